import Knowledge
import TextAnalysis
import Testing

@testable import SearchIndex

struct PassageSummaryTests {
    private func summary(_ language: Language, wordings: [String]) -> PassageSummary {
        let document = Document(
            id: "transfer", title: "โอนเงินในซิม", language: language,
            content: .answer(text: "กด *157#", say: nil),
            location: SourceLocation(path: "test", line: 1))
        let stored = StoredPassage(
            id: "transfer", document: "transfer", version: "1", title: document.title, kind: .faq,
            language: language, answer: "กด *157#")
        return PassageSummary(
            stored, of: document,
            wordings: wordings.map { TestIndex.analyzer.analyze($0, context: language) })
    }

    @Test func `three wordings in another language make a document worded in it, a name does not`()
    {
        let thai = ["โอนเงินให้เพื่อน", "ส่งเครดิตให้แฟน", "แบ่งเงินในซิม"]
        let english = ["send credit to a friend", "share my balance", "pass money to my son"]
        let chinese = ["能把话费转给朋友吗", "把餘額轉給我妹妹", "给弟弟转三块钱"]
        let cases: [(Language, [String], [String])] = [
            (.thai, thai, []), (.thai, thai + english.prefix(2), []),
            (.thai, thai + english, ["en"]),
            (.thai, chinese + english, ["en", "zh"]), (.english, english + thai, ["th"]),
            (.traditionalChinese, chinese, []), (.thai, [], []),
        ]
        for (language, wordings, expected) in cases {
            let found = summary(language, wordings: wordings)
            #expect(found.wordedIn.map(\.tag) == expected, "\(wordings)")
            #expect(PassageSummary(encoded: found.encoded) == found)
        }
    }
}
