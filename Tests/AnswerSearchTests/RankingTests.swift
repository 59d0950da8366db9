import Embedding
import Foundation
import Knowledge
import SearchIndex
import TestSupport
import Testing

@testable import AnswerSearch

struct RankingTests {
    @Test func `a ranking comes back from JSON unchanged`() throws {
        let json = try JSONEncoder().encode(Ranking.standard)
        #expect(try JSONDecoder().decode(Ranking.self, from: json) == Ranking.standard)
    }

    /// Run 'firsthand calibrate --out corpus/calibration.json corpus/judgements' after a change.
    @Test func `the shipped calibration was fitted under this ranking`() throws {
        let path = PackageRoot.path + "/corpus/calibration.json"
        let calibration = try Calibration(json: Data(contentsOf: URL(filePath: path)))
        #expect(calibration.ranking == Ranking.standard.fingerprint)
    }

    @Test func `one number is replaced, the others stay`() throws {
        let changed = try Ranking.standard.overridden(
            by: Data(#"{"bm25": {"b": 0.25}, "terms": {"wording": 0.125}}"#.utf8))
        var expected = Ranking.standard
        expected.bm25.b = 0.25
        expected.terms.wording = 0.125
        #expect(changed == expected)
    }

    @Test func `where a question is worded more than once, likeness says more and words less`() {
        let ranking = Ranking.standard
        let (single, several) = (false, true)
        func relevance(words: Double, likeness: Double, isOfSeveral: Bool) -> Double {
            let likeness = Likeness(value: likeness, isOfSeveral: isOfSeveral)
            return ranking.relevance(
                words: words, meaning: ranking.meaning(cosine: 0.85, likeness: likeness),
                wordShare: ranking.shares(for: likeness).words, isWordedAlike: true)
        }
        func gain(isOfSeveral: Bool, by change: (Double) -> (words: Double, likeness: Double))
            -> Double
        {
            let (low, high) = (change(0.2), change(0.6))
            return relevance(
                words: high.words, likeness: high.likeness, isOfSeveral: isOfSeveral)
                - relevance(words: low.words, likeness: low.likeness, isOfSeveral: isOfSeveral)
        }
        let byWords: (Double) -> (Double, Double) = { ($0, 0.4) }
        let byLikeness: (Double) -> (Double, Double) = { (0.4, $0) }
        #expect(gain(isOfSeveral: single, by: byWords) > gain(isOfSeveral: several, by: byWords))
        #expect(
            gain(isOfSeveral: several, by: byLikeness) > gain(isOfSeveral: single, by: byLikeness))
        #expect(gain(isOfSeveral: several, by: byWords) > 0)
        #expect(gain(isOfSeveral: single, by: byLikeness) > 0)
        #expect(ranking.shares(for: nil) == ranking.shares)
    }

    @Test(arguments: [#"{"bm25": 1}"#, #"{"candidates": "many"}"#, "no JSON"])
    func `a value of another type is refused`(json: String) {
        #expect(throws: (any Error).self) {
            try Ranking.standard.overridden(by: Data(json.utf8))
        }
    }
}
