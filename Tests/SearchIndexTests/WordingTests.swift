import TestSupport
import TextAnalysis
import Testing

@testable import SearchIndex

struct WordingTests {
    private static func wording(_ text: String) -> Wording {
        Wording(TestIndex.analyzer.analyze(text))
    }

    static let folded: [(text: String, folded: String)] = [
        ("How do I reset my Wi-Fi?", "how do i reset my wifi"), ("eSIM开卡 setup", "esim 开卡 setup"),
        ("如何申請退款？", "如何申请退款"), ("ลืมรหัสผ่าน", "ลืมรหัสผ่าน"), ("ซิม 5G หาย", "ซิม 5g หาย"),
        ("Ещё раз", "еще раз"), ("", ""), ("?!", ""),
    ]

    @Test(arguments: folded) func `is words and runs in order`(text: String, folded: String) {
        #expect(Self.wording(text).folded == folded)
    }

    @Test func `a word written as several has them as its parts`() {
        let parts = Self.wording("Reset Wi-Fi").parts
        #expect(parts.map(\.range) == [0..<5, 6..<11])
        let wifi = Wording.Word(term: "wifi", stem: "wifi")
        let inner = [Wording.Word(term: "wi", stem: "wi"), Wording.Word(term: "fi", stem: "fi")]
        #expect(parts.last?.content == .word(wifi, parts: inner))
    }

    @Test func `completion terms are beginnings, words, stems and the opening`() {
        let terms = Set(IndexSchema.completionTerms(of: Self.wording("Late fees 退款")))
        #expect(
            terms == [
                "XPl", "XPla", "XPlat", "XPlate", "XPf", "XPfe", "XPfee", "XPfees", "XWlate",
                "XWfees", "XWfee", "XP退", "XP款", "XP退款", "XIl", "XIla", "XIlat", "XIlate",
                "XIlate ", "XIlate f",
            ])
    }

    @Test func `a word longer than what is indexed is looked for by its first characters`() {
        #expect(IndexSchema.beginning("international") == "XPintern")
        #expect(IndexSchema.opening("late fees") == "XIlate f")
    }
}
