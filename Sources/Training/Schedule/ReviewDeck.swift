package import Foundation

/// The cards of one trainee.
package struct ReviewDeck: Equatable, Codable, Sendable {
    package let trainee: String
    package private(set) var cards: [String: ReviewCard]

    package init(trainee: String, cards: [ReviewCard] = []) {
        self.trainee = trainee
        self.cards = Dictionary(cards.map { ($0.item, $0) }, uniquingKeysWith: { $1 })
    }

    /// The cards that a trainee's attempts lead to, in the order they were made.
    package init(trainee: String, replaying attempts: [Attempt], _ scheduler: FSRSScheduler) {
        self.init(trainee: trainee)
        for attempt in attempts where attempt.trainee == trainee && attempt.response != .skipped {
            let rating = ReviewRating(points: attempt.points, seconds: attempt.seconds)
            review(attempt.item, rating, at: attempt.at, scheduler)
        }
    }

    package func card(for item: String) -> ReviewCard? { cards[item] }

    /// - Returns: the card after the review.
    @discardableResult
    package mutating func review(
        _ item: String, _ rating: ReviewRating, at now: Date, _ scheduler: FSRSScheduler
    ) -> ReviewCard {
        var card = cards[item] ?? ReviewCard(trainee: trainee, item: item)
        card.review(rating, at: now, scheduler)
        cards[item] = card
        return card
    }

    /// The items that are due, the least remembered first.
    package func due(at now: Date, _ scheduler: FSRSScheduler) -> [String] {
        cards.values.filter { $0.isDue(at: now) }
            .map { ($0.retrievability(at: now, scheduler) ?? 0, $0.item) }
            .sorted { $0 < $1 }.map(\.1)
    }
}
