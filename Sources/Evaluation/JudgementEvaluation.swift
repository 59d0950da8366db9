import AnswerSearch
import Foundation
import Indexer
package import Knowledge
import TextAnalysis
import SearchIndex

/// Asks every case of a corpus' judgements over an index of that corpus.
package struct JudgementEvaluation: Sendable {
    package struct Outcome: Sendable {
        package let judgement: Judgement
        package let outcome: EvaluationOutcome

        package var ranking: [String] { outcome.documents }

        /// The place of the first expected document, from 1; nil if it was not found.
        package var place: Int? {
            ranking.firstIndex(where: judgement.expectation.first.contains).map { $0 + 1 }
        }

        /// What was expected and did not come, in words; nil if all did.
        package var complaint: String? {
            let expectation = judgement.expectation
            if expectation.nothing { return nil }
            if !expectation.first.isEmpty && place != 1 {
                let wanted = expectation.first.joined(separator: " or ")
                return "expected \(wanted) first, found \(ranking.first ?? "nothing")"
            }
            if let missing = expectation.contains.first(where: { !ranking.prefix(5).contains($0) })
            {
                return "expected \(missing) among the first five"
            }
            if let unwanted = expectation.not.first(where: ranking.prefix(5).contains) {
                return "did not expect \(unwanted) among the first five"
            }
            return nil
        }
    }

    package let outcomes: [Outcome]
    package let issues: [Issue]
    private let floors: [(file: String, floor: [String: Double])]

    /// - Parameter folder: the corpus' `judgements` folder; the corpus is the folder around it.
    package init(
        _ folder: String, with setup: EvaluationSetup, today: CalendarDate
    ) async throws(EvaluationError) {
        let set = try JudgementSet(folder, analyzer: setup.analyzer)
        issues = set.issues
        floors = set.files.map { ($0.path, $0.file.floor) }
        let index = try await set.index(with: setup)
        var outcomes: [Outcome] = []
        for judgement in set.files.flatMap(\.file.cases) {
            let test = judgement.test(today: today)
            outcomes.append(
                Outcome(judgement: judgement, outcome: try index.searcher.outcome(of: test)))
        }
        self.outcomes = outcomes
    }

    /// The figures over the cases that have an answer.
    package var summary: EvaluationSummary { summary(of: outcomes) }

    /// The figures of each group of cases.
    package func summaries(
        by group: (Judgement) -> String
    ) -> [(group: String, summary: EvaluationSummary)] {
        let groups = Dictionary(grouping: outcomes) { group($0.judgement) }
        return groups.sorted { $0.key < $1.key }
            .map { (group: $0.key, summary: summary(of: $0.value)) }
            .filter { $0.summary.queries > 0 }
    }

    /// Where a figure lies below the floor that a file of judgements sets.
    package var shortfalls: [String] {
        floors.flatMap { file, floor -> [String] in
            let cases = summary(of: outcomes.filter { $0.judgement.location.path == file })
            return floor.sorted { $0.key < $1.key }.compactMap { metric, least in
                guard let reached = cases.value(of: metric), reached < least else { return nil }
                return "\(file): \(metric) is \(reached), below its floor of \(least)"
            }
        }
    }

    private func summary(of outcomes: [Outcome]) -> EvaluationSummary {
        EvaluationSummary(outcomes.filter { $0.judgement.isMeasured }.map(\.outcome))
    }
}
