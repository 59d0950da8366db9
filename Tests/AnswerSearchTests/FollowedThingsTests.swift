import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

/// Conversations put to an index by words alone: what is named is followed.
struct FollowedThingsTests {
    private static func faq(
        _ thing: String, _ number: Int, _ title: String, language: Language = .english,
        aliases: [String] = []
    ) -> Document {
        Document.faq("\(thing)-\(number)", title, language: language).with {
            $0.about = [NamedThing(name: thing, aliases: aliases)]
        }
    }

    private static let documents = [
        faq("Coit Tower", 1, "When do you close?"), faq("Coit Tower", 2, "Are dogs allowed?"),
        faq("Grant Hotel", 1, "When do you close?"), faq("Grant Hotel", 2, "Are dogs allowed?"),
        faq("роутер Хаб", 1, "Сколько стоит?", language: .russian),
        faq("роутер Хаб", 2, "Где купить?", language: .russian),
        faq("приставка", 1, "Сколько стоит?", language: .russian),
        faq("приставка", 2, "Где купить?", language: .russian),
        faq("แพ็กเกจโรมมิ่ง", 1, "ราคาเท่าไหร่", language: .thai),
        faq("แพ็กเกจโรมมิ่ง", 2, "สมัครอย่างไร", language: .thai),
        faq("ซิมเติมเงิน", 1, "ราคาเท่าไหร่", language: .thai),
        faq("ซิมเติมเงิน", 2, "สมัครอย่างไร", language: .thai),
        faq("光猫", 1, "多少钱？", language: .simplifiedChinese),
        faq("光猫", 2, "在哪里买？", language: .simplifiedChinese),
        faq("会员圈", 1, "多少钱？", language: .simplifiedChinese),
        faq("会员圈", 2, "在哪里买？", language: .simplifiedChinese),
        faq("Secret Lodge", 1, "When do you close?").with { $0.audience = .agent },
        faq("Secret Lodge", 2, "Are dogs allowed?").with { $0.audience = .agent },
    ]

    private static func context(
        _ turns: [Turn], _ role: Visibility.Role = .agent
    ) -> CallContext {
        var context = TestCorpus.context(role)
        context.conversation = turns
        return context
    }

    static let conversations: [([Turn], String)] = [
        (
            [Turn(.customer, "the koit tower please"), Turn(.customer, "when do they close")],
            "Coit Tower-1"
        ),
        (
            [Turn(.customer, "расскажите о роутере хаб"), Turn(.customer, "сколько стоит")],
            "роутер Хаб-1"
        ),
        ([Turn(.customer, "про приставку"), Turn(.customer, "сколько стоит")], "приставка-1"),
        ([Turn(.customer, "แพ็กเกจโรมมิ่งค่ะ"), Turn(.customer, "ราคาเท่าไหร่")], "แพ็กเกจโรมมิ่ง-1"),
        ([Turn(.customer, "ซิมเติมเงินค่ะ"), Turn(.customer, "สมัครอย่างไร")], "ซิมเติมเงิน-2"),
        ([Turn(.customer, "我家的光貓"), Turn(.customer, "多少钱")], "光猫-1"),
        ([Turn(.customer, "會員圈"), Turn(.agent, "好的"), Turn(.customer, "在哪里买")], "会员圈-2"),
    ]

    @Test(arguments: conversations)
    func `the thing that was named answers`(turns: [Turn], expected: String) async throws {
        let corpus = try await TestCorpus(Self.documents)
        let question = turns.last?.text ?? ""
        let page = try corpus.page(question, Self.context(turns))
        #expect(page.answers.first?.document == expected)
    }

    @Test func `a thing that may not be seen changes nothing`() async throws {
        let turns = [
            Turn(.customer, "the coit tower or the secret lodge"),
            Turn(.customer, "when do they close"),
        ]
        let hidden = try await TestCorpus(Self.documents)
        func answers(_ corpus: TestCorpus, _ role: Visibility.Role) throws -> [String] {
            try corpus.found("when do they close", Self.context(turns, role))
        }
        #expect(try answers(hidden, .agent).contains("Secret Lodge-1"))
        let customers = try answers(hidden, .customer)
        #expect(customers.first == "Coit Tower-1")
        #expect(!customers.contains { $0.hasPrefix("Secret") })
    }

    @Test func `without a conversation nothing is followed`() async throws {
        let corpus = try await TestCorpus(Self.documents)
        var query = AnswerQuery("when do they close", context: Self.context([]))
        query.wantsExplanation = true
        let lines = try corpus.searcher.search(query).answers.compactMap(\.explanation)
            .flatMap(\.lines)
        #expect(!lines.contains { $0.contains("thing") })
    }
}
