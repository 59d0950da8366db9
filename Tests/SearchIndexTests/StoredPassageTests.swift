import Knowledge
import TestSupport
import TextAnalysis
import Testing

@testable import SearchIndex

struct StoredPassageTests {
    static let pieces = [
        "\n", "\n\n", "\\", "\\n", "\\\\n", "=", "answer=", "id=x\n", "\r\n", "\t", "\u{0}",
        "\u{2028}",
        "How do I reset it?", "ลืมรหัสผ่าน", "怎么申请退款？", "如何申請退款？", "Ёлка ещё", "👨‍👩‍👧", "\u{301}",
        "e\u{301}", " ", "",
    ]

    private static func text(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...8, using: &random))
            .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }

    /// An optional text is either missing or not empty: the record cannot tell the two apart.
    private static func optional(_ random: inout SeededGenerator) -> String? {
        let text = text(&random)
        return text.isEmpty ? nil : text
    }

    @Test(arguments: 0..<200) func `any text comes back unchanged`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let passage = StoredPassage(
            id: "late=fee#ก้าว\\1", document: "late=fee", version: "00ff",
            title: Self.text(&random),
            kind: DocumentKind.allCases.randomElement(using: &random) ?? .faq,
            language: ["en", "ru", "th", "zh-Hans", "zh-Hant"].map { Language($0) }
                .randomElement(using: &random) ?? .english,
            heading: Self.text(&random), answer: Self.text(&random),
            url: Self.optional(&random),
            step: Bool.random(using: &random) ? Int.random(in: 1...99, using: &random) : nil,
            onlyFor: Self.optional(&random))
        let read = try #require(StoredPassage(encoded: passage.encoded))
        #expect(read == passage)
        // String's own comparison takes é and e + ́  for equal.
        #expect(Array(read.answer.utf8) == Array(passage.answer.utf8))
        #expect(Array(read.title.utf8) == Array(passage.title.utf8))
    }

    @Test func `a record is lines of name and value, as Omega keeps them`() {
        let passage = StoredPassage(
            id: "a#b", document: "a", version: "1", title: "T", kind: .procedure, language: .thai,
            answer: "x\ny\\", step: 2)
        #expect(
            passage.encoded == """
                id=a#b
                document=a
                version=1
                kind=procedure
                language=th
                step=2
                title=T
                answer=x\\ny\\\\
                """)
    }

    static let incomplete = [
        "", "id=a", "no equals sign", "id=a\ndocument=a\nversion=1\nlanguage=en",
        "id=a\ndocument=a\nversion=1\nkind=poem\nlanguage=en",
        "document=a\nversion=1\nkind=faq\nlanguage=en",
        "id=a\nversion=1\nkind=faq\nlanguage=en", "id=a\ndocument=a\nkind=faq\nlanguage=en",
        "id=a\ndocument=a\nversion=1\nkind=faq",
    ]

    @Test(arguments: incomplete) func `an incomplete record is refused`(record: String) {
        #expect(StoredPassage(encoded: record) == nil)
    }
}
