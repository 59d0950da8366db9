package import Foundation

/// One contact of a customer: the root of all that happened in it.
package struct ContactRecord: Codable, Equatable, Sendable {
    /// Whether the matter was resolved.
    package enum Outcome: String, CaseIterable, Codable, Sendable {
        case yes, no, unknown
    }

    package let id: String
    package let customer: String?
    package let channel: String
    package let opened: Date
    package let closed: Date?
    package let outcome: Outcome?
    package let callType: String?
    package let reason: String?
    /// Whether the first level could have resolved it.
    package let firstLevel: Bool?
}
