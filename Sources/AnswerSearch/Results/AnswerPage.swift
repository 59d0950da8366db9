package import Knowledge
import SearchIndex
package import TextAnalysis

/// The answers to one question, best first.
package struct AnswerPage: Sendable {
    package let query: String
    /// The language that the question was taken to be in.
    package let language: Language
    package let answers: [Answer]
    /// Nil unless asked for.
    package let facets: Facets?
    /// Another spelling under which more would be found.
    package let didYouMean: String?
    /// Meaning played no part: there was no model, or the index has no vectors of it.
    package let wordsOnly: Bool
}

/// One answer: a passage, and the document it stands for.
package struct Answer: Sendable {
    /// The passage: `document`, or `document#anchor`.
    package let id: String
    package let document: String
    package let version: String
    package let title: String
    package let kind: DocumentKind
    package let language: Language
    /// The text to say or copy.
    package let answer: String
    /// From 0; comparable between questions.
    package let score: Double
    package let snippet: Snippet
    package let url: String?
    /// A step's number, from 1.
    package let step: Int?
    /// For whom alone it holds, in words.
    package let onlyFor: String?

    init(_ passage: StoredPassage, score: Double, snippet: Snippet) {
        id = passage.id
        document = passage.document
        version = passage.version
        title = passage.title
        kind = passage.kind
        language = passage.language
        answer = passage.answer
        url = passage.url
        step = passage.step
        onlyFor = passage.onlyFor
        self.score = score
        self.snippet = snippet
    }
}

/// How many of the best matches are of each kind, call type and language.
package struct Facets: Sendable, Equatable {
    package let kinds: [String: Int]
    package let callTypes: [String: Int]
    package let languages: [String: Int]
    /// More matched than were counted.
    package let areEstimated: Bool

    /// How many of the best visible matches are counted.
    static let depth = 1000
}
