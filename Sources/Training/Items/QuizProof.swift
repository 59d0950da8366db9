/// The passage that proves an item's answer.
package struct QuizProof: Equatable, Codable, Sendable {
    /// `document`, or `document#anchor`.
    package var passage: String
    package var title: String
    package var text: String

    package init(passage: String, title: String, text: String) {
        (self.passage, self.title, self.text) = (passage, title, text)
    }
}
