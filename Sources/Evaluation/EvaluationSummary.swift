import AnswerSearch

/// The figures of one evaluation.
package struct EvaluationSummary: Encodable, Sendable {
    package let queries: Int
    package let recallAt1: Double
    package let recallAt5: Double
    package let reciprocalRankAt10: Double
    package let normalizedGainAt10: Double
    /// The share of the queries with an answer, and of those without, whose level is low; nil
    /// where there are none.
    package let refusedAnswerable: Double?
    package let refusedUnanswerable: Double?
    /// The share of the queries with an answer whose level is high; nil where there are none.
    package let highShare: Double?
    /// The share of right ones among all answers called high; nil where none is.
    package let highPrecision: Double?
    /// Milliseconds a query.
    package let p50: Double
    package let p99: Double

    init(_ outcomes: [EvaluationOutcome]) {
        let judged = outcomes.filter(\.isAnswerable)
        func mean(_ metric: ([String], Set<String>) -> Double) -> Double {
            guard !judged.isEmpty else { return 0 }
            return judged.reduce(0) { $0 + metric($1.documents, $1.relevant) }
                / Double(judged.count)
        }
        func refused(_ outcomes: [EvaluationOutcome]) -> Double? {
            guard !outcomes.isEmpty else { return nil }
            return Double(outcomes.count { $0.level == .low }) / Double(outcomes.count)
        }
        queries = judged.count
        recallAt1 = mean { Metrics.recall($0, $1, at: 1) }
        recallAt5 = mean { Metrics.recall($0, $1, at: 5) }
        reciprocalRankAt10 = mean { Metrics.reciprocalRank($0, $1, at: 10) }
        normalizedGainAt10 = mean { Metrics.normalizedGain($0, $1, at: 10) }
        refusedAnswerable = refused(judged)
        refusedUnanswerable = refused(outcomes.filter { !$0.isAnswerable })
        let high = outcomes.filter { $0.level == .high }
        highShare =
            judged.isEmpty
            ? nil : Double(judged.count { $0.level == .high }) / Double(judged.count)
        highPrecision =
            high.isEmpty
            ? nil
            : Double(high.count { $0.documents.first.map($0.relevant.contains) == true })
                / Double(high.count)
        p50 = Metrics.percentile(outcomes.map(\.milliseconds), 0.5)
        p99 = Metrics.percentile(outcomes.map(\.milliseconds), 0.99)
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

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(queries, forKey: .queries)
        try values.encode(recallAt1, forKey: .recallAt1)
        try values.encode(recallAt5, forKey: .recallAt5)
        try values.encode(reciprocalRankAt10, forKey: .reciprocalRankAt10)
        try values.encode(normalizedGainAt10, forKey: .normalizedGainAt10)
        // Readers rely on these keys being there: null, not left out.
        try values.encode(refusedAnswerable, forKey: .refusedAnswerable)
        try values.encode(refusedUnanswerable, forKey: .refusedUnanswerable)
        try values.encode(p50, forKey: .p50)
        try values.encode(p99, forKey: .p99)
    }

    private enum CodingKeys: String, CodingKey {
        case queries
        case recallAt1 = "recall@1"
        case recallAt5 = "recall@5"
        case reciprocalRankAt10 = "mrr@10"
        case normalizedGainAt10 = "ndcg@10"
        case refusedAnswerable = "refused_answerable"
        case refusedUnanswerable = "refused_unanswerable"
        case p50 = "p50_ms"
        case p99 = "p99_ms"
    }
}
