import AnswerSearch
import Foundation
import Indexer
package import Knowledge
import TextAnalysis
import SearchIndex

/// Answers every query of a BEIR folder over an index of its corpus, and measures the rankings.
package struct BEIREvaluation: Sendable {
    package struct Result: Sendable {
        package let ranking: [RankedDocument]
        package let query: BEIRDataSet.Query
        package let milliseconds: Double
    }

    package struct RankedDocument: Sendable {
        package let document: String
        package let score: Double
    }

    package let dataSet: BEIRDataSet
    package let results: [Result]

    /// How deep rankings are kept: as deep as the metrics look.
    private static let depth = 10

    /// - Complexity: one index build and one search a query.
    package init(
        _ dataSet: BEIRDataSet, with setup: EvaluationSetup, today: CalendarDate
    ) async throws(EvaluationError) {
        self.dataSet = dataSet
        let source = SourceKind.beir.source(
            at: dataSet.path, using: SourceText(analyzer: setup.analyzer))
        let index = try await TemporaryIndex(of: source, with: setup)
        var results: [Result] = []
        for query in dataSet.queries {
            results.append(try Self.answer(query, with: index.searcher, today: today))
        }
        self.results = results
    }

    private static func answer(
        _ query: BEIRDataSet.Query, with searcher: AnswerSearcher, today: CalendarDate
    ) throws(EvaluationError) -> Result {
        let context = CallContext(
            role: .agent, date: today, languages: query.language.map { [$0] } ?? [])
        let start = ContinuousClock.now
        let answers: [Answer]
        do throws(SearchError) {
            answers = try searcher.search(AnswerQuery(query.text, context: context, limit: depth))
                .answers
        } catch {
            guard error == .emptyQuery else { throw .search(error, query: query.id) }
            answers = []
        }
        return Result(
            ranking: answers.map { RankedDocument(document: $0.document, score: $0.score) },
            query: query, milliseconds: (ContinuousClock.now - start).milliseconds)
    }

    /// Means over the queries that have a relevant document.
    package var summary: EvaluationSummary {
        var judged: [(ranking: [String], relevant: Set<String>)] = []
        for result in results {
            guard let relevant = dataSet.relevant[result.query.id] else { continue }
            judged.append((result.ranking.map(\.document), relevant))
        }
        return EvaluationSummary(judged, milliseconds: results.map(\.milliseconds))
    }

    /// The rankings as a TREC run: query, Q0, document, rank, score, tag.
    package func run(tag: String = "firsthand") -> String {
        results.flatMap { result in
            result.ranking.enumerated().map { rank, hit in
                "\(result.query.id) Q0 \(hit.document) \(rank + 1) \(hit.score) \(tag)\n"
            }
        }.joined()
    }
}
