import Knowledge
import SearchIndex
import TextAnalysis
import Testing

@testable import AnswerSearch

/// What each boost thinks of a candidate.
struct BoostOpinionsTests {
    static let shares: [(values: [String], wanted: [String], praise: Double, opinion: Double)] = [
        ([], [], 1, 0), ([], ["a"], 1, 0), (["a"], [], 1, 0), (["a"], ["b"], 1, -1),
        (["a"], ["b"], 0.3, -1), (["a", "b", "c"], ["d"], 0, -1),
        (["a"], ["a"], 1, 1), (["a"], ["a"], 0.5, 0.5), (["a", "b"], ["b"], 1, 0.5),
        (["a", "b"], ["b", "a"], 0.5, 0.25), (["a", "b", "c", "d"], ["x", "d"], 0.5, 0.125),
        (["a"], ["a"], 0, 0),
    ]

    @Test(arguments: shares)
    func `who names fewer values is praised more, who names none is not judged`(
        values: [String], wanted: [String], praise: Double, opinion: Double
    ) {
        #expect(BoostRules.opinion(values, wanted: wanted, praise: praise) == opinion)
    }

    struct Case: Sendable {
        let rule: any BoostRule
        let candidate: Candidate
        let opinion: Double

        init(_ rule: any BoostRule, _ candidate: Candidate, _ opinion: Double) {
            (self.rule, self.candidate, self.opinion) = (rule, candidate, opinion)
        }
    }

    static let cases = [
        Case(CallTypeBoost(), .of("a"), 0), Case(CallTypeBoost(), .of("a", callTypes: ["x"]), -1),
        Case(CallTypeBoost(), .of("a", callTypes: ["billing"]), 0.5),
        Case(CallTypeBoost(), .of("a", callTypes: ["x", "billing"]), 0.25),
        Case(ProductBoost(), .of("a", products: ["x", "tv"]), 0.5),
        Case(ProductBoost(), .of("a", products: ["tv", "fibre"]), 0.5),
        Case(ProductBoost(), .of("a", products: ["x"]), -1),
        Case(SegmentBoost(), .of("a", segments: ["business"]), 0.3),
        Case(SegmentBoost(), .of("a", segments: ["x"]), -1),
        Case(RegionBoost(), .of("a", regions: ["north"]), 1),
        Case(RegionBoost(), .of("a", regions: ["x"]), -1), Case(RegionBoost(), .of("a"), 0),
        Case(LanguageBoost(), .of("a", language: .thai), 1),
        Case(LanguageBoost(), .of("a", language: .traditionalChinese), 0.5),
        Case(LanguageBoost(), .of("a", language: .russian), -1),
    ]

    @Test func `a wanted language in another script is neither praised nor blamed`() {
        let context = TestCorpus.context(languages: [.traditionalChinese])
        for (language, opinion) in [
            (Language.traditionalChinese, 1.0), (.simplifiedChinese, 0), (.thai, -1),
        ] {
            let candidate = Candidate.of("a", language: language)
            #expect(LanguageBoost().opinion(on: candidate, in: context) == opinion)
        }
    }

    @Test(arguments: cases.indices)
    func `each boost looks at its own part of the call`(number: Int) {
        let row = Self.cases[number]
        var context = TestCorpus.context(languages: [.thai, Language("zh")])
        (context.callType, context.products) = ("billing", ["fibre", "tv"])
        (context.segment, context.region) = ("business", "north")
        #expect(row.rule.applies(in: context))
        #expect(row.rule.opinion(on: row.candidate, in: context) == row.opinion)
    }

    @Test func `a boost that the call says nothing about does not apply`() {
        let context = TestCorpus.context()
        for rule in BoostRules.all where rule.name != "review" {
            #expect(!rule.applies(in: context), "\(rule.name)")
        }
    }
}
