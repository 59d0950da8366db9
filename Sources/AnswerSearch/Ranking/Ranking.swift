package import SearchIndex

/// Every number that ranking depends on: one setting for all languages and corpora.
package struct Ranking: Sendable, Hashable, Codable {
    package var bm25 = BM25(k1: 1.2, b: 0.6)
    package var terms = TermWeights()
    /// The strength of each boost where knowledge.yaml does not set it.
    package var boosts: [String: Double] = BoostRules.standardStrengths
    /// How many documents the boosts may reorder where the call says something of itself.
    package var candidates = 50

    package init() {}

    package static let standard = Ranking()
}
