/// An item as a trainee sees it in a session: with the choices or steps in the order shown.
package struct SessionQuestion: Equatable, Sendable {
    package let item: QuizItem
    /// Place in the session, from 1.
    package let number: Int
    package let count: Int
    /// Positions of the item's choices or steps, in the order they are shown.
    package let shown: [Int]
    /// Of answering, so far.
    package let seconds: Double
    package let timeLeft: Double?

    /// The texts to choose from or to put in order.
    package var options: [String] {
        switch item.task {
        case .choice(let choices): shown.map { choices[$0].text }
        case .order(let steps): shown.map { steps[$0] }
        case .search: []
        }
    }

    /// What a trainee's reply means for the item.
    ///
    /// - Throws: `QuizError.wrongResponse` if it is no reply to this item.
    package func response(to reply: QuizReply) throws(QuizError) -> QuizResponse {
        switch (reply, item.task) {
        case (.skip, _): return .skipped
        case (.numbers(let numbers), _): return try response(choosing: numbers)
        case (.opened(let document, let rank), .search):
            return .opened(document: document, rank: rank)
        case (.opened, _):
            throw .wrongResponse(item: item.id, expected: "the numbers of options")
        }
    }

    /// The answer that names these options, counted from 1.
    ///
    /// - Throws: `QuizError.wrongResponse` if the numbers are not those of the options.
    package func response(choosing numbers: [Int]) throws(QuizError) -> QuizResponse {
        let valid = numbers.allSatisfy { (1...max(1, shown.count)).contains($0) }
        switch item.task {
        case .choice:
            guard numbers.count == 1, valid else {
                throw .wrongResponse(item: item.id, expected: "one number, 1 to \(shown.count)")
            }
            return .choice(shown[numbers[0] - 1])
        case .order:
            guard valid, Set(numbers).count == shown.count, numbers.count == shown.count else {
                throw .wrongResponse(
                    item: item.id, expected: "each number from 1 to \(shown.count) once")
            }
            return .order(numbers.map { shown[$0 - 1] })
        case .search: throw .wrongResponse(item: item.id, expected: "a document opened")
        }
    }
}
