import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

struct ConfidenceFeaturesTests {
    private static func features(
        _ answer: RankedCandidate, among others: [RankedCandidate] = [], coverage: Double = 0.5
    ) -> [String: Double] {
        ConfidenceFeatures(
            of: answer, among: [answer] + others,
            coverage: Coverage(covered: [], share: coverage, parts: 3)
        ).values
    }

    private static func close(_ a: Double?, _ b: Double) -> Bool {
        abs((a ?? .infinity) - b) < 1e-9
    }

    @Test func `features are the answer's own scores, and its lead over the next`() {
        let answer = RankedCandidate.of(.of("a", relevance: 0.8, words: 0.6, meaning: 0.9))
        let values = Self.features(
            answer,
            among: [
                .of(.of("b", relevance: 0.5, words: 0.7, meaning: nil)),
                .of(.of("c", relevance: 0.3, words: 0.1, meaning: 0.4)),
            ], coverage: 0.75)
        let expected = [
            "relevance": 0.8, "lead": 0.3, "words": 0.6, "words_lead": -0.1, "meaning": 0.9,
            "meaning_lead": 0.5, "coverage": 0.75, "foreign": 0,
            "asked": 0.6,
        ]
        #expect(Set(values.keys) == Set(expected.keys))
        for (name, value) in expected { #expect(Self.close(values[name], value), "\(name)") }
    }

    @Test func `an answer that stands alone leads by all it has`() {
        let values = Self.features(.of(.of("a", relevance: 0.8, words: 0.6, meaning: 0.9)))
        #expect(Self.close(values["lead"], 0.8))
        #expect(Self.close(values["words_lead"], 0.6))
        #expect(Self.close(values["meaning_lead"], 0.9))
    }

    @Test(arguments: 0..<10) func `its own translations do not lessen its lead`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        func score() -> Double { Double.random(in: 0...1, using: &random) }
        func candidate(_ id: String, _ family: String) -> RankedCandidate {
            .of(.of(id, relevance: score(), words: score(), meaning: score(), family: family))
        }
        let answer = candidate("a", "a")
        let rivals = (0..<5).map { candidate("r\($0)", "r\($0)") }
        let translations = (0..<4).map { candidate("a\($0)", "a") }
        let mixed = (rivals + translations).shuffled(using: &random)
        #expect(Self.features(answer, among: rivals) == Self.features(answer, among: mixed))
    }

    /// What the call says of itself multiplies all scores alike: the answer is no surer for it.
    @Test(arguments: [0.2, 0.5, 1, 1.6, 3])
    func `boosts do not inflate the lead`(factor: Double) {
        func candidate(_ id: String, _ relevance: Double) -> RankedCandidate {
            let candidate = Candidate.of(id, relevance: relevance)
            return .of(candidate, score: relevance * factor)
        }
        let values = Self.features(candidate("a", 0.8), among: [candidate("b", 0.5)])
        #expect(Self.close(values["lead"], 0.3))
        #expect(values["relevance"] == 0.8)
    }

    @Test func `a boost that parts two equal answers makes a lead`() {
        let values = Self.features(
            .of(.of("a", relevance: 0.6)), among: [.of(.of("b", relevance: 0.6), score: 0.36)])
        #expect(Self.close(values["lead"], 0.24))
    }

    @Test func `a relevance or a score of 0 gives finite features`() {
        let rival = RankedCandidate.of(.of("b", relevance: 0.5))
        let pinned = RankedCandidate.of(.of("a", relevance: 0, words: 0, meaning: nil), score: 0)
        let buried = RankedCandidate.of(.of("a", relevance: 0.5), score: 0)
        for answer in [pinned, buried] {
            let values = Self.features(answer, among: [rival])
            #expect(values.values.allSatisfy { $0.isFinite })
        }
        #expect(Self.features(pinned, among: [rival])["lead"] == -0.5)
        #expect(Self.features(buried, among: [rival])["lead"] == 0)
    }

    @Test func `an answer that is not worded in the question's language is foreign`() {
        for (isWordedAlike, foreign) in [(true, 0.0), (false, 1)] {
            let candidate = Candidate.of("a", language: .thai, isWordedAlike: isWordedAlike)
            #expect(Self.features(.of(candidate))["foreign"] == foreign)
        }
    }
}
