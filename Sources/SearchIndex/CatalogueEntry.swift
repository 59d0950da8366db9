/// What the index keeps of a whole document, in Xapian's metadata: its version and itself as JSON.
package struct CatalogueEntry: Sendable {
    package let version: String
    /// The document as JSON.
    package let document: String

    package init(version: String, document: String) {
        self.version = version
        self.document = document
    }

    static let prefix = "document:"

    static func key(_ id: String) -> String { prefix + id }

    static func id(fromKey key: String) -> String { String(key.dropFirst(prefix.count)) }

    var encoded: String { version + "\n" + document }

    init?(encoded: String) {
        guard let newline = encoded.utf8.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        version = String(encoded[..<newline])
        document = String(encoded[encoded.utf8.index(after: newline)...])
    }
}
