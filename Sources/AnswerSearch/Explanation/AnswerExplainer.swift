import Knowledge
import SearchIndex

/// Says how the score and the confidence of an answer were made, as a tree.
struct AnswerExplainer {
    let retrieval: Retrieval
    let ranking: Ranking
    let fit: Calibration.Fit?

    func explanation(
        of ranked: RankedCandidate, confidence: Confidence, features: ConfidenceFeatures
    ) throws(IndexError) -> Explanation {
        let boosts = ranked.boosts.map {
            Explanation("boost \($0.name)", $0.effect, reason: "added to a factor of 1")
        }
        let pin = ranked.isPinned ? [Explanation("pin", 1, reason: "put first by an editor")] : []
        return Explanation(
            "score", ranked.score, reason: ranked.candidate.passage,
            parts: [try relevance(of: ranked.candidate)] + boosts + pin
                + [self.confidence(confidence, features)])
    }

    private func relevance(of candidate: Candidate) throws(IndexError) -> Explanation {
        let words = Explanation(
            "words", candidate.words, reason: "BM25 over the most the question could reach",
            parts: try terms(of: candidate))
        guard let meaning = candidate.meaning else {
            return Explanation("relevance", candidate.relevance, parts: [words])
        }
        return Explanation(
            "relevance", candidate.relevance,
            parts: [
                words,
                Explanation(
                    "meaning", meaning, reason: "0 for unrelated texts, about 1 for the nearest"),
            ])
    }

    /// What each term of the question adds to the words' share.
    ///
    /// - Complexity: one retrieval a term.
    private func terms(of candidate: Candidate) throws(IndexError) -> [Explanation] {
        var parts: [Explanation] = []
        for (name, request) in retrieval.termRequests(in: candidate.passage) {
            let weight = try retrieval.reader.search(request).hits.first?.weight ?? 0
            if weight > 0 {
                parts.append(Explanation(name, weight / retrieval.weighted.attainable))
            }
        }
        return parts.sorted { $0.value > $1.value }
    }

    private func confidence(
        _ confidence: Confidence, _ features: ConfidenceFeatures
    ) -> Explanation {
        guard let fit else {
            return Explanation(
                "confidence", confidence.probability,
                reason: "\(confidence.level.rawValue): not calibrated, 'firsthand calibrate' does")
        }
        let answerable = fit.answerable.probability(of: features.values)
        return Explanation(
            "confidence", confidence.probability,
            reason: "\(confidence.level.rawValue): high from \(fit.high.rounded3)",
            parts: Self.parts(of: fit.right, features)
                + [
                    Explanation(
                        "answerable", answerable, reason: "low below \(fit.low.rounded3)",
                        parts: Self.parts(of: fit.answerable, features))
                ])
    }

    private static func parts(
        of regression: Calibration.Fit.Regression, _ features: ConfidenceFeatures
    ) -> [Explanation] {
        [Explanation("bias", regression.bias)]
            + regression.weights.sorted { $0.key < $1.key }.map { name, weight in
                Explanation(
                    name, weight * (features.values[name] ?? 0), reason: "adds to the log-odds")
            }
    }
}

extension Double {
    fileprivate var rounded3: Double { (self * 1000).rounded() / 1000 }
}
