import Foundation
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

struct WeightedUnitsTests {
    static let frequencies: [(Int, Int, Double)] = [
        (0, 10, log(21)), (1, 10, log(9.5 / 1.5)), (5, 10, log(1.5)),
        (10, 10, log(0.5 / 10.5 / 2 + 1)),
        (1, 1, log(0.5 / 1.5 / 2 + 1)), (0, 0, log(1.5)),
    ]

    @Test(arguments: frequencies)
    func `a rarer term tells more, a common one still something`(
        frequency: Int, count: Int, expected: Double
    ) {
        let weight = WeightedUnits.inverseFrequency(frequency, of: count)
        #expect(abs(weight - expected) < 1e-12)
        #expect(weight > 0)
    }

    @Test func `a word that nobody answers lowers the score`() async throws {
        var ranking = Ranking.standard
        ranking.boosts = [:]
        let corpus = try await TestCorpus(
            [.faq("a", "router lamp"), .faq("b", "parking"), .faq("c", "roaming")], ranking: ranking
        )
        let context = TestCorpus.context(languages: [.english])
        func score(_ question: String) throws -> Double {
            try #require(try corpus.page(question, context).answers.first).score
        }
        let whole = try score("lamp router")
        let one = try score("router")
        #expect(abs(whole - one) < 1e-9)
        // A word that no document holds is the rarest, and weighs the most.
        let known = WeightedUnits.inverseFrequency(1, of: 3)
        let unknown = WeightedUnits.inverseFrequency(0, of: 3)
        let share = known / (known + unknown)
        #expect(abs(try score("router zzyzxqq") - one * share) < 1e-9)
    }
}
