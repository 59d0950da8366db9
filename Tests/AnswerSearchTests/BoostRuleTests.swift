import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

struct BoostRuleTests {
    private static let languages = ["en", "ru", "th", "zh-Hans", "zh-Hant"].map { Language($0) }

    private static func documents(_ random: inout RandomSentences) -> [Document] {
        (0..<60).map { number in
            Document.faq("d\(number)", random.sentence(1...3), random.sentence(0...8)).with {
                $0.language = languages[number % languages.count]
                $0.callTypes = [[], ["billing"], ["billing", "roaming"], ["repair"]][number % 4]
                $0.products = [[], ["fibre"], ["mobile"]][number % 3]
                $0.segments = [[], ["business"]][number % 2]
                $0.regions = [["north"], [], ["south"]][number % 3]
                $0.audience = number % 5 == 0 ? .agent : .public
            }
        }
    }

    /// Contexts that say all sorts of things, also what no document says.
    private static func contexts(_ role: Visibility.Role) -> [CallContext] {
        let base = TestCorpus.context(role)
        var contexts = languages.map { TestCorpus.context(role, languages: [$0]) }
        contexts.append(TestCorpus.context(role, languages: [Language("zh"), .thai]))
        contexts.append(TestCorpus.context(role, languages: [Language("sw")]))
        for callType in ["billing", "repair", "unheard-of"] {
            var context = base
            context.callType = callType
            contexts.append(context)
        }
        var all = TestCorpus.context(role, languages: [Language("sw")])
        (all.callType, all.products, all.segment, all.region) = ("x", ["x"], "x", "x")
        return contexts + [all]
    }

    @Test(arguments: 0..<4, [1.0, 10.0])
    func `no context ever hides or adds an answer`(seed: Int, strength: Double) async throws {
        var random = RandomSentences(seed: seed)
        let boosts = BoostRules.standardStrengths.mapValues { $0 * strength }
        let corpus = try await TestCorpus(
            Self.documents(&random), knowledge: KnowledgeBase(boosts: boosts))
        for role in Visibility.Role.allCases {
            for _ in 0..<5 {
                let question = random.sentence(1...3)
                let plain = try corpus.page(question, TestCorpus.context(role))
                for context in Self.contexts(role) {
                    let page = try corpus.page(question, context)
                    let ids = page.answers.map(\.document)
                    #expect(Set(ids) == Set(plain.answers.map(\.document)))
                    #expect(Set(ids).count == ids.count)
                    #expect(page.answers.allSatisfy { $0.score >= 0 && $0.score.isFinite })
                    #expect(
                        zip(page.answers, page.answers.dropFirst()).allSatisfy {
                            $0.score >= $1.score
                        })
                }
            }
        }
    }

    struct Case: Sendable {
        let why: String
        let first: String
        let change: @Sendable (inout CallContext) -> Void

        init(
            _ why: String, first: String, _ change: @escaping @Sendable (inout CallContext) -> Void
        ) {
            (self.why, self.first, self.change) = (why, first, change)
        }
    }

    static let cases = [
        Case("the call's type", first: "call") { $0.callType = "billing" },
        Case("the customer's product", first: "product") { $0.products = ["tv", "fibre"] },
        Case("the customer's segment", first: "segment") { $0.segment = "business" },
        Case("the customer's region", first: "region") { $0.region = "north" },
        Case("the wanted language", first: "thai") { $0.languages = [.thai] },
        Case("either Chinese for zh", first: "hant") { $0.languages = [Language("zh")] },
        Case("the second language where the first is missing", first: "thai") {
            $0.languages = [Language("sw"), .thai]
        },
    ]

    @Test(arguments: cases.indices)
    func `of equal documents the one that fits the call comes first`(number: Int) async throws {
        let row = Self.cases[number]
        let text = "router"
        let corpus = try await TestCorpus([
            .faq("plain", text), .faq("call", text).with { $0.callTypes = ["repair", "billing"] },
            .faq("product", text).with { $0.products = ["fibre"] },
            .faq("segment", text).with { $0.segments = ["business"] },
            .faq("region", text).with { $0.regions = ["north", "south"] },
            .faq("thai", text, language: .thai),
            .faq("hant", text, language: .traditionalChinese),
        ])
        var context = TestCorpus.context()
        row.change(&context)
        #expect(try corpus.found(text, context).first == row.first, "\(row.why)")
    }

    static let opinions: [([String], [String], Double)] = [
        ([], [], 0), ([], ["a"], 0), (["a"], [], 0), (["a"], ["a"], 1),
        (["a", "b"], ["c", "b"], 0.5), (["a", "b", "c", "d"], ["a"], 0.25),
        (["a"], ["b"], -1),
    ]

    @Test(arguments: opinions)
    func `what names no value holds for all, what names few is meant`(
        values: [String], wanted: [String], opinion: Double
    ) {
        #expect(BoostRules.opinion(values, wanted: wanted, praise: 1) == opinion)
        let faint = BoostRules.opinion(values, wanted: wanted, praise: 0.5)
        #expect(faint == (opinion > 0 ? opinion / 2 : opinion))
    }

    @Test func `each boost has a name and a strength of its own`() {
        #expect(Set(BoostRules.all.map(\.name)).count == BoostRules.all.count)
        #expect(BoostRules.all.allSatisfy { $0.standardStrength >= 0 })
        #expect(Ranking.standard.boosts == BoostRules.standardStrengths)
        #expect(BoostRules.standardStrengths.count == BoostRules.all.count + 1)
    }

    @Test func `knowledge.yaml can switch a boost off`() async throws {
        let documents = [Document.faq("a", "router"), .faq("b", "router", language: .thai)]
        let context = TestCorpus.context(languages: [.thai])
        let standard = try await TestCorpus(documents)
        #expect(try standard.found("router", context) == ["b", "a"])
        let off = try await TestCorpus(documents, knowledge: KnowledgeBase(boosts: ["language": 0]))
        #expect(try off.found("router", context) == ["a", "b"])
    }
}
