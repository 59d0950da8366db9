import TestSupport
import TextAnalysis
import Testing

@testable import SearchIndex

struct IndexSchemaTests {
    static let booleans: [(IndexSchema.Prefix, String, String)] = [
        (.passage, "late-fee", "Qlate-fee"), (.passage, "Late", "QLate"), (.passage, ":a", "Q:a"),
        (.language, "zh-Hans", "Lzh-Hans"), (.document, "late-fee", "XQlate-fee"),
        (.document, "Late", "XQ:Late"), (.document, ":a", "XQ::a"), (.document, "Ёлка", "XQ:Ёлка"),
        (.document, "ёлка", "XQёлка"), (.document, "ภาษี", "XQภาษี"), (.document, "税", "XQ税"),
        (.document, "1a", "XQ1a"), (.kind, "faq", "XKfaq"), (.validFrom, "", "XVF"),
        (.eligibility, "AB", "XO:AB"),
    ]

    @Test(arguments: booleans)
    func `a boolean term follows Omega's rule`(
        prefix: IndexSchema.Prefix, value: String, expected: String
    ) {
        #expect(IndexSchema.boolean(prefix, value) == expected)
    }

    /// Two prefixes never make the same term of two values: else one filter would see the other's.
    @Test(arguments: 0..<20) func `terms of different prefixes never meet`(seed: Int) {
        let prefixes: [IndexSchema.Prefix] = [
            .passage, .language, .document, .kind, .audience, .state, .validFrom, .validUntil,
            .eligibility, .callType, .beginning, .word, .opening,
        ]
        var random = SeededGenerator(seed: seed)
        let letters = Array("QAKTVFUOXLSZYPWI:aq")
        var owner: [String: String] = [:]
        for _ in 0..<2000 {
            let value = String(
                (0..<Int.random(in: 1...3, using: &random))
                    .map { _ in letters.randomElement(using: &random) ?? "a" })
            guard let prefix = prefixes.randomElement(using: &random) else { continue }
            let term = IndexSchema.boolean(prefix, value)
            let meaning = prefix.rawValue + " " + value
            #expect(owner[term, default: meaning] == meaning, "\(term)")
            owner[term] = meaning
        }
    }

    static let wordings: [(String, String, Bool)] = [
        ("How do I reset my router?", "how do i reset my ROUTER", true),
        ("Late-fee, please!", "late fee   please", true),
        ("如何申請退款？", "如何申请退款", true),
        ("ลืมรหัสผ่าน", "ลืมรหัสผ่าน!", true),
        ("Ещё раз", "еще раз", true),
        ("ＶＰＮ ๑๒๓", "vpn 123", true),
        ("reset the router", "router the reset", false),
        ("reset routers", "reset router", false),
        ("退款申请", "申请退款", false),
    ]

    @Test(arguments: wordings)
    func `a wording is the words in their order, however written`(
        left: String, right: String, same: Bool
    ) throws {
        let analyzer = TestIndex.analyzer
        let first = try #require(IndexSchema.wording(of: analyzer.analyze(left)))
        let second = try #require(IndexSchema.wording(of: analyzer.analyze(right)))
        #expect((first == second) == same)
        #expect(first.hasPrefix("S"))
    }

    @Test(arguments: ["", " ", "?!", "…"]) func `a text without words has no wording`(text: String)
    {
        #expect(IndexSchema.wording(of: TestIndex.analyzer.analyze(text)) == nil)
    }

    @Test func `a text longer than a term may be has no wording`() {
        let long = Array(repeating: "password", count: 25).joined(separator: " ")
        #expect(IndexSchema.wording(of: TestIndex.analyzer.analyze(long)) == nil)
        #expect(IndexSchema.wording(of: TestIndex.analyzer.analyze(String(long.prefix(80)))) != nil)
    }

    @Test func `each kind of term has a space of its own`() {
        #expect(IndexSchema.term(for: TermKey(term: "wifi", kind: .exact)) == "wifi")
        #expect(IndexSchema.term(for: TermKey(term: "wifi", kind: .compound)) == "wifi")
        #expect(IndexSchema.term(for: TermKey(term: "refund", kind: .stem)) == "Zrefund")
        #expect(IndexSchema.term(for: TermKey(term: "退款", kind: .bigram)) == "XB退款")
        #expect(IndexSchema.term(for: TermKey(term: "退", kind: .ideogram)) == "退")
        #expect(IndexSchema.term(for: TermKey(term: "ลืม", kind: .trigram)) == "XGลืม")
    }
}
