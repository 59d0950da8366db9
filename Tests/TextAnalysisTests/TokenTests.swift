import Testing
import TextAnalysis

struct TokenTests {
    @Test func `a compound is found as a word`() {
        let compound = Token(term: "wifi", kind: .compound, range: 0..<5)
        #expect(compound.key == TermKey(term: "wifi", kind: .exact))
        #expect(compound.key.hashValue == TermKey(term: "wifi", kind: .exact).hashValue)
    }

    @Test func `kinds keep terms apart`() {
        let keys = TokenKind.allCases.map { TermKey(term: "退款", kind: $0) }
        #expect(Set(keys).count == TokenKind.allCases.count - 1)
    }

    @Test func `terms are compared by their bytes`() {
        #expect(
            TermKey(term: "é", kind: .exact) != TermKey(term: "e\u{301}", kind: .exact))
    }

    static let syllabic: [(String, Bool)] = [
        ("ซิม", true), ("ณ", true), ("ຂ້ອຍ", true), ("ការ", true), ("မြန်မာ", true), ("sim", false),
        ("сим", false), ("卡", false), ("5", false),
    ]

    @Test(arguments: syllabic)
    func `words of scripts without spaces are told apart`(text: String, isSyllabic: Bool) throws {
        let words = try Analyzer().analyze(text).tokens.filter { $0.kind != .trigram }
        #expect(!words.isEmpty && words.allSatisfy { $0.isSyllabic == isSyllabic })
    }
}
