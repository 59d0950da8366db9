import Foundation

/// How far a trainee is.
package struct TraineeProgress: Equatable, Codable, Sendable {
    package let trainee: String
    /// Different items answered, of those that are approved.
    package let seen: Int
    package let items: Int
    package let attempts: Int
    /// The sum over first attempts.
    package let points: Double
    /// The share of right first attempts; nil before any.
    package let rightShare: Double?
    package let due: Int
    /// The mean predicted recall of what was seen; nil before any.
    package let recall: Double?
    /// Call types, the weakest first.
    package let weakest: [String]

    init(
        trainee: String, attempts: [Attempt], deck: ReviewDeck, items: [String: QuizItem],
        at now: Date, _ scheduler: FSRSScheduler
    ) {
        self.trainee = trainee
        self.items = items.count
        self.attempts = attempts.count
        let firsts = attempts.filter(\.isFirst)
        seen = Set(attempts.map(\.item)).filter { items[$0] != nil }.count
        points = firsts.reduce(0) { $0 + $1.points }
        rightShare =
            firsts.isEmpty
            ? nil : Double(firsts.filter(\.isRight).count) / Double(firsts.count)
        due = deck.due(at: now, scheduler).filter { items[$0] != nil }.count
        let recalls = deck.cards.values.compactMap { $0.retrievability(at: now, scheduler) }
            .sorted()
        recall = recalls.isEmpty ? nil : recalls.reduce(0, +) / Double(recalls.count)
        let record = TraineeRecord(deck: deck, attempts: firsts, items: items)
        weakest = record.weakest
    }
}
