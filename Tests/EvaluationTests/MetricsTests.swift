import Foundation
import TestSupport
import Testing

@testable import Evaluation

struct MetricsTests {
    struct Case: Sendable {
        let ranking: [String]
        let relevant: Set<String>
        let k: Int
        let recall, reciprocalRank, gain: Double

        init(
            _ ranking: String, _ relevant: String, at k: Int, _ recall: Double,
            _ reciprocalRank: Double, _ gain: Double
        ) {
            self.ranking = ranking.map(String.init)
            self.relevant = Set(relevant.map(String.init))
            (self.k, self.recall, self.reciprocalRank, self.gain) = (
                k, recall, reciprocalRank, gain
            )
        }
    }

    /// By hand; 1 / log2(3) is 0.630930.
    static let cases = [
        Case("abc", "a", at: 10, 1, 1, 1), Case("abc", "b", at: 10, 1, 0.5, 0.630930),
        Case("abc", "c", at: 10, 1, 1 / 3, 0.5), Case("abc", "d", at: 10, 0, 0, 0),
        Case("abc", "b", at: 1, 0, 0, 0), Case("abc", "c", at: 2, 0, 0, 0),
        Case("abc", "ac", at: 10, 1, 1, (1 + 0.5) / (1 + 0.630930)),
        Case("abc", "bc", at: 10, 1, 0.5, (0.630930 + 0.5) / (1 + 0.630930)),
        Case("abc", "abcd", at: 2, 1, 1, 1), Case("", "a", at: 10, 0, 0, 0),
        Case("abc", "", at: 10, 0, 0, 0), Case("abcdefghijk", "k", at: 10, 0, 0, 0),
        Case("abcdefghijk", "j", at: 10, 1, 0.1, 1 / 3.459432),
    ]

    @Test(arguments: cases) func `equal what a hand works out`(row: Case) {
        #expect(Metrics.recall(row.ranking, row.relevant, at: row.k) == row.recall)
        let rank = Metrics.reciprocalRank(row.ranking, row.relevant, at: row.k)
        #expect(abs(rank - row.reciprocalRank) < 1e-9)
        #expect(abs(Metrics.normalizedGain(row.ranking, row.relevant, at: row.k) - row.gain) < 1e-5)
    }

    @Test(arguments: 0..<50) func `equal a plain loop over the ranking`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let pool = (0..<20).map { "d\($0)" }
        let ranking = Array(
            pool.shuffled(using: &random).prefix(Int.random(in: 0...15, using: &random)))
        let relevant = Set(pool.filter { _ in Int.random(in: 0..<4, using: &random) == 0 })
        for k in 1...12 {
            var (recall, rank, gain, ideal) = (0.0, 0.0, 0.0, 0.0)
            for place in 1...k {
                let discount = log(2) / log(Double(place) + 1)
                if place <= relevant.count { ideal += discount }
                guard place <= ranking.count, relevant.contains(ranking[place - 1]) else {
                    continue
                }
                if recall == 0 { rank = 1 / Double(place) }
                recall = 1
                gain += discount
            }
            #expect(Metrics.recall(ranking, relevant, at: k) == recall)
            #expect(Metrics.reciprocalRank(ranking, relevant, at: k) == rank)
            let found = Metrics.normalizedGain(ranking, relevant, at: k)
            #expect(abs(found - (ideal == 0 ? 0 : gain / ideal)) < 1e-12)
            #expect((0...1 + 1e-12).contains(found))
        }
    }

    static let percentiles: [([Double], Double, Double)] = [
        ([], 0.5, 0), ([7], 0, 7), ([7], 0.5, 7), ([7], 1, 7), ([3, 1, 2], 0.5, 2),
        ([4, 1, 3, 2], 0.5, 2), ([4, 1, 3, 2], 0.51, 3), ([4, 1, 3, 2], 0.99, 4),
        ((1...100).map(Double.init), 0.99, 99), ((1...100).map(Double.init), 0.5, 50),
        ((1...200).map(Double.init), 0.99, 198),
    ]

    @Test(arguments: percentiles)
    func `a percentile is the value at the nearest rank`(
        samples: [Double], share: Double, expected: Double
    ) {
        #expect(Metrics.percentile(samples, share) == expected)
    }
}
