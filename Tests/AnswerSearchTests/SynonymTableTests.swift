import Knowledge
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

struct SynonymTableTests {
    struct Case: Sendable {
        let language: Language
        /// What knowledge.yaml says.
        let words: [String]
        let question: String
        /// The text of the document that only the synonym finds.
        let text: String

        init(_ language: Language, _ words: [String], ask question: String, find text: String) {
            (self.language, self.words, self.question, self.text) = (
                language, words, question, text
            )
        }
    }

    static let cases = [
        Case(.english, ["broadband", "internet"], ask: "my broadband", find: "Internet outage"),
        Case(.english, ["internets", "broadband"], ask: "internet", find: "Broadband outage"),
        Case(.english, ["money back", "refund"], ask: "I want my money back", find: "Refunds"),
        Case(.english, ["refund", "money back"], ask: "refunds", find: "Your money back"),
        Case(.russian, ["симка", "сим-карта"], ask: "потерял симку", find: "Замена сим-карты"),
        Case(.russian, ["счёт", "квитанция"], ask: "где квитанция", find: "Как читать счет"),
        Case(.thai, ["เน็ต", "ไวไฟ"], ask: "เน็ตช้า", find: "ไวไฟมีปัญหา"),
        Case(.simplifiedChinese, ["宽带", "光纤"], ask: "宽带坏了", find: "光纤中断"),
        Case(.simplifiedChinese, ["路由器", "光猫"], ask: "路由器不亮", find: "光猫红灯"),
        Case(.traditionalChinese, ["寬頻", "光纖"], ask: "寬頻壞了", find: "光纖中斷"),
    ]

    private static func corpus(
        _ row: Case, twoWay: Bool, reversed: Bool = false
    ) async throws -> TestCorpus {
        let words = reversed ? row.words.reversed() : row.words
        let rule = KnowledgeBase.SynonymRule(
            language: row.language, from: twoWay ? words : [words[0]],
            to: twoWay ? words : [words[1]], twoWay: twoWay)
        return try await TestCorpus(
            [.faq("wanted", row.text, language: row.language), .faq("other", "Parking")],
            knowledge: KnowledgeBase(synonyms: [rule]))
    }

    @Test(arguments: cases) func `a synonym's word is found`(row: Case) async throws {
        let context = TestCorpus.context(languages: [row.language])
        let twoWay = try await Self.corpus(row, twoWay: true)
        #expect(try twoWay.found(row.question, context) == ["wanted"])
        let back = try await Self.corpus(row, twoWay: true, reversed: true)
        #expect(try back.found(row.question, context) == ["wanted"])
    }

    @Test(arguments: cases) func `a one-way synonym leads one way`(row: Case) async throws {
        let context = TestCorpus.context(languages: [row.language])
        let asked = row.words.first { word in
            let keys = Set(
                TestCorpus.analyzer.analyze(word, context: row.language).tokens.map(\.key))
            let question = TestCorpus.analyzer.analyze(row.question, context: row.language).tokens
            return question.contains { keys.contains($0.key) }
        }
        let forward = asked == row.words[0]
        let there = try await Self.corpus(row, twoWay: false, reversed: !forward)
        let back = try await Self.corpus(row, twoWay: false, reversed: forward)
        #expect(try there.found(row.question, context) == ["wanted"])
        #expect(try !back.found(row.question, context).contains("wanted"))
    }

    @Test func `a phrase needs all of its words in a row`() async throws {
        let corpus = try await Self.corpus(Self.cases[2], twoWay: false)
        for question in ["money", "back", "back money", "money is back"] {
            #expect(try corpus.found(question) == [], "\(question)")
        }
    }

    /// However the rule is written, the synonym's word counts once.
    @Test
    func `a rule of both ways counts no more than one of one way`() async throws {
        let documents = [
            Document.faq("official", "refund"), Document.faq("everyday", "cashback"),
            .faq("p1", "parking"), .faq("p2", "roaming"), .faq("p3", "upgrade"),
        ]
        let words = ["cashback", "refund"]
        let rules = [
            KnowledgeBase.SynonymRule(
                language: .english, from: ["cashback"], to: ["refund"], twoWay: false),
            KnowledgeBase.SynonymRule(language: .english, from: words, to: words, twoWay: true),
        ]
        var pages: [AnswerPage] = []
        for rules in [[rules[0]], [rules[1]], rules] {
            let corpus = try await TestCorpus(
                documents, knowledge: KnowledgeBase(synonyms: rules))
            pages.append(
                try corpus.page("cashback", TestCorpus.context(languages: [.english])))
        }
        for page in pages {
            #expect(page.answers.map(\.document) == ["everyday", "official"])
            #expect(page.answers.map(\.score) == pages[0].answers.map(\.score))
        }
        #expect(pages[0].answers[0].score > pages[0].answers[1].score)
    }
}
