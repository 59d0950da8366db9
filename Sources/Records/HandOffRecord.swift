package import Foundation

/// A conversation that waits for a person, or was taken by one.
package struct HandOffRecord: Codable, Equatable, Sendable {
    package enum Status: String, CaseIterable, Codable, Sendable {
        case waiting, accepted, completed, failed, expired
    }

    package var id: String
    package var contact: String
    package var conversation: String
    package var skill: String
    package var language: String
    /// 0 to 9; the higher, the sooner.
    package var priority: Int
    package var callType: String?
    package var reason: String
    /// JSON.
    package var packet: Data
    /// JSON of at most 4 KB.
    package var flat: Data
    package var status: Status
    /// The key's id.
    package var agent: String?
    package var created: Date
    package var accepted: Date?
    package var ended: Date?

    package static let flatLimit = 4096

    package init(
        contact: String, conversation: String, skill: String, language: String, priority: Int,
        callType: String?, reason: String, packet: Data, flat: Data, created: Date = Date()
    ) {
        id = RandomID.id()
        (self.contact, self.conversation, self.skill) = (contact, conversation, skill)
        (self.language, self.priority, self.callType) = (language, priority, callType)
        (self.reason, self.packet, self.flat) = (reason, packet, flat)
        (status, self.created) = (.waiting, created)
    }
}
