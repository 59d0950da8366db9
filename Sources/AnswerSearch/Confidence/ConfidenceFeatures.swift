/// What the confidence in an answer is made of: how well it fits, and how far it is from the next.
///
/// The scores are absolute, and so can be compared between questions.
struct ConfidenceFeatures {
    /// Values by the name under which a calibration weighs them.
    let values: [String: Double]

    /// - Parameters:
    ///   - answer: the answer that is judged.
    ///   - others: all that competed with it; its own translations do not count.
    ///   - coverage: what of the question the answer has words for.
    init(of answer: RankedCandidate, among others: [RankedCandidate], coverage: Coverage) {
        let candidate = answer.candidate
        let rivals = others.filter { $0.candidate.family != candidate.family }
        func lead(_ value: (RankedCandidate) -> Double) -> Double {
            value(answer) - (rivals.map(value).max() ?? 0)
        }
        // Brought back to the scale of relevance, so that boosts do not inflate it.
        let factor = candidate.relevance > 0 ? answer.score / candidate.relevance : 1
        values = [
            "relevance": candidate.relevance,
            "lead": factor > 0 ? lead(\.score) / factor : 0,
            "words": candidate.words,
            "words_lead": lead(\.candidate.words),
            "meaning": candidate.meaning ?? 0,
            "meaning_lead": lead { $0.candidate.meaning ?? 0 },
            "coverage": coverage.share,
            // One word may mean much: a second and a third decide, a tenth adds little.
            "asked": coverage.parts / (coverage.parts + 2),
            "foreign": candidate.isWordedAlike ? 0 : 1,
        ]
    }
}
