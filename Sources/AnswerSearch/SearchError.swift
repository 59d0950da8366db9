package import SearchIndex

/// Why a question could not be answered at all; that nothing was found is no error.
package enum SearchError: Error, Equatable, CustomStringConvertible {
    case emptyQuery
    case queryTooLong(characters: Int)
    case limitOutOfRange(Int)
    case suggestionLimitOutOfRange(Int)
    case unknownCallType(String, nearest: String?)
    case index(IndexError)

    package var description: String {
        switch self {
        case .emptyQuery:
            "The question holds no word to search for. Ask with at least one letter or digit."
        case .queryTooLong(let characters):
            "The question has \(characters) characters; at most \(AnswerQuery.longestText) are "
                + "searched. Shorten it."
        case .limitOutOfRange(let limit):
            "\(limit) answers were asked for; \(AnswerQuery.limits.lowerBound) to "
                + "\(AnswerQuery.limits.upperBound) are possible."
        case .suggestionLimitOutOfRange(let limit):
            "\(limit) completions were asked for; \(Completion.limits.lowerBound) to "
                + "\(Completion.limits.upperBound) are possible."
        case .unknownCallType(let id, let nearest):
            "There is no call type '\(id)'."
                + (nearest.map { " Did you mean '\($0)'?" } ?? " knowledge.yaml lists them.")
        case .index(let error): error.description
        }
    }
}
