import AnswerSearch
import Foundation
import Indexer
package import Knowledge
import SearchIndex
import TextAnalysis

/// Answers every query of a BEIR folder over an index of its corpus, and measures the rankings.
package struct BEIREvaluation: Sendable {
    package let outcomes: [EvaluationOutcome]

    /// - Complexity: one index build and one search a query.
    package init(
        _ dataSet: BEIRDataSet, with setup: EvaluationSetup, today: CalendarDate
    ) async throws(EvaluationError) {
        let index = try await dataSet.index(with: setup)
        var outcomes: [EvaluationOutcome] = []
        for test in dataSet.cases(today: today) {
            outcomes.append(try index.searcher.outcome(of: test))
        }
        self.outcomes = outcomes
    }

    /// Means over the queries that have a relevant document.
    package var summary: EvaluationSummary { EvaluationSummary(outcomes) }

    /// The rankings as a TREC run: query, Q0, document, rank, score, tag.
    package func run(tag: String = "firsthand") -> String {
        outcomes.flatMap { outcome in
            outcome.ranking.enumerated().map { rank, hit in
                "\(outcome.id) Q0 \(hit.document) \(rank + 1) \(hit.score) \(tag)\n"
            }
        }.joined()
    }
}

extension BEIRDataSet {
    /// How deep rankings are kept: as deep as the metrics look.
    private static let depth = 10

    /// An index of the set's documents.
    func index(with setup: EvaluationSetup) async throws(EvaluationError) -> TemporaryIndex {
        try await TemporaryIndex(
            of: SourceKind.beir.source(at: path, using: SourceText(analyzer: setup.analyzer)),
            with: setup)
    }

    /// The set's queries, without a deadline: a busy machine must not change what is measured.
    func cases(today: CalendarDate) -> [EvaluationCase] {
        queries.map { query in
            var context = CallContext(
                role: .agent, date: today, languages: query.language.map { [$0] } ?? [])
            context.conversation = query.conversation
            var asked = AnswerQuery(query.text, context: context, limit: Self.depth)
            asked.deadline = nil
            return EvaluationCase(
                id: query.id, query: asked,
                relevant: relevant[query.id] ?? [],
                isAnswerable: query.isAnswerable && relevant[query.id] != nil)
        }
    }
}
