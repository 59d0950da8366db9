import Knowledge
import SearchIndex
import TextAnalysis

/// Makes a document's passages ready for the index: split, analysed, weighted by field.
struct PassageAnalyzer: Sendable {
    let analyzer: Analyzer

    func passages(of document: Document) -> [Passage] {
        PassageSplitter(analyzer: analyzer).passages(of: document)
    }

    func windows(of passages: [Passage], in document: Document) -> [PassageWindows] {
        let splitter = WindowSplitter(analyzer: analyzer)
        return passages.map {
            splitter.windows(of: $0, id: Self.id(of: $0, document), in: document)
        }
    }

    private static func id(of passage: Passage, _ document: Document) -> String {
        passage.anchor.map { "\(document.id)#\($0)" } ?? document.id
    }

    func entries(
        for passages: [Passage], of document: Document, version: String, eligibility: String?
    ) -> [PassageEntry] {
        let language = document.language
        let title = analyzer.analyze(document.title, context: language)
        let names = document.about.flatMap { [$0.name] + $0.aliases }
            .map { analyzer.analyze($0, context: language) }
        return passages.map { passage in
            var wordings: [PassageEntry.WordingText] = passage.variants.map {
                ($0, analyzer.analyze($0, context: language))
            }
            var fields: [PassageEntry.FieldText] = [
                (.title, title),
                (.heading, analyzer.analyze(passage.heading, context: language)),
                (.body, analyzer.analyze(passage.answer, context: language)),
            ]
            fields += wordings.map { (.variant, $0.analyzed) }
            if passage.anchor == nil {
                fields += names.map { (.body, $0) }
                wordings.insert((document.title, title), at: 0)
            }
            return PassageEntry(
                stored(passage, of: document, version: version), of: document, fields: fields,
                wordings: wordings, eligibility: eligibility)
        }
    }

    private func stored(
        _ passage: Passage, of document: Document, version: String
    ) -> StoredPassage {
        let conditions = document.onlyFor.map(\.description)
        return StoredPassage(
            id: Self.id(of: passage, document),
            document: document.id, version: version, title: document.title, kind: document.kind,
            language: document.language, heading: passage.heading, answer: passage.answer,
            url: url(of: passage, document), step: passage.step,
            onlyFor: conditions.isEmpty ? nil : conditions.joined(separator: ", "))
    }

    /// A page's address; a heading's own anchor leads to the place.
    private func url(of passage: Passage, _ document: Document) -> String? {
        guard let url = document.url, let anchor = passage.anchor,
            case .page(let sections) = document.content,
            sections.contains(where: { $0.anchor == anchor })
        else { return document.url }
        return url + "#" + anchor
    }
}
