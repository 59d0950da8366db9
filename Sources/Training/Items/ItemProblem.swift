/// What makes an item unfit to be asked.
package enum ItemProblem: Equatable, Sendable, CustomStringConvertible {
    case noRightChoice
    case severalRightChoices(Int)
    case tooFew(Int)
    case emptyText
    case sameText(String)
    case sameDocument(String)
    case sameValue(Double)
    case leaks(String)

    package var description: String {
        switch self {
        case .noRightChoice: "no choice is right"
        case .severalRightChoices(let count): "\(count) choices are right instead of one"
        case .tooFew(let count):
            "there are \(count) choices or steps; at least 2 choices or 3 steps are needed"
        case .emptyText: "a text is empty"
        case .sameText(let text): "two choices read the same: '\(text)'"
        case .sameDocument(let id): "two choices come from '\(id)' or its translations"
        case .sameValue(let value): "two choices amount to the same number: \(value)"
        case .leaks(let text): "the question gives the answer away: '\(text)'"
        }
    }
}
