import Foundation
import TestSupport
import Testing

@testable import Training

/// Expected values are those of the reference implementations' own tests (fsrs-rs, py-fsrs 6).
struct FSRSSchedulerTests {
    private let scheduler = FSRSScheduler.standard

    static let firsts: [(ReviewRating, Double, Double)] = [
        (.again, 0.212, 6.4133), (.hard, 1.2931, 5.1121707), (.good, 2.3065, 2.118104),
        (.easy, 8.2956, 1.0),
    ]

    @Test(arguments: firsts) func `a first review gives the published memory`(
        rating: ReviewRating, stability: Double, difficulty: Double
    ) {
        let memory = scheduler.next(nil, rating: rating, elapsedDays: 0)
        #expect(abs(memory.stability - stability) < 1e-4)
        #expect(abs(memory.difficulty - difficulty) < 1e-4)
    }

    private func walk(_ scheduler: FSRSScheduler, _ history: [(ReviewRating, Double)])
        -> MemoryState?
    {
        history.reduce(nil) { memory, review in
            scheduler.next(memory, rating: review.0, elapsedDays: review.1)
        }
    }

    private let history: [(ReviewRating, Double)] = [
        (.again, 0), (.good, 0), (.good, 1), (.good, 3), (.good, 8), (.good, 21),
    ]

    @Test func `a history gives the published memory`() throws {
        let memory = try #require(walk(scheduler, history))
        #expect(abs(memory.stability - 53.62691) < 1e-4)
        #expect(abs(memory.difficulty - 6.3574867) < 1e-4)
    }

    @Test func `without change on the same day a history gives the published memory`() throws {
        var weights = FSRSParameters.standard.weights
        weights.replaceSubrange(17...19, with: [0, 0, 0])
        let scheduler = try FSRSScheduler(parameters: FSRSParameters(weights))
        let memory = try #require(walk(scheduler, history))
        #expect(abs(memory.stability - 53.335106) < 1e-4)
    }

    static let curve: [(Double, Double)] = [(0, 1), (1, 0.9), (2, 0.84028935), (3, 0.7985001)]

    @Test(arguments: curve) func `recall falls along the published curve`(
        days: Double, recall: Double
    ) throws {
        var weights = FSRSParameters.standard.weights
        weights[20] = 0.2
        let scheduler = try FSRSScheduler(parameters: FSRSParameters(weights))
        let memory = MemoryState(stability: 1, difficulty: 5)
        #expect(abs(scheduler.retrievability(memory, elapsedDays: days) - recall) < 1e-6)
    }

    /// FSRS-5's 19 parameters, filled up as the reference fills them.
    private static let older = [
        0.6845422, 1.6790825, 4.7349424, 10.042885, 7.4410233, 0.64219797, 1.071918,
        0.0025195254, 1.432437, 0.1544, 0.8692766, 2.0696752, 0.0953, 0.2975, 2.4691248,
        0.19542035, 3.201072, 0.18046261, 0.121442534, 0, 0.5,
    ]

    static let nexts: [(ReviewRating, Double, Double)] = [
        (.again, 2.9691455, 8.000659), (.hard, 17.091452, 7.6913934),
        (.good, 31.722992, 7.382128), (.easy, 71.7502, 7.0728626),
    ]

    @Test(arguments: nexts) func `each rating gives the published next memory`(
        rating: ReviewRating, stability: Double, difficulty: Double
    ) throws {
        let scheduler = try FSRSScheduler(parameters: FSRSParameters(Self.older))
        let before = walk(scheduler, [(.again, 0), (.good, 1), (.good, 3), (.good, 8)])
        let memory = scheduler.next(before, rating: rating, elapsedDays: 21)
        #expect(abs(memory.stability - stability) < 1e-3)
        #expect(abs(memory.difficulty - difficulty) < 1e-3)
    }

    /// py-fsrs: thirteen reviews, each when due, the first of them within the learning steps.
    @Test func `due reviews lead to the published intervals`() {
        var (memory, elapsed, intervals) = (MemoryState?.none, 0.0, [Int]())
        let ratings: [ReviewRating] = [.good, .good, .good, .good, .good, .good]
        for (index, rating) in ratings.enumerated() {
            let next = scheduler.next(memory, rating: rating, elapsedDays: elapsed)
            // The first Good leads to a learning step of ten minutes.
            elapsed = index == 0 ? 600 / 86_400 : scheduler.interval(next)
            intervals.append(Int(elapsed))
            memory = next
        }
        #expect(intervals == [0, 2, 11, 46, 163, 498])
    }

    @Test(arguments: 0..<100) func `any history keeps memory in range and recall falling`(seed: Int)
    {
        var random = SeededGenerator(seed: seed)
        var memory: MemoryState?
        for _ in 0..<40 {
            let rating = ReviewRating.allCases.randomElement(using: &random)!
            let days = Double.random(in: -5...400, using: &random)
            let next = scheduler.next(memory, rating: rating, elapsedDays: days)
            #expect((0.001...36_500).contains(next.stability))
            #expect((1...10).contains(next.difficulty))
            let recalls = [-3, 0, 0.5, 1, 10, 1000].map {
                scheduler.retrievability(next, elapsedDays: $0)
            }
            #expect(recalls[0] == 1 && recalls[1] == 1)
            #expect(recalls == recalls.sorted(by: >))
            #expect(abs(scheduler.retrievability(next, elapsedDays: next.stability) - 0.9) < 1e-9)
            memory = next
        }
    }

    @Test(arguments: 0..<50) func `a better rating never leaves a less stable memory`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let memory = MemoryState(
            stability: Double.random(in: 0.1...500, using: &random),
            difficulty: Double.random(in: 1...10, using: &random))
        let days = Double.random(in: 0...800, using: &random)
        let stabilities = ReviewRating.allCases.map {
            scheduler.next(memory, rating: $0, elapsedDays: days).stability
        }
        #expect(stabilities == stabilities.sorted())
    }

    @Test func `a higher retention is asked again sooner`() throws {
        let memory = MemoryState(stability: 50, difficulty: 5)
        let strict = try FSRSScheduler(desiredRetention: 0.95)
        let lax = try FSRSScheduler(desiredRetention: 0.8)
        #expect(strict.interval(memory) < scheduler.interval(memory))
        #expect(scheduler.interval(memory) == 50)
        #expect(scheduler.interval(memory) < lax.interval(memory))
    }

    @Test func `parameters out of range are named`() {
        #expect(throws: QuizError.self) { try FSRSScheduler(desiredRetention: 0.5) }
        #expect(throws: QuizError.self) { try FSRSParameters([1, 2, 3]) }
        var weights = FSRSParameters.standard.weights
        weights[20] = 2
        #expect(
            throws: QuizError.badParameter(
                name: "FSRS parameter 20", value: 2, range: "0.1 to 0.8")
        ) { try FSRSParameters(weights) }
    }

    @Test func `a clock set back is no time at all, and the card stays due later`() {
        var card = ReviewCard(trainee: "t", item: "i")
        let now = TrainingFixture.now
        card.review(.good, at: now, scheduler)
        let due = card.due
        let back = now.addingTimeInterval(-10 * 86_400)
        #expect(card.elapsedDays(at: back) == 0)
        #expect(card.retrievability(at: back, scheduler) == 1)
        card.review(.good, at: back, scheduler)
        #expect(card.lastReview == now)
        #expect(card.due! >= due!)
        #expect(card.reviews == 2)
    }
}
