package import TextAnalysis

/// The answers to one question, best first.
package struct AnswerPage: Sendable {
    package let query: String
    /// The language that the question was taken to be in.
    package let language: Language
    package let answers: [Answer]
    /// What the call is likely about, likeliest first, where the call did not say.
    package let callTypes: [CallTypeProbability]
    /// Nil unless asked for.
    package let facets: Facets?
    /// Another spelling under which more would be found.
    package let didYouMean: String?
    /// Meaning played no part: there was no model, or the index has no vectors of it.
    package let wordsOnly: Bool

    /// How far the first answer can be trusted; low where there is none.
    package var level: Confidence.Level { answers.first?.confidence.level ?? .low }
}

/// How likely it is that a question belongs to a call type.
package struct CallTypeProbability: Codable, Sendable, Equatable {
    package let id: String
    /// Above 0, up to 1; those of all types add up to 1.
    package let probability: Double

    package init(_ id: String, probability: Double) {
        (self.id, self.probability) = (id, probability)
    }
}
