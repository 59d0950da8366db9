import Foundation
import Knowledge
import TestSupport
import Testing

@testable import Evaluation

struct CalibrationFitterTests {
    /// Samples as searches bring them: relevance and lead tell whether an answer is right, the more
    /// the `strength`; a third of the queries have no answer.
    private static func samples(
        _ count: Int, language: String = "en", strength: Double = 1, shift: Double = 0, seed: Int
    ) -> [CalibrationSample] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            let isAnswerable = Double.random(in: 0..<1, using: &random) < 0.67
            let quality = Double.random(in: -3...6, using: &random)
            let sum = strength * quality + shift
            let chance = 1 / (1 + exp(-sum))
            let isRight = isAnswerable && Double.random(in: 0..<1, using: &random) < chance
            let noise = Double.random(in: -0.2...0.2, using: &random)
            return CalibrationSample(
                language: language,
                features: [
                    "relevance": 0.3 + quality / 12 + noise,
                    "lead": (isAnswerable ? 0.3 : 0)
                        + Double.random(in: -0.2...0.2, using: &random),
                ],
                isRight: isRight, isAnswerable: isAnswerable)
        }
    }

    /// One of the fits, measured: the share of right ones among those called high, and the share of
    /// the answerable called low, with how many each was counted over.
    private static func measured(
        _ fit: Calibration.Fit, on samples: [CalibrationSample]
    ) -> (precision: Double, high: Int, refused: Double, answerable: Int) {
        let high = samples.filter { fit.verdict(on: $0.features).isHigh }
        let answerable = samples.filter(\.isAnswerable)
        let low = answerable.count { fit.verdict(on: $0.features).isLow }
        return (
            Double(high.count { $0.isRight }) / Double(max(1, high.count)), high.count,
            Double(low) / Double(answerable.count), answerable.count
        )
    }

    @Test(arguments: 0..<10)
    func `the thresholds keep their promise on samples they were not fitted on`(seed: Int) throws {
        let fits = try #require(CalibrationFitter.fits(Self.samples(3000, seed: seed)))
        let test = Self.measured(fits.pooled, on: Self.samples(20_000, seed: seed + 1000))
        // What the fit and the fresh sample may be off by: three standard errors of a share of 5 %.
        func error(_ count: Int) -> Double { 3 * (0.05 * 0.95 / Double(count)).squareRoot() }
        #expect(test.high > 500)
        #expect(test.precision >= 0.95 - error(test.high) - error(test.high * 3000 / 20_000))
        #expect(test.refused <= 0.05 + error(test.answerable) + error(2000))
        // What is below the threshold for an answer is refused unless it is trusted all the same.
        let answerable = Self.samples(20_000, seed: seed + 1000).filter(\.isAnswerable)
        let below = answerable.count {
            fits.pooled.answerable.probability(of: $0.features) < fits.pooled.low
        }
        #expect(Double(below) / Double(answerable.count) >= 0.05 - error(2000))
    }

    @Test(arguments: 0..<10) func `on its own samples they hold exactly`(seed: Int) throws {
        let samples = Self.samples(400, seed: seed)
        let fit = try #require(CalibrationFitter.fits(samples)).pooled
        let own = Self.measured(fit, on: samples)
        #expect(own.high == 0 || own.precision >= 0.95)
        #expect(own.refused <= 0.05)
        let verdicts = samples.map { fit.verdict(on: $0.features) }
        #expect(!verdicts.contains { $0.isHigh && $0.isLow })
        #expect(fit.queries == samples.count { $0.isAnswerable })
        #expect(Set(fit.right.weights.keys) == ["relevance", "lead"])
    }

    /// Whatever order equal samples come in: all of them are called high, or none.
    @Test(arguments: [true, false])
    func `answers that look alike are called high only if enough of all of them are right`(
        rightOnesFirst: Bool
    ) throws {
        func sample(_ relevance: Double, _ isRight: Bool) -> CalibrationSample {
            CalibrationSample(
                language: "en", features: ["relevance": relevance], isRight: isRight,
                isAnswerable: true)
        }
        let alike = (0..<500).map { sample(0.9, ($0 < 400) == rightOnesFirst) }
        let bad = (0..<500).map { _ in sample(0.1, false) }
        let share = Double(alike.count { $0.isRight }) / 500
        let fit = try #require(CalibrationFitter.fits(alike + bad)).pooled
        #expect(share < 0.95)
        #expect(!fit.verdict(on: ["relevance": 0.9]).isHigh)
    }

    @Test func `where no answers are sure enough nothing is called high`() throws {
        let samples = (0..<400).map { number in
            CalibrationSample(
                language: "en", features: ["relevance": Double(number % 20)],
                isRight: number / 20 % 2 == 0, isAnswerable: true)
        }
        let fit = try #require(CalibrationFitter.fits(samples)).pooled
        #expect(fit.high > 1)
    }

    @Test(arguments: [(99, false), (100, true), (101, true)])
    func `a language has a fit of its own from 100 answerable queries on`(
        answerable: Int, isFitted: Bool
    ) throws {
        let thai = Array(
            Self.samples(400, language: "th", seed: 3).filter(\.isAnswerable).prefix(answerable))
        let unanswerable = Self.samples(400, language: "th", seed: 4).filter { !$0.isAnswerable }
        let others = Self.samples(600, language: "en", shift: -2, seed: 5)
        let fits = try #require(CalibrationFitter.fits(others + thai + unanswerable))
        #expect(Set(fits.languages.keys) == (isFitted ? ["en", "th"] : ["en"]))
        #expect((fits.fit(for: "th") == fits.pooled) == !isFitted)
        #expect(fits.fit(for: "ru") == fits.pooled)
        #expect(fits.fit(for: "th").queries == (isFitted ? answerable : fits.pooled.queries))
    }

    @Test func `a language whose answers are all right has the pooled fit`() throws {
        let thai = Self.samples(400, language: "th", strength: 50, shift: 400, seed: 6)
            .filter(\.isAnswerable)
        #expect(thai.count > 100 && thai.allSatisfy(\.isRight))
        let fits = try #require(
            CalibrationFitter.fits(thai + Self.samples(400, language: "en", seed: 7)))
        #expect(fits.languages.keys.sorted() == ["en"])
    }

    @Test(arguments: [true, false]) func `all right or all wrong teaches nothing`(isRight: Bool) {
        let samples = (0..<300).map { number in
            CalibrationSample(
                language: "en", features: ["relevance": Double(number)], isRight: isRight,
                isAnswerable: true)
        }
        #expect(CalibrationFitter.fits(samples) == nil)
        #expect(CalibrationFitter.fits([]) == nil)
    }

    /// Two features that say nearly the same, one a little better: a free fit blames one of them.
    @Test(arguments: 0..<10) func `nothing that speaks for an answer counts against it`(
        seed: Int
    ) throws {
        var random = SeededGenerator(seed: seed)
        let samples = Self.samples(400, seed: seed).map { sample in
            let lead = sample.features["lead"] ?? 0
            let noise = Double.random(in: -0.01...0.01, using: &random)
            return CalibrationSample(
                language: "en",
                features: sample.features.merging(
                    ["words": 1.2 * lead + noise, "foreign": -lead]) { $1 },
                isRight: sample.isRight, isAnswerable: sample.isAnswerable)
        }
        let fits = try #require(CalibrationFitter.fits(samples))
        for fit in [fits.pooled] + fits.languages.values {
            for (name, weight) in fit.right.weights.merging(
                fit.answerable.weights, uniquingKeysWith: min)
            {
                #expect(name == "foreign" ? weight <= 0 : weight >= 0, "\(name)")
            }
        }
    }

    @Test func `a language weighs the features as all languages do`() throws {
        let samples =
            Self.samples(2000, language: "en", seed: 1)
            + Self.samples(400, language: "th", strength: 0.5, shift: -1, seed: 2)
        let fits = try #require(CalibrationFitter.fits(samples))
        let (own, pooled) = (fits.fit(for: "th").right.weights, fits.pooled.right.weights)
        let slopes = pooled.map { (own[$0.key] ?? 0) / $0.value }
        #expect(slopes.allSatisfy { abs($0 - slopes[0]) < 1e-9 && $0 > 0 })
        #expect(fits.fit(for: "th") != fits.pooled)
    }

    @Test func `the order of the samples does not matter`() throws {
        let samples = Self.samples(300, seed: 8)
        var random = SeededGenerator(seed: 9)
        let one = try #require(CalibrationFitter.fits(samples)).pooled
        let other = try #require(
            CalibrationFitter.fits(samples.shuffled(using: &random))
        ).pooled
        #expect(abs(one.right.bias - other.right.bias) < 1e-6)
        #expect(abs(one.high - other.high) < 1e-6)
        #expect(abs(one.low - other.low) < 1e-6)
    }
}
