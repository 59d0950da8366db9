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

    @Test(arguments: [#"{"bm25": 1}"#, #"{"candidates": "many"}"#, "no JSON"])
    func `a value of another type is refused`(json: String) {
        #expect(throws: (any Error).self) {
            try Ranking.standard.overridden(by: Data(json.utf8))
        }
    }
}
