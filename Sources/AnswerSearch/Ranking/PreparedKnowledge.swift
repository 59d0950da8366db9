import Knowledge
import SearchIndex
import TextAnalysis

/// A knowledge base's part in ranking, made ready once: synonyms, pins, strengths of boosts.
struct PreparedKnowledge: Sendable {
    let synonyms: SynonymTable
    let strengths: [String: Double]
    private let pins: [String: [(document: String, language: Language?)]]

    init(_ knowledge: KnowledgeBase, ranking: Ranking, analyzer: Analyzer) {
        synonyms = SynonymTable(knowledge, analyzer: analyzer)
        strengths = ranking.boosts.merging(knowledge.boosts) { _, theirs in theirs }
        var pins: [String: [(document: String, language: Language?)]] = [:]
        for pin in knowledge.pins {
            for query in pin.queries {
                let text = analyzer.analyze(query, context: pin.language)
                guard let wording = IndexSchema.wording(of: text) else { continue }
                pins[wording, default: []].append((pin.document, pin.language))
            }
        }
        self.pins = pins
    }

    /// The documents that an editor put first for just these words.
    func pinned(for text: AnalyzedText) -> [String] {
        guard let wording = IndexSchema.wording(of: text) else { return [] }
        return (pins[wording] ?? [])
            .filter { pin in pin.language.map { text.language.satisfies($0) } ?? true }
            .map(\.document)
    }
}
