/// What has to be done to answer an item.
package enum QuizTask: Equatable, Codable, Sendable {
    /// To choose one: exactly one is right.
    case choice([QuizChoice])
    /// To put these, which stand in the right order, in order.
    case order([String])
    /// To find one of these documents by searching, and open it.
    case search(documents: [String])

    package var choices: [QuizChoice] {
        if case .choice(let choices) = self { choices } else { [] }
    }
}
