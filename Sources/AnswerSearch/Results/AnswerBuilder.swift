import Knowledge
import SearchIndex
import TextAnalysis

/// Makes answers out of ranked candidates: their texts, confidence and reasons.
struct AnswerBuilder {
    let retrieval: Retrieval
    let analyzer: Analyzer
    let ranking: Ranking
    let fit: Calibration.Fit?

    private var query: AnswerQuery { retrieval.query }

    /// - Parameter all: every candidate in its order: what the answers are compared with.
    func answers(
        _ count: Int, of all: [RankedCandidate]
    ) throws(IndexError) -> [Answer] {
        let why = WhySentence(
            question: query.text, reader: retrieval.text.language, context: query.context,
            knowledge: retrieval.reader.snapshot.knowledge)
        var answers: [Answer] = []
        for ranked in all.prefix(count) {
            let coverage = try self.coverage(of: ranked)
            let features = ConfidenceFeatures(of: ranked, among: all, coverage: coverage)
            let confidence = Confidence(features, fit: fit)
            let passage = try retrieval.reader.passage(of: ranked.candidate.hit)
            answers.append(
                Answer(
                    passage, score: ranked.score, confidence: confidence,
                    why: why.text(for: ranked, covered: coverage.covered),
                    snippet: snippet(of: passage),
                    explanation: query.wantsExplanation
                        ? try AnswerExplainer(retrieval: retrieval, ranking: ranking, fit: fit)
                            .explanation(of: ranked, confidence: confidence, features: features)
                        : nil))
        }
        return answers
    }

    /// What the confidence in the first answer is made of; nil if there is none.
    func features(ofFirst all: [RankedCandidate]) throws(IndexError) -> ConfidenceFeatures? {
        guard let first = all.first else { return nil }
        return ConfidenceFeatures(of: first, among: all, coverage: try coverage(of: first))
    }

    private func coverage(of ranked: RankedCandidate) throws(IndexError) -> Coverage {
        try Coverage(
            of: retrieval.weighted.concepts, in: ranked.candidate.hit, reader: retrieval.reader)
    }

    private func snippet(of passage: StoredPassage) -> Snippet {
        analyzer.snippet(
            of: passage.answer.isEmpty ? passage.title : passage.answer,
            matching: retrieval.weighted.importance, context: passage.language)
    }
}
