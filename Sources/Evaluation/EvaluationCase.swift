package import AnswerSearch
package import TextAnalysis

/// One question of an evaluation, and what answers it.
struct EvaluationCase: Sendable {
    /// What names it in messages and TREC runs.
    let id: String
    var query: AnswerQuery
    /// Any of these is right.
    let relevant: Set<String>
    /// Whether something answers.
    var isAnswerable: Bool
}

/// What a question of an evaluation brought.
package struct EvaluationOutcome: Sendable {
    package struct RankedDocument: Sendable {
        package let document: String
        package let score: Double
    }

    package let id: String
    package let ranking: [RankedDocument]
    package let relevant: Set<String>
    package let isAnswerable: Bool
    /// How far its first answer was trusted.
    package let level: Confidence.Level
    package let milliseconds: Double

    package var documents: [String] { ranking.map(\.document) }
}

extension AnswerSearcher {
    /// Asks a question of an evaluation; one without any word to search for brings nothing.
    func outcome(of test: EvaluationCase) throws(EvaluationError) -> EvaluationOutcome {
        let start = ContinuousClock.now
        var page: AnswerPage?
        do throws(SearchError) {
            page = try search(test.query)
        } catch {
            guard error == .emptyQuery else { throw .search(error, query: test.id) }
        }
        return EvaluationOutcome(
            id: test.id,
            ranking: (page?.answers ?? []).map {
                EvaluationOutcome.RankedDocument(document: $0.document, score: $0.score)
            },
            relevant: test.relevant, isAnswerable: test.isAnswerable,
            level: page?.level ?? .low,
            milliseconds: (ContinuousClock.now - start).milliseconds)
    }
}

extension Duration {
    var milliseconds: Double {
        Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15
    }
}
