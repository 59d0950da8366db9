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
}
