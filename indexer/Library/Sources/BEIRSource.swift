import Foundation
package import Knowledge
import TextAnalysis

/// The corpus of a BEIR data set: a folder with `corpus.jsonl`.
///
/// - Note: Format after Thakur et al., "BEIR: A Heterogeneous Benchmark for Zero-shot Evaluation of
///   Information Retrieval Models" (2021); `metadata` as shared/data/README.md describes it.
package struct BEIRSource: DocumentSource {
    package let path: String
    private let audience: Audience
    private let text: SourceText

    package init(path: String, audience: Audience, text: SourceText) {
        self.path = path
        self.audience = audience
        self.text = text
    }

    private struct Record: Decodable {
        let _id: String
        let title: String?
        let text: String?
        let metadata: Metadata?
    }

    private struct Metadata: Decodable {
        let language: String?
        let kind: String?
        let variants: [String]?
        let entity: String?
        let city: String?
        let domain: String?
    }

    package func list() -> SourceListing {
        JSONLines.list(path + "/corpus.jsonl", text: text) {
            (line, location) throws(SourceText.Failure) in
            try document(try JSONLines.decode(Record.self, line), at: location)
        }
    }

    private func document(
        _ record: Record, at location: SourceLocation
    ) throws(SourceText.Failure) -> Document {
        let (title, body) = (record.title ?? "", record.text ?? "")
        guard !title.isEmpty || !body.isEmpty else {
            throw SourceText.Failure(message: "has neither a title nor a text; it was passed over")
        }
        let metadata = record.metadata
        let declared = metadata?.language.map { Language($0) }
        let names = [metadata?.entity, metadata?.city, metadata?.domain].compactMap { $0 }
        return Document(
            id: DocumentIdentifier.shortened(record._id), title: title,
            language: text.analyzer.language(of: title + "\n" + body, context: declared),
            kind: metadata?.kind.flatMap(DocumentKind.init) ?? .faq,
            variants: metadata?.variants ?? [], about: names.map { NamedThing(name: $0) },
            audience: audience, state: .validated, content: .answer(text: body, say: nil),
            location: location)
    }
}
