import Knowledge
import TextAnalysis

/// A generation's part in ranking, made ready once: synonyms, pins, strengths of boosts, named things.
struct PreparedKnowledge: Sendable {
    let synonyms: SynonymTable
    let strengths: [String: Double]
    let things: NamedThings
    private let pins: Pins

    init(
        _ knowledge: KnowledgeBase, ranking: Ranking, analyzer: Analyzer,
        things: NamedThings = .none
    ) {
        self.things = things
        synonyms = SynonymTable(knowledge, analyzer: analyzer)
        strengths = ranking.boosts.merging(knowledge.boosts) { _, theirs in theirs }
        pins = Pins(knowledge.pins, analyzer: analyzer)
    }

    /// The documents that an editor put first for just these words.
    func pinned(for text: AnalyzedText) -> [String] {
        strengths[Pins.name] == 0 ? [] : pins.documents(for: text)
    }
}
