import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

struct ScriptReadingTests {
    private static let documents = [
        Document.faq(
            "wifi", "Wi-Fi password", "The password stands under the router, forgotten or not."),
        .faq("net", "Пропал интернет", "Перезагрузите роутер.", language: .russian),
        .faq("key", "Забыл пароль от вайфая", "Он на наклейке роутера.", language: .russian),
        .faq("topup", "เติมเงินไม่เข้า", "รอ 15 นาที", language: .thai),
        .faq("secret", "Списание долга", "Только для сотрудников.", language: .russian).with {
            $0.audience = .agent
        },
    ]

    static let cases: [(typed: String, meant: String?, found: String)] = [
        ("ghjgfk bynthytn", "пропал интернет", "net"),
        ("pf,sk gfhjkm jn dfqafz", "забыл пароль от вайфая", "key"),
        ("g9b,g'bow,jg-hk", "เติมเงินไม่เข้า", "topup"),
        ("цшаш зфыыцщкв", "wifi password", "wifi"), ("ไรดร", "wifi", "wifi"),
        ("propal internet", "пропал интернет", "net"),
        ("Zabyl parol ot vayfaya", "забыл пароль от вайфая", "key"),
        // As it should be; most of it known; known in no layout.
        ("пропал интернет", nil, "net"), ("wifi password", nil, "wifi"),
        ("wifi password ghjgfk", nil, "wifi"), ("password qwzx", nil, "wifi"),
    ]

    @Test(arguments: cases.indices)
    func `a question in other letters is read as it was meant`(number: Int) async throws {
        let row = Self.cases[number]
        let corpus = try await TestCorpus(Self.documents)
        let page = try corpus.page(row.typed)
        #expect(page.didYouMean == row.meant, "\(row.typed)")
        #expect(page.query == row.typed)
        #expect(page.answers.first?.document == row.found, "\(row.typed)")
    }

    @Test func `a question that falls apart into letters and digits is left as it is`()
        async throws
    {
        let corpus = try await TestCorpus([
            .faq("a", "Plan 8 or H", "Options d, i, m, u, 6, 7, 8 and ^ are priced alike.")
        ])
        // On a Latin keyboard ".8imujd^i^8;[86,".
        #expect(try corpus.page("ใครที่กูรูควบคุม").didYouMean == nil)
    }

    @Test func `what only hidden documents say is not read into a question`() async throws {
        let corpus = try await TestCorpus(Self.documents)
        let typed = "cgbcfybt ljkuf"
        #expect(try corpus.page(typed, TestCorpus.context(.agent)).didYouMean == "списание долга")
        let customer = try corpus.page(typed, TestCorpus.context(.customer))
        #expect(customer.didYouMean == nil && customer.answers.isEmpty)
    }
}
