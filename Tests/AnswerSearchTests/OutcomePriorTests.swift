import TestSupport
import Testing

@testable import AnswerSearch

struct OutcomePriorTests {
    private static func opinion(_ helped: Int, _ failed: Int) -> Double {
        OutcomePrior([.init("a", callType: nil, helped: helped, failed: failed)])
            .opinion(on: "a", callType: nil)
    }

    static let votes: [(helped: Int, failed: Int, opinion: Double)] = [
        (0, 0, 0), (1, 1, 0), (500, 500, 0), (1, 0, 1.0 / 21), (0, 1, -1.0 / 21), (5, 0, 0.2),
        (0, 5, -0.2), (20, 0, 0.5), (30, 2, 0.5), (1_000_000, 0, 0.5), (0, 1_000_000, -0.5),
        (60, 20, 0.4),
    ]

    @Test(arguments: votes)
    func `few votes say little, and many no more than half`(
        helped: Int, failed: Int, opinion: Double
    ) {
        #expect(abs(Self.opinion(helped, failed) - opinion) < 1e-12)
    }

    @Test(arguments: 0..<20) func `one more vote never speaks for the other side`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let helped = Int.random(in: 0...60, using: &random)
        let failed = Int.random(in: 0...60, using: &random)
        let opinion = Self.opinion(helped, failed)
        #expect(Self.opinion(helped + 1, failed) >= opinion)
        #expect(Self.opinion(helped, failed + 1) <= opinion)
        #expect(abs(Self.opinion(failed, helped) + opinion) < 1e-12)
    }

    @Test func `votes count in calls of their own type alone`() {
        let prior = OutcomePrior([
            .init("a", callType: "billing", helped: 50, failed: 0),
            .init("a", callType: "refund", helped: 0, failed: 50),
            .init("b", callType: nil, helped: 5, failed: 0),
        ])
        #expect(prior.opinion(on: "a", callType: "billing") == 0.5)
        #expect(prior.opinion(on: "a", callType: "refund") == -0.5)
        #expect(prior.opinion(on: "a", callType: nil) == 0)
        #expect(prior.opinion(on: "b", callType: "billing") == 0)
        #expect(abs(prior.opinion(on: "b", callType: nil) - 0.2) < 1e-12)
        #expect(prior.opinion(on: "c", callType: "billing") == 0)
    }

    @Test func `of votes that come twice the last ones hold`() {
        let prior = OutcomePrior([
            .init("a", callType: "billing", helped: 50, failed: 0),
            .init("a", callType: "billing", helped: 0, failed: 5),
        ])
        #expect(abs(prior.opinion(on: "a", callType: "billing") + 0.2) < 1e-12)
    }

    @Test func `without votes there is none`() {
        #expect(OutcomePrior.none.isEmpty)
        #expect(OutcomePrior.none.opinion(on: "a", callType: nil) == 0)
        #expect(!OutcomePrior([.init("a", callType: nil, helped: 0, failed: 0)]).isEmpty)
    }
}
