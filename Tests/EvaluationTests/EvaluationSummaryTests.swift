import AnswerSearch
import Foundation
import Testing

@testable import Evaluation

struct EvaluationSummaryTests {
    private static func outcome(
        _ ranking: [String], _ relevant: Set<String>, _ level: Confidence.Level = .medium,
        isAnswerable: Bool = true, _ milliseconds: Double = 1
    ) -> EvaluationOutcome {
        EvaluationOutcome(
            id: "q", ranking: ranking.map { .init(document: $0, score: 1) }, relevant: relevant,
            isAnswerable: isAnswerable, level: level, milliseconds: milliseconds)
    }

    private static let summary = EvaluationSummary([
        outcome(["a", "b"], ["a"], .high, 4), outcome(["a", "b"], ["b"], .high, 1),
        outcome(["a", "b", "c", "d", "e", "f"], ["f"], .medium, 3),
        outcome([], ["a"], .low, 2),
    ])

    @Test func `levels are counted over those with an answer and those without`() {
        let summary = EvaluationSummary([
            Self.outcome(["a"], ["a"], .high), Self.outcome(["b"], ["a"], .high),
            Self.outcome(["a"], ["a"], .medium), Self.outcome(["b"], ["a"], .low),
            Self.outcome(["a"], [], .high, isAnswerable: false),
            Self.outcome(["a"], [], .low, isAnswerable: false),
        ])
        #expect(summary.queries == 4)
        #expect(summary.refusedAnswerable == 0.25)
        #expect(summary.refusedUnanswerable == 0.5)
        #expect(summary.highShare == 0.5)
        #expect(summary.highPrecision == 1.0 / 3)
    }

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
        let all = try #require(json as? [String: Any])
        let values = all.compactMapValues { $0 as? Double }
        #expect(
            Set(all.keys) == [
                "queries", "recall@1", "recall@5", "mrr@10", "ndcg@10", "p50_ms", "p99_ms",
                "refused_answerable", "refused_unanswerable",
            ])
        #expect(all["refused_unanswerable"] is NSNull)
        #expect(values["queries"] == 4)
        #expect(values["recall@1"] == 0.25)
    }

    @Test func `nothing judged gives noughts`() {
        let summary = EvaluationSummary([])
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
