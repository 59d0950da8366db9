@testable import Embedding
import TestSupport
import Testing

struct EngineTextTests {
    @Test(arguments: [
        ("late fee", "late fee"), ("a\u{0}b", "ab"), ("a\tb\u{85}c", "a b c"), ("\u{0}", ""),
        (" x ", "x"), ("ﬁne ①", "fine 1"), ("Ａ", "A"), ("换手机", "换手机"), ("換手機", "換手機"),
        ("น้ำ", "น\u{E49}\u{E4D}\u{E32}"), ("ещё", "ещё"),
    ]) func `prepares a text`(text: String, expected: String) {
        #expect(EngineText.prepared(text) == expected)
    }

    @Test(arguments: 0..<100) func `prepared texts are safe`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let text = Self.random(&random)
        let prepared = EngineText.prepared(text)
        #expect(prepared.utf8.count <= EngineText.maximumBytes)
        #expect(
            prepared.unicodeScalars.allSatisfy {
                $0 != "\u{FDFA}" && $0.properties.generalCategory != .control
            })
    }

    @Test(arguments: 0..<100) func `a prefix is the longest of whole characters`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let text = Self.random(&random)
        let bytes = Int.random(in: 4...200, using: &random)
        let prefix = EngineText.prefix(text, bytes: bytes)
        #expect(prefix.utf8.count <= bytes)
        #expect(Array(text.utf8).starts(with: Array(prefix.utf8)))
        let next = text.dropFirst(prefix.count).first.map { String($0).utf8.count } ?? 0
        let isWhole = prefix == String(text.prefix(prefix.count))
        let isAll = prefix.utf8.count == text.utf8.count
        #expect(isAll || prefix.utf8.count + next > bytes || !isWhole)
    }

    private static func random(_ random: inout SeededGenerator) -> String {
        let pieces = [
            "\u{FDFA}", "\u{0}", " ", "\r\n", "ก็", "换", "ё", "é", "👩‍👩‍👧", "\u{301}", "word", "\u{85}",
        ]
        return (0..<Int.random(in: 0...4000, using: &random)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }.joined()
    }
}
