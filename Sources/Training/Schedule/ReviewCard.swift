package import Foundation

/// What a trainee remembers of an item, and when it is due.
package struct ReviewCard: Equatable, Codable, Sendable {
    package let trainee: String
    package let item: String
    package private(set) var memory: MemoryState?
    package private(set) var lastReview: Date?
    package private(set) var due: Date?
    package private(set) var reviews: Int
    package private(set) var lapses: Int

    static let secondsPerDay = 86_400.0

    package init(trainee: String, item: String) {
        (self.trainee, self.item) = (trainee, item)
        (reviews, lapses) = (0, 0)
    }

    /// Days since the last review, never below 0: a clock may have been set back.
    package func elapsedDays(at now: Date) -> Double {
        lastReview.map { max(0, now.timeIntervalSince($0) / Self.secondsPerDay) } ?? 0
    }

    /// The predicted probability of recall; nil before the first review.
    package func retrievability(at now: Date, _ scheduler: FSRSScheduler) -> Double? {
        memory.map { scheduler.retrievability($0, elapsedDays: elapsedDays(at: now)) }
    }

    package func isDue(at now: Date) -> Bool { due.map { $0 <= now } ?? false }

    /// Takes in one review. After a clock was set back the last review keeps its time.
    package mutating func review(
        _ rating: ReviewRating, at now: Date, _ scheduler: FSRSScheduler
    ) {
        let next = scheduler.next(memory, rating: rating, elapsedDays: elapsedDays(at: now))
        let last = max(now, lastReview ?? now)
        memory = next
        lastReview = last
        due = last.addingTimeInterval(scheduler.interval(next) * Self.secondsPerDay)
        reviews += 1
        if rating == .again && reviews > 1 { lapses += 1 }
    }
}
