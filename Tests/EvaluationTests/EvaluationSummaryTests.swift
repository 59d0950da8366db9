import Foundation
import Testing

@testable import Evaluation

struct EvaluationSummaryTests {
    private static let summary = EvaluationSummary(
        [
            (ranking: ["a", "b"], relevant: ["a"]), (ranking: ["a", "b"], relevant: ["b"]),
            (ranking: ["a", "b", "c", "d", "e", "f"], relevant: ["f"]),
            (ranking: [], relevant: ["a"]),
        ], milliseconds: [4, 1, 3, 2])

    @Test func `means are over the judged queries`() {
        let summary = Self.summary
        #expect(summary.queries == 4)
        #expect(summary.recallAt1 == 0.25)
        #expect(summary.recallAt5 == 0.5)
        let rank: Double = (1 + 0.5 + 1.0 / 6) / 4
        #expect(abs(summary.reciprocalRankAt10 - rank) < 1e-12)
        let gain: Double = (1 + 0.6309297535714574 + 0.35620718710802255) / 4
        #expect(abs(summary.normalizedGainAt10 - gain) < 1e-12)
        #expect(summary.p50 == 2)
        #expect(summary.p99 == 4)
    }

    @Test func `its JSON has the names that others read`() throws {
        let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(Self.summary))
        let values = try #require(json as? [String: Double])
        #expect(
            Set(values.keys) == [
                "queries", "recall@1", "recall@5", "mrr@10", "ndcg@10", "p50_ms", "p99_ms",
            ])
        #expect(values["queries"] == 4)
        #expect(values["recall@1"] == 0.25)
    }

    @Test func `nothing judged gives noughts`() {
        let summary = EvaluationSummary([], milliseconds: [])
        #expect(summary.queries == 0)
        #expect(summary.recallAt1 == 0)
        #expect(summary.p99 == 0)
    }

    @Test func `a floor names a metric as the JSON does`() {
        let summary = Self.summary
        #expect(summary.value(of: "recall@1") == summary.recallAt1)
        #expect(summary.value(of: "recall@5") == summary.recallAt5)
        #expect(summary.value(of: "mrr@10") == summary.reciprocalRankAt10)
        #expect(summary.value(of: "ndcg@10") == summary.normalizedGainAt10)
        #expect(summary.value(of: "recall@2") == nil)
    }
}
