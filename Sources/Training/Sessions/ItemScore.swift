/// What an answer is worth, 0 to 1.
package enum ItemScore {
    /// Seconds in which a search drill earns all that time can earn, and after which nothing.
    package static let drillTimes = 20.0...90.0

    /// - Throws: `QuizError.wrongResponse` if the response is of another kind than the task, or
    ///   names a choice that is not there.
    package static func points(
        for response: QuizResponse, to item: QuizItem, seconds: Double
    ) throws(QuizError) -> Double {
        switch (item.task, response) {
        case (_, .skipped): return 0
        case (.choice(let choices), .choice(let index)):
            guard choices.indices.contains(index) else {
                throw .wrongResponse(item: item.id, expected: "a choice, 1 to \(choices.count)")
            }
            return choices[index].isRight ? 1 : 0
        case (.order(let steps), .order(let order)):
            guard order.sorted() == Array(steps.indices) else {
                throw .wrongResponse(
                    item: item.id, expected: "each number from 1 to \(steps.count) once")
            }
            return orderPoints(order)
        case (.search(let documents), .opened(let document, let rank)):
            return documents.contains(document) ? drillPoints(rank: rank, seconds: seconds) : 0
        case (.choice, _): throw .wrongResponse(item: item.id, expected: "a choice")
        case (.order, _): throw .wrongResponse(item: item.id, expected: "an order of the steps")
        case (.search, _): throw .wrongResponse(item: item.id, expected: "a document opened")
        }
    }

    /// 1 for the right order; else half of the share of pairs that stand in order, so that it
    /// counts as wrong.
    private static func orderPoints(_ order: [Int]) -> Double {
        let pairs = order.indices.flatMap { left in
            order.indices.filter { $0 > left }.map { order[left] < order[$0] }
        }
        let right = pairs.filter { $0 }.count
        return right == pairs.count ? 1 : 0.49 * Double(right) / Double(pairs.count)
    }

    /// The right document earns a half; where it stood earns 0.3 divided by its rank, and the time
    /// it took up to 0.2.
    private static func drillPoints(rank: Int, seconds: Double) -> Double {
        let span = drillTimes.upperBound - drillTimes.lowerBound
        let left = (drillTimes.upperBound - seconds).bounded(to: 0...span) / span
        return 0.5 + 0.3 / Double(max(1, rank)) + 0.2 * left
    }
}
