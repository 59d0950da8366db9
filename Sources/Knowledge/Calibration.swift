package import Foundation

/// What turns the features of an answer into the probability that it is right, as
/// `firsthand calibrate` fits it and `corpus/calibration.json` and each index keep it.
///
///     let calibration = try Calibration(json: Data(text.utf8))
///     calibration.meaning?.fit(for: "th").verdict(on: ["lead": 0.2, "words": 0.4]).isHigh
package struct Calibration: Codable, Equatable, Sendable {
    /// What is fitted over named features, and where the levels begin.
    package struct Fit: Codable, Equatable, Sendable {
        /// A logistic regression; a feature that has no weight counts for nothing.
        package struct Regression: Codable, Equatable, Sendable {
            package var bias: Double
            package var weights: [String: Double]

            package init(bias: Double, weights: [String: Double]) {
                (self.bias, self.weights) = (bias, weights)
            }

            /// - Parameter features: values by name; a weighted one that is missing counts as 0.
            /// - Returns: 0 to 1.
            package func probability(of features: [String: Double]) -> Double {
                1 / (1 + exp(-logOdds(of: features)))
            }

            /// The same as the logarithm of its odds.
            package func logOdds(of features: [String: Double]) -> Double {
                // In one order, or the same fit would round differently each time.
                weights.sorted { $0.key < $1.key }.reduce(bias) {
                    $0 + $1.value * (features[$1.key] ?? 0)
                }
            }
        }

        /// That the answer is right.
        package var right: Regression
        /// That the base holds an answer at all, be it another one.
        package var answerable: Regression
        /// From this probability of being right on an answer is trusted.
        package var high: Double
        /// Below this probability of there being an answer it is refused.
        package var low: Double
        /// How many queries it was fitted on.
        package var queries: Int

        package init(
            right: Regression, answerable: Regression, high: Double, low: Double, queries: Int
        ) {
            (self.right, self.answerable, self.queries) = (right, answerable, queries)
            (self.high, self.low) = (high, low)
        }

        /// Whether an answer with these features is trusted, and whether it is refused; never both.
        package func verdict(
            on features: [String: Double]
        ) -> (probability: Double, isHigh: Bool, isLow: Bool) {
            let probability = right.probability(of: features)
            let isHigh = probability >= high
            return (probability, isHigh, !isHigh && answerable.probability(of: features) < low)
        }
    }

    /// The fits for one way of searching.
    package struct Fits: Codable, Equatable, Sendable {
        package var pooled: Fit
        /// By primary subtag, where there were enough queries.
        package var languages: [String: Fit]

        package init(pooled: Fit, languages: [String: Fit] = [:]) {
            (self.pooled, self.languages) = (pooled, languages)
        }

        /// - Parameter language: a primary subtag.
        package func fit(for language: some StringProtocol) -> Fit {
            languages[String(language)] ?? pooled
        }
    }

    /// The ranking that it was fitted under.
    package var ranking: String
    /// For words and meaning together.
    package var meaning: Fits?
    /// For words alone.
    package var words: Fits?

    package init(ranking: String, meaning: Fits? = nil, words: Fits? = nil) {
        (self.ranking, self.meaning, self.words) = (ranking, meaning, words)
    }

    /// - Throws: `DecodingError` if it is no calibration.
    package init(json: Data) throws {
        self = try JSONDecoder().decode(Calibration.self, from: json)
    }

    /// As it stands in a file: keys in order, so that a new fit makes a small difference.
    package var json: Data {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            return try encoder.encode(self)
        }
    }
}
