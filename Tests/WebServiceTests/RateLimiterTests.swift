import TestSupport
import Testing

@testable import WebService

struct RateLimiterTests {
    private static let rate = RateLimits.Rate(perMinute: 60, burst: 3)
    private let start = ContinuousClock.now

    @Test func `a burst passes, then one a second`() {
        let limiter = RateLimiter()
        let waits = (0..<5).map { _ in limiter.wait(for: "a", rate: Self.rate, now: start) }
        #expect(waits.map { $0 == nil } == [true, true, true, false, false])
        #expect(waits[3] == .seconds(1))
        let later = start + .seconds(1)
        #expect(limiter.wait(for: "a", rate: Self.rate, now: later) == nil)
        #expect(limiter.wait(for: "a", rate: Self.rate, now: later) != nil)
    }

    @Test func `each name has its own bucket`() {
        let limiter = RateLimiter()
        for _ in 0..<4 { _ = limiter.wait(for: "a", rate: Self.rate, now: start) }
        #expect(limiter.wait(for: "b", rate: Self.rate, now: start) == nil)
    }

    @Test func `zero lifts the limit`() {
        let limiter = RateLimiter()
        #expect(
            (0..<9999).allSatisfy { _ in
                limiter.wait(for: "a", rate: .unlimited, now: start) == nil
            })
        #expect(limiter.count == 0)
    }

    @Test func `buckets do not grow without end`() {
        let limiter = RateLimiter(capacity: 100)
        for number in 0..<10_000 {
            _ = limiter.wait(
                for: "\(number)", rate: Self.rate, now: start + .milliseconds(number))
            #expect(limiter.count <= 100)
        }
    }

    /// In any stretch of time no more pass than the burst and what the rate gives.
    @Test(arguments: 0..<20) func `never more than the rate allows`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let limiter = RateLimiter()
        var (now, passed) = (Duration.zero, [Duration]())
        for _ in 0..<500 {
            now += .milliseconds(Int.random(in: 0...1500, using: &random))
            if limiter.wait(for: "a", rate: Self.rate, now: start + now) == nil {
                passed.append(now)
            }
        }
        let excess = passed.indices.flatMap { first in
            passed[first...].indices.map { last in
                let allowed = 3 + (passed[last] - passed[first]) / .seconds(1)
                return Double(last - first + 1) - allowed
            }
        }
        #expect((excess.max() ?? 0) <= 0.001)
    }
}
