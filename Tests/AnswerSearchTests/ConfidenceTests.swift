import Foundation
import Knowledge
import TextAnalysis
import Testing

@testable import AnswerSearch

struct ConfidenceTests {
    private static func features(relevance: Double) -> ConfidenceFeatures {
        let answer = RankedCandidate.of(.of("a", relevance: relevance))
        let coverage = Coverage(covered: [], share: 1, parts: 1)
        return ConfidenceFeatures(of: answer, among: [answer], coverage: coverage)
    }

    /// Probabilities are 0.2, 0.5 and 0.8 for a relevance of -1, 0 and 1.
    private static func fit(high: Double, low: Double) -> Calibration.Fit {
        Calibration.Fit(
            bias: 0, weights: ["relevance": log(4)], high: high, low: low, queries: 1)
    }

    static let levels: [(relevance: Double, high: Double, low: Double, level: Confidence.Level)] = [
        (0, 0.5, 0.5, .high), (0, 0.5, 0, .high), (0, 0.51, 0.5, .medium), (0, 0.9, 0.51, .low),
        (1, 0.79, 0.1, .high), (1, 0.81, 0.1, .medium), (-1, 0.9, 0.21, .low),
        (-1, 0.9, 0.19, .medium), (100, 2, 0, .medium), (-100, 2, 0, .medium), (-100, 0, 0, .high),
    ]

    @Test(arguments: levels)
    func `high begins at its threshold, low ends below its own`(
        relevance: Double, high: Double, low: Double, level: Confidence.Level
    ) {
        let fit = Self.fit(high: high, low: low)
        let features = Self.features(relevance: relevance)
        let confidence = Confidence(features, fit: fit)
        #expect(confidence.level == level)
        #expect(confidence.probability == fit.verdict(on: features.values).probability)
    }

    @Test(arguments: [(-0.5, 0), (0, 0), (0.4, 0.4), (1, 1), (1.7, 1)])
    func `where nothing was fitted an answer is neither trusted nor refused`(
        relevance: Double, probability: Double
    ) {
        let confidence = Confidence(Self.features(relevance: relevance), fit: nil)
        #expect(confidence == Confidence(Self.features(relevance: probability), fit: nil))
        #expect(confidence.probability == probability)
        #expect(confidence.level == .medium)
    }

    // MARK: In a search

    private static func fits(_ pooled: Double, thai: Double) -> Calibration.Fits {
        func fit(_ bias: Double) -> Calibration.Fit {
            Calibration.Fit(bias: bias, weights: [:], high: 0.9, low: 0.1, queries: 1)
        }
        return Calibration.Fits(pooled: fit(pooled), languages: ["th": fit(thai)])
    }

    @Test func `a search is judged by the fit for its way of searching and its language`()
        async throws
    {
        let corpus = try await TestCorpus([
            .faq("a", "router"), .faq("b", "ค่าปรับล่าช้า", language: .thai),
        ])
        let calibration = Calibration(
            ranking: "x", meaning: Self.fits(5, thai: 5), words: Self.fits(5, thai: -5))
        let searcher = AnswerSearcher(
            index: corpus.pool, analyzer: TestCorpus.analyzer, calibration: calibration)
        func level(_ question: String) throws -> Confidence.Level {
            try searcher.search(AnswerQuery(question, context: TestCorpus.context())).level
        }
        #expect(try level("router") == .high)
        #expect(try level("ค่าปรับล่าช้า") == .low)
        #expect(try level("zzyzx") == .low)
        #expect(try corpus.page("router").level == .medium)
    }

    @Test func `with meaning the fit for meaning judges, without it that for words`() async throws {
        let calibration = Calibration(
            ranking: "x", meaning: Self.fits(-5, thai: 5), words: Self.fits(5, thai: 5))
        let corpus = try await MeaningCorpus(
            [.faq("a", "Block a stolen handset", "Ring the hotline.")], calibration: calibration)
        #expect(try corpus.searcher.search(corpus.query("stolen handset")).level == .low)
        #expect(try corpus.searcher.search(corpus.query("โทรศัพท์ถูกขโมย")).level == .high)
    }
}
