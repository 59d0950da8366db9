package import SearchIndex

/// Every number that ranking depends on: one setting for all languages and corpora.
package struct Ranking: Sendable, Hashable, Codable {
    package var bm25 = BM25(k1: 1.2, b: 0.6)
    package var terms = TermWeights()
    /// The strength of each boost where knowledge.yaml does not set it.
    package var boosts: [String: Double] = BoostRules.standardStrengths
    /// How much words count beside meaning, 0 to 1, where a passage has both.
    package var wordShare = 0.5
    /// The cosine of unrelated texts, and how far above it the nearest lie.
    package var cosineFloor = 0.7
    package var cosineSpan = 0.3
    /// How a centred cosine, for a passage in another language, is put on the scale of plain ones.
    package var crossFactor = 0.25
    package var crossOffset = 0.74
    /// How much meaning counts across languages, where no word can agree: beside a text in the
    /// question's language, whose words could have.
    package var crossShare = 0.9
    /// How many passages the vectors bring in.
    package var nearest = 50
    /// How many documents the boosts may reorder where the call says something of itself.
    package var candidates = 50

    package init() {}

    package static let standard = Ranking()
}
