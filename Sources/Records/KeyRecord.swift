package import Foundation

/// What a key may do.
package enum KeyRole: String, CaseIterable, Codable, Sendable {
    case customer, agent, trainer, editor, manager, admin
}

/// A key as it is kept: never the key itself.
package struct KeyRecord: Codable, Equatable, Sendable {
    package let id: String
    package let role: KeyRole
    package let name: String
    package let created: Date
    package let revoked: Date?
}
