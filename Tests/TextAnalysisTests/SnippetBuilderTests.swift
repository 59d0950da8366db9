import Testing
import TextAnalysis

struct SnippetBuilderTests {
    let analyzer = TestTexts.analyzer

    private func snippet(_ text: String, _ query: String, limit: Int? = nil) -> Snippet {
        let keys = analyzer.analyze(query).keys
        let weights = Dictionary(uniqueKeysWithValues: keys.map { ($0, 1.0) })
        return analyzer.snippet(of: text, matching: weights, limit: limit)
    }

    private func marked(_ snippet: Snippet) -> [String] {
        snippet.highlights.map { snippet.text.scalars($0) }
    }

    static let cases: [(text: String, query: String, marked: [String])] = [
        ("Late fees apply. Refunds take five days.", "refund days", ["Refunds", "days"]),
        ("Use the Wi-Fi-router or wifi.", "wifi", ["wifi"]),
        ("Our Wi-Fi is free.", "wifi", ["Wi-Fi"]),
        ("Мы вернём деньги. Возвраты идут пять дней.", "возврат деньгами", ["деньги", "Возвраты"]),
        ("如需申請退款，請聯絡我們。", "申请退款", ["申請退款"]), ("我要退货，不要换货。", "退货", ["退货"]),
        ("货到付款。退换都行。", "退", ["退"]),
        ("จ่ายที่เซเว่นอีเลฟเว่นได้ค่ะ", "เซเว่นอีเลฟเว่น", ["เซเว่นอีเลฟเว่น"]),
        ("กรุณาตั้งรหัสผ่านใหม่", "รหัสผ่าน", ["รหัสผ่าน"]),
        ("Call now. 请拨打客服电话。", "客服 now", ["now", "客服"]),
        ("Pay with Cafe\u{301} card", "café", ["Cafe\u{301}"]),
        ("Nothing here.", "refund", []),
    ]

    @Test(arguments: cases)
    func `marks what was sought`(text: String, query: String, marked: [String]) {
        let snippet = snippet(text, query)
        #expect(snippet.text == text)
        #expect(self.marked(snippet) == marked)
    }

    @Test func `takes the sentences with most distinct words`() {
        let filler = Array(repeating: "Something else is said here.", count: 20).joined(
            separator: " ")
        let text = "A refund, refund, refund. \(filler) The refund takes five days. \(filler)"
        let snippet = snippet(text, "refund five days", limit: 60)
        #expect(snippet.text.contains("The refund takes five days."))
        #expect(snippet.text.unicodeScalars.count <= 60)
        #expect(!snippet.text.contains("…"))
    }

    @Test func `among equals takes the earliest`() {
        let filler = Array(repeating: "Something else is said.", count: 9).joined(separator: " ")
        let text = "First refund. \(filler) Second refund. \(filler)"
        #expect(snippet(text, "refund", limit: 40).text.hasPrefix("First refund."))
    }

    @Test func `cuts a long sentence between words around the match`() {
        let words = (0..<100).map { "word\($0 == 60 ? "s needle" : "")" }.joined(separator: " ")
        let snippet = snippet(words, "needle", limit: 50)
        #expect(snippet.text.hasPrefix("…") && snippet.text.hasSuffix("…"))
        #expect(snippet.text.unicodeScalars.count <= 50)
        #expect(marked(snippet) == ["needle"])
        let inside = snippet.text.dropFirst().dropLast().split(separator: " ")
        #expect(inside.allSatisfy { ["word", "words", "needle"].contains($0) })
    }

    @Test func `Chinese snippets are shorter`() {
        let text = String(repeating: "請稍等我們馬上處理您的退款。", count: 40)
        #expect(snippet(text, "退款").text.unicodeScalars.count <= 120)
    }

    @Test func `a blank text has an empty snippet`() {
        #expect(snippet(" \n", "a") == Snippet(text: "", highlights: []))
    }

    @Test func `a grapheme longer than the limit is left out`() {
        let text = "find this e" + String(repeating: "\u{301}\u{316}", count: 50_000)
        let snippet = snippet(text, "find this")
        #expect(snippet.text.hasPrefix("find this"))
        #expect(snippet.text.unicodeScalars.count <= 240)
        #expect(marked(snippet) == ["find", "this"])
    }

    @Test(arguments: 0..<300)
    func `a snippet is a part of the text on grapheme borders`(seed: Int) {
        let text = TestTexts.random(seed: seed, pieces: 80)
        let query = TestTexts.random(seed: seed + 1_000, pieces: 6)
        let limit = [20, 40, 120, 240][seed % 4]
        let snippet = snippet(text, query, limit: limit)
        var body = Substring(snippet.text)
        if body.hasPrefix("…"), !text.contains(body) { body = body.dropFirst() }
        if body.hasSuffix("…"), !text.contains(body) { body = body.dropLast() }
        #expect(body.isEmpty || isWhole(String(body), in: text))
        #expect(snippet.text.unicodeScalars.count <= limit)
        let borders = snippet.text.graphemeBorders
        var last = -1
        for range in snippet.highlights {
            #expect(range.lowerBound > last && !range.isEmpty)
            #expect(borders.contains(range.lowerBound) && borders.contains(range.upperBound))
            last = range.upperBound
        }
    }

    /// Whether `part` occurs in `text` as a row of whole graphemes.
    private func isWhole(_ part: String, in text: String) -> Bool {
        let borders = text.graphemeBorders
        let all = Array(text.unicodeScalars)
        let sought = Array(part.unicodeScalars)
        guard sought.count <= all.count else { return false }
        return (0...all.count - sought.count).contains { start in
            borders.contains(start) && borders.contains(start + sought.count)
                && Array(all[start..<start + sought.count]) == sought
        }
    }
}
