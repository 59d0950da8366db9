/// What a trainee says to a question, in terms of what is shown.
package enum QuizReply: Equatable, Sendable {
    /// Of the options shown, from 1: one choice, or all steps in order.
    case numbers([Int])
    /// The document opened, and its place in the list of what was found, from 1.
    case opened(document: String, rank: Int)
    case skip
}
