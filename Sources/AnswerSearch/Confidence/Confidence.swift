package import Knowledge

/// How far an answer can be trusted.
package struct Confidence: Sendable, Equatable {
    /// What to do with an answer.
    package enum Level: String, Sendable, CaseIterable, Codable {
        /// Of the answers called so, 95 % were right when this was fitted: give it.
        case high
        /// Offer it beside others.
        case medium
        /// Fewer than 5 % of the questions that have an answer look so little like it: ask again.
        case low
    }

    /// That the answer is right, 0 to 1.
    package let probability: Double
    package let level: Level

    /// - Parameter fit: nil where nothing was fitted: the answer's relevance then stands for its
    ///   probability, and it is neither trusted nor refused.
    init(_ features: ConfidenceFeatures, fit: Calibration.Fit?) {
        guard let fit else {
            probability = min(1, max(0, features.values["relevance"] ?? 0))
            level = .medium
            return
        }
        let verdict = fit.verdict(on: features.values)
        probability = verdict.probability
        level = verdict.isHigh ? .high : verdict.isLow ? .low : .medium
    }
}
