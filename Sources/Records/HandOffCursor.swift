package import Foundation

/// A place between hand-offs in the order they were made; it stays true while others come and go.
package struct HandOffCursor: Equatable, Sendable {
    package let created: Date
    package let id: String

    package init(_ handOff: HandOffRecord) { (created, id) = (handOff.created, handOff.id) }

    /// Reads what `text` gave; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let created = Int64(parts[0]), !parts[1].isEmpty else {
            return nil
        }
        (self.created, id) = (Date(milliseconds: created), String(parts[1]))
    }

    /// As it stands in an address.
    package var text: String { "\(created.milliseconds)-\(id)" }
}
