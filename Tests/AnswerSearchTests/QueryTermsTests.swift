import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

struct QueryTermsTests {
    private static func terms(_ text: String, _ language: Language? = nil) -> QueryTerms {
        QueryTerms(
            TestCorpus.analyzer.analyze(text, context: language), weights: TermWeights())
    }

    private static let weights = TermWeights()

    static let cases: [(String, Language, String, TokenKind, Double)] = [
        ("refunds", .english, "refunds", .exact, weights.exactBesideStem),
        ("refunds", .english, "refund", .stem, 1),
        ("wi-fi", .english, "wifi", .exact, weights.compound),
        ("2026", .english, "2026", .exact, 1), ("возвраты", .russian, "возврат", .stem, 1),
        ("退款", .simplifiedChinese, "退款", .bigram, weights.bigram),
        ("退款", .simplifiedChinese, "退", .ideogram, weights.ideogram),
        ("ลืม", .thai, "ลืม", .exact, 1), ("ลืม", .thai, "ลืม", .trigram, weights.trigram),
    ]

    @Test(arguments: cases)
    func `each kind of term has its weight`(
        text: String, language: Language, term: String, kind: TokenKind, weight: Double
    ) throws {
        let unit = try #require(
            Self.terms(text, language).units.first { $0.key == TermKey(term: term, kind: kind) })
        #expect(unit.weight == weight)
    }

    @Test func `a word said twice counts once`() {
        let once = Self.terms("my router", .english).units.map(\.key)
        let twice = Self.terms("my router, my Router!", .english).units.map(\.key)
        #expect(once == twice)
    }

    static let words: [(String, [String])] = [
        ("My routers, 2026", ["my", "routers"]), ("Где мой счёт", ["где", "мой", "счет"]),
        ("ลืมรหัสผ่าน", []), ("怎么退款", []), ("router 退款", ["router"]),
    ]

    @Test(arguments: words)
    func `only words of alphabets can be misspelt`(text: String, expected: [String]) {
        #expect(Self.terms(text).words.map(\.term) == expected)
    }
}
