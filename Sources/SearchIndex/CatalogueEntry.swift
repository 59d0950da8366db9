/// What the index keeps of a whole document, in Xapian's metadata.
package struct CatalogueEntry: Sendable {
    package let version: String
    /// The file that it was read from.
    package let source: String
    /// The document as JSON.
    package let document: String

    package init(version: String, source: String, document: String) {
        self.version = version
        self.source = source.replacing("\n", with: " ")
        self.document = document
    }

    static let prefix = "document:"

    static func key(_ id: String) -> String { prefix + id }

    static func id(fromKey key: String) -> String { String(key.dropFirst(prefix.count)) }

    var encoded: String { version + "\n" + source + "\n" + document }

    init?(encoded: String) {
        let parts = encoded.utf8.split(
            separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        version = String(Substring(parts[0]))
        source = String(Substring(parts[1]))
        document = String(Substring(parts[2]))
    }
}
