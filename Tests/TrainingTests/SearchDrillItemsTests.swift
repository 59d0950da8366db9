import Knowledge
import TextAnalysis
import Testing

@testable import Training

struct SearchDrillItemsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var found = ["late"]
        var rightAnswers: [String: Set<String>] = [:]
        var judged: JudgementQuery?
        var first = ["late"]
        /// Nil for no drill.
        let words: String?
        var accepted = ["late"]
    }

    static let variant = "you took money because I paid late"
    static let cases = [
        Case(testDescription: "the document's wording", words: variant),
        Case(
            testDescription: "words that editors judged",
            judged: JudgementQuery(text: "what are these 4 credits"),
            words: "what are these 4 credits"),
        Case(
            testDescription: "two documents that they call right",
            found: ["late", "refund"], judged: JudgementQuery(text: "what are these 4 credits"),
            first: ["late", "refund"], words: "what are these 4 credits",
            accepted: ["late", "refund"]),
        Case(
            testDescription: "judged for one customer alone",
            judged: JudgementQuery(text: "what are these 4 credits", segment: "business"),
            words: variant),
        Case(testDescription: "another nearly as right", found: ["late", "refund"], words: nil),
        Case(
            testDescription: "another right for the question", found: ["late", "refund"],
            rightAnswers: ["late": ["refund"]], words: variant, accepted: ["late", "refund"]),
        Case(testDescription: "found by no words", found: ["refund"], words: nil),
    ]

    @Test(arguments: cases) func `a drill has words that name its documents`(_ c: Case) throws {
        let location = SourceLocation(path: "memory", line: 1)
        let judgements = c.judged.map {
            Judgement(
                why: "", kind: .words, query: $0, expectation: Expectation(first: c.first),
                location: location)
        }
        let corpus = TrainingCorpus(
            documents: [
                TrainingFixture.faq("late", "Why is there a late fee?", "It is 4 CR.") {
                    $0.variants = [Self.variant]
                },
                TrainingFixture.faq("refund", "Where is my money?", "On its way."),
            ],
            judgements: [JudgementFile(cases: judgements.map { [$0] } ?? [])])
        let generator = ItemGenerator(
            corpus: corpus, view: TrainingFixture.view, analyzer: TrainingFixture.analyzer,
            rightAnswers: c.rightAnswers, search: { _, _ in c.found })
        let item = try generator.items(seed: 1, kinds: [.searchDrill]).first
        #expect((item?.text.hasSuffix(c.words ?? "?") ?? false) == (c.words != nil))
        if c.words != nil { #expect(item?.task == .search(documents: c.accepted)) }
    }

    static let speakers: [(String, Language, Bool)] = [
        ("caller has no reception", .english, true), ("I have no reception", .english, false),
        ("клиент просит скидку", .russian, true), ("прошу скидку", .russian, false),
        ("客户要求退款", .simplifiedChinese, true), ("我要退款", .simplifiedChinese, false),
        ("ลูกค้าขอเงินคืน", .thai, true), ("ขอเงินคืน", .thai, false),
    ]

    @Test(arguments: speakers) func `who speaks of the customer is an agent`(
        text: String, language: Language, expected: Bool
    ) {
        let document = TrainingFixture.faq("a", "A?", "B", language: language).document
        #expect(AgentWords.says(text, of: document) == expected)
    }

    static let languages: [Language] = [
        .english, .simplifiedChinese, Language("zh-Hant"), .thai, .russian,
    ]

    @Test(arguments: languages) func `an agent's words are not called a customer's`(
        language: Language
    ) throws {
        func heading(_ audience: Audience) throws -> String {
            let document = TrainingFixture.faq(
                "a", "A?", "B", language: language, audience: audience
            ) { $0.variants = ["0123456789 0123456789"] }
            let generator = ItemGenerator(
                corpus: TrainingCorpus(documents: [document]), view: TrainingFixture.view,
                analyzer: TrainingFixture.analyzer)
            let item = try generator.items(seed: 1, kinds: [.searchDrill]).first
            return try #require(item?.text.split(separator: "\n").first.map(String.init))
        }
        #expect(try heading(.public) == QuizPhrases.of(language).search)
        #expect(try heading(.agent) == QuizPhrases.of(language).searchForAgents)
        #expect(QuizPhrases.of(language).search != QuizPhrases.of(language).searchForAgents)
    }
}
