import Foundation
package import Knowledge

/// One answer that stood first for a fitting query, and whether it was right.
package struct CalibrationSample: Sendable {
    /// The question's primary subtag.
    package let language: String
    /// What the confidence is made of, by name.
    package let features: [String: Double]
    package let isRight: Bool
    /// Whether the base holds an answer.
    package let isAnswerable: Bool
    /// How often it counts, above 0.
    package let importance: Double

    package init(
        language: String, features: [String: Double], isRight: Bool, isAnswerable: Bool,
        importance: Double = 1
    ) {
        (self.language, self.features, self.importance) = (language, features, importance)
        (self.isRight, self.isAnswerable) = (isRight, isAnswerable)
    }
}

/// Fits the confidence of answers, for all languages together and for each with enough queries.
enum CalibrationFitter {
    /// A language with fewer answerable queries has the pooled fit.
    static let fewestQueries = 100
    /// What share of the answers called high is right.
    static let precision = 0.95
    /// What share of the answerable queries may be refused.
    static let refusal = 0.05

    private static let ridge = 1.0

    /// - Returns: nil for samples that are all right, or all wrong: they teach nothing.
    static func fits(_ samples: [CalibrationSample]) -> Calibration.Fits? {
        guard let pooled = fit(samples) else { return nil }
        let groups = Dictionary(grouping: samples, by: \.language)
            .filter { $0.value.count(where: \.isAnswerable) >= fewestQueries }
        return Calibration.Fits(
            pooled: pooled, languages: groups.compactMapValues { fit($0, under: pooled) })
    }

    /// - Parameter pooled: what all languages teach together; nil to learn from the samples alone.
    private static func fit(
        _ samples: [CalibrationSample], under pooled: Calibration.Fit? = nil
    ) -> Calibration.Fit? {
        guard samples.contains(where: \.isRight), !samples.allSatisfy(\.isRight) else {
            return nil
        }
        let right =
            pooled.map { scaled($0.right, samples, \.isRight) } ?? regression(samples, \.isRight)
        let answerable =
            pooled.map { scaled($0.answerable, samples, \.isAnswerable) }
            ?? regression(samples, \.isAnswerable)
        let answered = samples.filter(\.isAnswerable)
        return Calibration.Fit(
            right: right, answerable: answerable,
            high: high(samples.map { (right.probability(of: $0.features), $0) }),
            low: low(answered.map { answerable.probability(of: $0.features) }),
            queries: answered.count)
    }

    /// What all languages teach together, stretched and moved to one of them: some hundred queries
    /// are too few for a weight of its own for each feature.
    ///
    /// - Note: Platt, "Probabilistic outputs for support vector machines" (1999).
    private static func scaled(
        _ pooled: Calibration.Fit.Regression, _ samples: [CalibrationSample],
        _ label: (CalibrationSample) -> Bool
    ) -> Calibration.Fit.Regression {
        let model = LogisticRegression(
            rows: samples.map { [pooled.logOdds(of: $0.features)] }, labels: samples.map(label),
            importance: samples.map(\.importance), ridge: ridge)
        guard let slope = model.weights.first, slope > 0 else { return pooled }
        return Calibration.Fit.Regression(
            bias: model.bias + slope * pooled.bias, weights: pooled.weights.mapValues { slope * $0 }
        )
    }

    /// A feature that would count against its meaning is left out: of two that say nearly the same a
    /// fit may praise one and blame the other, which goes wrong on questions of another kind, such as
    /// those of two words.
    private static func regression(
        _ samples: [CalibrationSample], _ label: (CalibrationSample) -> Bool
    ) -> Calibration.Fit.Regression {
        var names = Set(samples.flatMap(\.features.keys)).sorted()
        while true {
            let model = LogisticRegression(
                rows: samples.map { sample in names.map { sample.features[$0] ?? 0 } },
                labels: samples.map(label), importance: samples.map(\.importance), ridge: ridge)
            let adverse = zip(names, model.strengths).filter { name, strength in
                blames.contains(name) ? strength > 0 : strength < 0
            }
            guard let worst = adverse.max(by: { abs($0.1) < abs($1.1) }) else {
                return Calibration.Fit.Regression(
                    bias: model.bias,
                    weights: Dictionary(uniqueKeysWithValues: zip(names, model.weights)))
            }
            names.removeAll { $0 == worst.0 }
        }
    }

    /// The features that can only speak against an answer.
    private static let blames: Set<String> = ["foreign"]

    /// The least probability at and above which the share of right answers is enough. Above 1, so
    /// that nothing reaches it, if there is none.
    ///
    /// Queries whose documents are hidden count too, which keeps the share on new queries above
    /// what is asked: a margin of a standard error besides halved how many answers are trusted.
    private static func high(
        _ judged: [(probability: Double, sample: CalibrationSample)]
    ) -> Double {
        var (right, count, threshold) = (0.0, 0.0, 2.0)
        let sorted = judged.sorted { $0.probability > $1.probability }
        for (index, (probability, sample)) in sorted.enumerated() {
            right += sample.isRight ? sample.importance : 0
            count += sample.importance
            // Answers of equal probability are called high together, or not at all.
            let next = index + 1 < sorted.count ? sorted[index + 1].probability : 0
            guard next < probability else { continue }
            // Halfway to the next: rounding must not decide.
            if right / count >= precision { threshold = (probability + next) / 2 }
        }
        return threshold
    }

    /// The greatest probability below which no more of the answerable fall than may.
    private static func low(_ probabilities: [Double]) -> Double {
        guard !probabilities.isEmpty else { return 0 }
        let refused = Int((refusal * Double(probabilities.count)).rounded(.down))
        let sorted = probabilities.sorted()
        return refused == 0 ? 0 : (sorted[refused - 1] + sorted[refused]) / 2
    }
}
