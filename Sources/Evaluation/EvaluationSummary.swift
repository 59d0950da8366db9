/// The figures of one evaluation.
package struct EvaluationSummary: Encodable, Sendable {
    package let queries: Int
    package let recallAt1: Double
    package let recallAt5: Double
    package let reciprocalRankAt10: Double
    package let normalizedGainAt10: Double
    /// Milliseconds a query.
    package let p50: Double
    package let p99: Double

    init(_ judged: [(ranking: [String], relevant: Set<String>)], milliseconds: [Double]) {
        func mean(_ metric: ([String], Set<String>) -> Double) -> Double {
            guard !judged.isEmpty else { return 0 }
            return judged.reduce(0) { $0 + metric($1.ranking, $1.relevant) } / Double(judged.count)
        }
        queries = judged.count
        recallAt1 = mean { Metrics.recall($0, $1, at: 1) }
        recallAt5 = mean { Metrics.recall($0, $1, at: 5) }
        reciprocalRankAt10 = mean { Metrics.reciprocalRank($0, $1, at: 10) }
        normalizedGainAt10 = mean { Metrics.normalizedGain($0, $1, at: 10) }
        p50 = Metrics.percentile(milliseconds, 0.5)
        p99 = Metrics.percentile(milliseconds, 0.99)
    }

    /// The metric of this name, as a floor in a judgements file names it.
    func value(of metric: String) -> Double? {
        switch metric {
        case CodingKeys.recallAt1.rawValue: recallAt1
        case CodingKeys.recallAt5.rawValue: recallAt5
        case CodingKeys.reciprocalRankAt10.rawValue: reciprocalRankAt10
        case CodingKeys.normalizedGainAt10.rawValue: normalizedGainAt10
        default: nil
        }
    }

    private enum CodingKeys: String, CodingKey {
        case queries
        case recallAt1 = "recall@1"
        case recallAt5 = "recall@5"
        case reciprocalRankAt10 = "mrr@10"
        case normalizedGainAt10 = "ndcg@10"
        case p50 = "p50_ms"
        case p99 = "p99_ms"
    }
}
