/// What cannot be done with quizzes.
package enum QuizError: Error, Equatable, CustomStringConvertible {
    case emptyCorpus(languages: [String])
    case unknownCallType(String, nearest: String?)
    case noItems(wanted: String)
    case tooFewItems(asked: Int, available: Int)
    case countOutOfRange(Int)
    case unknownItem(String)
    case badTransition(item: String, from: ItemState, to: ItemState)
    case unfit(item: String, problems: [ItemProblem])
    case wrongResponse(item: String, expected: String)
    case sessionOver(String)
    case timeOver(String)
    case itemChanged(item: String)
    case blueprint(exam: String, shortages: [String])
    /// Another answer to this question was taken in before.
    case answered(session: String, number: Int)
    /// Another question is asked now.
    case notAsked(session: String, number: Int, current: Int)
    case badParameter(name: String, value: Double, range: String)

    package var description: String {
        switch self {
        case .emptyCorpus(let languages):
            "No document may be seen"
                + (languages.isEmpty ? "" : " in \(languages.joined(separator: ", "))")
                + ", so there is nothing to ask. Build an index of a corpus with validated "
                + "documents, or name another language."
        case .unknownCallType(let id, let nearest):
            "There is no call type '\(id)'."
                + (nearest.map { " Did you mean '\($0)'?" } ?? " knowledge.yaml lists them.")
        case .noItems(let wanted):
            "No approved item fits (\(wanted)). Run 'firsthand quiz generate', approve items with "
                + "'firsthand quiz review', or ask for less."
        case .tooFewItems(let asked, let available):
            "\(asked) items were asked for; \(available) fit. Ask for at most \(available), or "
                + "leave out a condition."
        case .countOutOfRange(let count):
            "\(count) items were asked for; \(SessionRequest.counts.lowerBound) to "
                + "\(SessionRequest.counts.upperBound) are possible."
        case .unknownItem(let id):
            "There is no item '\(id)'. 'firsthand quiz review' lists them."
        case .badTransition(let item, let from, let to):
            "Item '\(item)' is \(from.rawValue) and cannot become \(to.rawValue): items go from "
                + "draft to approved to retired."
        case .unfit(let item, let problems):
            "Item '\(item)' cannot be asked: "
                + problems.map(\.description).joined(separator: "; ") + ". Edit or retire it."
        case .wrongResponse(let item, let expected):
            "This is no answer to item '\(item)': expected \(expected)."
        case .sessionOver(let id): "Session '\(id)' is over. Start another."
        case .timeOver(let id):
            "The time of session '\(id)' is over. What was answered counts; start another."
        case .itemChanged(let item):
            "The document of item '\(item)' has changed, so it is not asked any more. Go on with "
                + "the next."
        case .blueprint(let exam, let shortages):
            "Exam '\(exam)' cannot be put together: " + shortages.joined(separator: "; ")
                + ". Approve more items, or change the blueprint."
        case .answered(let session, let number):
            "Question \(number) of session '\(session)' has another answer already, which counts. "
                + "Go on with the next."
        case .notAsked(let session, let number, let current):
            "Question \(number) of session '\(session)' is not asked now; number \(current) is. "
                + "Answer that one."
        case .badParameter(let name, let value, let range):
            "\(name) is \(value); \(range) is possible."
        }
    }
}
