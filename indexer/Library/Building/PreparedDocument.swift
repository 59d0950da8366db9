import Foundation
package import Knowledge
import SearchIndex
import TextAnalysis

/// A document as a worker hands it to the writer.
struct PreparedDocument: Sendable {
    let id: String
    let version: String
    let kind: DocumentKind
    let language: String
    let passageCount: Int
    let eligibility: String?
    let conditions: [EligibilityCondition]
    let location: SourceLocation
    /// What is to be written; nil if this version is in the index already.
    let entry: CatalogueEntry?
    let passages: [PassageEntry]
    /// What its vectors are made of; empty if none are made.
    let windows: [PassageWindows]
}

/// Makes documents ready for the writer: version, passages, terms.
struct DocumentPreparer: Sendable {
    let analyzer: PassageAnalyzer
    /// What is in the index; a document of that version is not analysed again.
    let known: [String: CatalogueEntry]
    let analyze: Bool
    var embeds = false

    func prepare(_ document: Document) -> PreparedDocument {
        let json = Self.json(document)
        let version = DocumentIdentifier.hash(json)
        let eligibility = Self.eligibilityKey(document.onlyFor)
        let passages = analyzer.passages(of: document)
        let isNew = known[document.id]?.version != version
        let entry = CatalogueEntry(
            version: version, source: document.location.path,
            document: String(decoding: json, as: UTF8.self))
        return PreparedDocument(
            id: document.id, version: version, kind: document.kind,
            language: document.language.tag, passageCount: passages.count,
            eligibility: eligibility, conditions: document.onlyFor, location: document.location,
            entry: isNew ? entry : nil,
            passages: isNew && analyze
                ? analyzer.entries(
                    for: passages, of: document, version: version, eligibility: eligibility)
                : [],
            windows: embeds ? analyzer.windows(of: passages, in: document) : [])
    }

    /// The document without where it lies: moving a file is no new version.
    static func json(_ document: Document) -> Data {
        var document = document
        document.location = SourceLocation(path: "", line: 0)
        document.lines = [:]
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A document is made of strings, numbers and enums, which JSON can always hold.
        return (try? encoder.encode(document)) ?? Data()
    }

    private static func eligibilityKey(_ conditions: [EligibilityCondition]) -> String? {
        guard !conditions.isEmpty else { return nil }
        return DocumentIdentifier.hash(
            conditions.map(\.description).sorted().joined(separator: "\n"))
    }
}

extension Document {
    /// The hash of its content, which an index calls its version.
    package var contentVersion: String { DocumentIdentifier.hash(DocumentPreparer.json(self)) }
}
