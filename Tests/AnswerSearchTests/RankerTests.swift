import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

struct RankerTests {
    private static func ranked(
        _ candidates: [Candidate], pinned: [Candidate] = [], _ context: CallContext,
        question: Language = .english, strengths: [String: Double] = [:]
    ) -> [RankedCandidate] {
        Ranker(context: context, question: question, strengths: strengths)
            .ranked(candidates, pinned: pinned)
    }

    private static func ids(_ ranked: [RankedCandidate]) -> [String] {
        ranked.map(\.candidate.hit.document)
    }

    struct Case: Sendable {
        let why: String
        let question: Language
        let wanted: [Language]
        let expected: [String]

        init(_ why: String, _ question: String, _ wanted: [String], _ expected: [String]) {
            self.why = why
            self.question = Language(question)
            self.wanted = wanted.map { Language($0) }
            self.expected = expected
        }
    }

    /// By falling relevance: fee in Thai, Traditional and Simplified Chinese and English, roaming
    /// in Russian and English, and one that stands alone.
    static let families: [Candidate] = [
        .of("fee-th", relevance: 0.9, language: .thai, family: "fee"),
        .of("roaming-ru", relevance: 0.8, language: .russian, family: "roaming"),
        .of("fee-hant", relevance: 0.7, language: .traditionalChinese, family: "fee"),
        .of("fee-hans", relevance: 0.6, language: .simplifiedChinese, family: "fee"),
        .of("alone", relevance: 0.5, language: .thai),
        .of("fee", relevance: 0.4, language: .english),
        .of("roaming", relevance: 0.3, language: .english),
    ]

    static let cases = [
        Case("the question's language", "en", [], ["alone", "fee", "roaming"]),
        Case(
            "the wanted language before the question's", "en", ["th"],
            ["fee-th", "roaming-ru", "alone"]),
        Case(
            "the second language where the first is missing", "en", ["sw", "ru", "en"],
            ["roaming-ru", "alone", "fee"]),
        Case("the best of both scripts for zh", "en", ["zh"], ["roaming-ru", "fee-hant", "alone"]),
        Case("the script that is wanted", "en", ["zh-Hans"], ["roaming-ru", "fee-hans", "alone"]),
        Case(
            "a language that is wanted too before another script of the first", "en",
            ["zh-Hans", "ru"], ["roaming-ru", "fee-hans", "alone"]),
        Case(
            "the best where none is in a wanted language", "sw", [],
            ["fee-th", "roaming-ru", "alone"]),
    ]

    @Test(arguments: cases)
    func `of each family one comes, in the most wanted language`(_ row: Case) {
        let context = TestCorpus.context(languages: row.wanted)
        let ranked = Self.ranked(Self.families, context, question: row.question)
        #expect(Self.ids(ranked) == row.expected, "\(row.why)")
    }

    @Test func `who wants one script is given the other before another language`() {
        let family = Self.families.filter { $0.language != .traditionalChinese }
        let context = TestCorpus.context(languages: [.traditionalChinese])
        let ranked = Self.ranked(family, context, question: .traditionalChinese)
        #expect(Self.ids(ranked) == ["roaming-ru", "fee-hans", "alone"])
    }

    @Test(arguments: 0..<20)
    func `no family comes twice or is lost, whatever the languages`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let languages = ["en", "ru", "th", "zh-Hans", "zh-Hant"].map { Language($0) }
        let candidates = (0..<40).map { number in
            Candidate.of(
                "d\(number)", relevance: Double.random(in: 0...1, using: &random),
                language: languages[number % 5], family: "f\(number % 13)")
        }
        let context = TestCorpus.context(languages: Array(languages.shuffled(using: &random)[..<2]))
        let ranked = Self.ranked(candidates, context)
        let families = ranked.map(\.candidate.family)
        #expect(Set(families) == Set(candidates.map(\.family)))
        #expect(Set(families).count == families.count)
        #expect(zip(ranked, ranked.dropFirst()).allSatisfy { $0.score >= $1.score })
    }

    @Test func `pinned documents come first, in their order and once`() {
        let candidates: [Candidate] = [
            .of("a", relevance: 0.9), .of("b", relevance: 0.8), .of("c", relevance: 0.7),
        ]
        let pinned: [Candidate] = [
            .of("c", relevance: 0.1), .of("x", relevance: 0), .of("a", relevance: 0.9),
        ]
        let ranked = Self.ranked(candidates, pinned: pinned, TestCorpus.context())
        #expect(Self.ids(ranked) == ["c", "x", "a", "b"])
        #expect(ranked.map(\.isPinned) == [true, true, true, false])
    }

    @Test(arguments: 0..<10) func `equal scores keep the order in which they came`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let candidates = (0..<200).map { number in
            Candidate.of("d\(number)", relevance: Double(Int.random(in: 0...3, using: &random)))
        }
        let ranked = Self.ranked(candidates, TestCorpus.context())
        let expected = (0...3).reversed().flatMap { score in
            candidates.filter { $0.relevance == Double(score) }
        }
        #expect(Self.ids(ranked) == expected.map(\.hit.document))
    }

    /// A call that every boost has something to say about.
    private static var fullContext: CallContext {
        var context = TestCorpus.context(languages: [.thai])
        context.callType = "billing"
        (context.products, context.segment, context.region) = (["fibre"], "business", "north")
        context.outcomes = OutcomePrior([.init("a", callType: "billing", helped: 50, failed: 0)])
        return context
    }

    private static let fits = Candidate.of(
        "a", relevance: 0.5, language: .thai, callTypes: ["billing"], products: ["fibre"],
        segments: ["business"], regions: ["north"],
        reviewBy: CalendarDate(ordinal: TestCorpus.today.ordinal - 1000))

    static let names = [
        "call_type", "product", "segment", "region", "language", "review", "outcome",
    ]

    @Test(arguments: names) func `a strength of 0 switches off the boost of that name`(name: String)
    {
        var strengths = BoostRules.standardStrengths
        let all = Self.ranked([Self.fits], Self.fullContext, strengths: strengths)[0]
        #expect(all.boosts.map(\.name) == Self.names)
        for off in [0.0, nil] {
            strengths[name] = off
            let without = Self.ranked([Self.fits], Self.fullContext, strengths: strengths)[0]
            #expect(without.boosts == all.boosts.filter { $0.name != name })
            #expect(without.score != all.score)
        }
    }

    @Test func `a score is the relevance times one and the boosts that spoke`() {
        let ranked = Self.ranked(
            [Self.fits], Self.fullContext, strengths: BoostRules.standardStrengths)[0]
        // By boost: what the strength is, and how far the candidate is praised.
        let effects = [
            0.4 * 0.5, 0.5, 0.5 * 0.3, 0.5, 0.02, -0.05, 0.2 * 0.5,
        ]
        for (boost, effect) in zip(ranked.boosts, effects) {
            #expect(abs(boost.effect - effect) < 1e-12, "\(boost.name)")
        }
        #expect(abs(ranked.score - 0.5 * (1 + effects.reduce(0, +))) < 1e-12)
    }

    @Test func `boosts that have no opinion are not listed`() {
        let ranked = Self.ranked(
            [.of("a"), .of("b", callTypes: ["repair"])], Self.fullContext,
            strengths: BoostRules.standardStrengths)
        #expect(ranked[0].boosts.map(\.name) == ["language", "outcome"])
        #expect(ranked[1].boosts.map(\.name) == ["call_type", "language"])
        #expect(ranked[1].boosts[0].effect == -0.4)
    }

    @Test func `no boost makes a score negative`() {
        let ranked = Self.ranked(
            [.of("a", callTypes: ["repair"])], Self.fullContext, strengths: ["call_type": 10])
        #expect(ranked.map(\.score) == [0])
    }
}
