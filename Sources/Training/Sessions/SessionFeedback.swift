/// What a trainee learns at once after an answer.
package struct SessionFeedback: Equatable, Sendable {
    /// Of the question, from 1.
    package let number: Int
    package let attempt: Attempt
    /// The right answer in words.
    package let rightAnswer: String
    /// The passage that proves it.
    package let proof: QuizProof

    package var isRight: Bool { attempt.isRight }
}
