/// What a trainee answered.
package enum QuizResponse: Equatable, Codable, Sendable {
    /// The position of a choice in the item's own order, from 0.
    case choice(Int)
    /// Positions of the item's steps in the order given.
    case order([Int])
    /// The document opened, and its place in the list of what was found, from 1.
    case opened(document: String, rank: Int)
    case skipped
}
