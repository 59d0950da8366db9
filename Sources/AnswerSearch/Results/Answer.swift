package import Knowledge
import SearchIndex
package import TextAnalysis

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
    package let confidence: Confidence
    /// Why it was found, in one sentence.
    package let why: String
    package let snippet: Snippet
    package let url: String?
    /// A step's number, from 1.
    package let step: Int?
    /// For whom alone it holds, in words.
    package let onlyFor: String?
    /// How the score and the confidence were made; nil unless asked for.
    package let explanation: Explanation?

    init(
        _ passage: StoredPassage, score: Double, confidence: Confidence, why: String,
        snippet: Snippet, explanation: Explanation?
    ) {
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
        self.confidence = confidence
        self.why = why
        self.snippet = snippet
        self.explanation = explanation
    }
}
