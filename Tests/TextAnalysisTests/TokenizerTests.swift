import Testing
import TextAnalysis

struct TokenizerTests {
    let analyzer = TestTexts.analyzer

    /// Whether every word of `query` that is not a mere part of another finds something.
    private func finds(_ query: String, in text: String) -> Bool {
        let sought = analyzer.analyze(query, context: .english).tokens
            .filter { $0.kind == .exact || $0.kind == .compound }
        let found = analyzer.analyze(text, context: .english).keys
        return sought.contains { found.contains($0.key) }
    }

    @Test(arguments: [
        ("wifi", "Wi-Fi"), ("iphone15", "iPhone 15"), ("iphone15", "iPhone15"),
        ("usa", "U.S.A."), ("1000", "1,000"), ("email", "e-mail"), ("at&t", "AT&T"),
        ("74951234567", "+7-495-123-45-67"), ("интернетмагазин", "интернет-магазин"),
        ("1.5", "1,5"),
    ]) func `joined and parted spellings find each other`(one: String, other: String) {
        #expect(finds(one, in: other))
        #expect(finds(other, in: one))
    }

    @Test func `both parts of a mixed word are found`() {
        let sought = analyzer.analyze("iphone 15").keys
        #expect(sought.isSubset(of: analyzer.analyze("iPhone15").keys))
    }

    @Test func `a hyphenated word yields its parts and the whole, with stems`() {
        let tokens = analyzer.analyze("Wi-Fi").tokens
        #expect(
            tokens == [
                Token(term: "wifi", kind: .compound, range: 0..<5),
                Token(term: "wifi", kind: .stem, range: 0..<5),
                Token(term: "wi", kind: .exact, range: 0..<2),
                Token(term: "wi", kind: .stem, range: 0..<2),
                Token(term: "fi", kind: .exact, range: 3..<5),
                Token(term: "fi", kind: .stem, range: 3..<5),
            ])
    }

    @Test func `a mixed word and what is hyphenated to it`() {
        let text = analyzer.analyze("iPhone15-case")
        #expect(text.terms(.compound) == ["iphone15case", "iphone15"])
        #expect(text.terms(.exact) == ["iphone", "15", "case"])
    }

    @Test func `a serial number is one term`() {
        let text = analyzer.analyze("a1b2c3d4e5")
        #expect(text.tokens == [Token(term: "a1b2c3d4e5", kind: .compound, range: 0..<10)])
    }

    @Test func `a change of script ends a word`() {
        let text = analyzer.analyze("iPhone15พร้อม Wi-Fi-роутер VPN连接")
        #expect(text.terms(.exact) == ["iphone", "15", "พร้อม", "wi", "fi", "роутер", "vpn"])
        #expect(text.terms(.compound) == ["iphone15", "wifi"])
        #expect(text.terms(.bigram) == ["连接"])
    }

    @Test(arguments: [
        ("customers’ customer's customers", Language.english, ["custom", "custom", "custom"]),
        ("возвраты возврата", .russian, ["возврат", "возврат"]),
        ("ลืมและ passwords", .thai, ["password"]),
        ("重置密码 passwords", .simplifiedChinese, ["password"]),
        ("сбросить passwords", .russian, ["сброс", "password"]),
    ]) func `each word is stemmed by its script`(
        text: String, language: Language, stems: [String]
    ) {
        let analyzed = analyzer.analyze(text)
        #expect(analyzed.language == language)
        #expect(analyzed.terms(.stem) == stems)
    }

    @Test func `a German word in a German text takes the German stemmer`() {
        #expect(analyzer.analyze("Kündigungen", context: Language("de")).terms(.stem) == ["kundig"])
    }

    @Test(arguments: [
        ("如何申請退款？頭髮後面", "如何申请退款？头发后面"), ("軟體", "软体"), ("由於單獨", "由于单独"), ("乾隆", "乾隆"),
    ]) func `both Chinese scripts have the same terms`(traditional: String, simplified: String) {
        #expect(
            analyzer.analyze(traditional).tokens == analyzer.analyze(simplified).tokens)
    }

    @Test func `Chinese yields pairs and single characters`() {
        let text = analyzer.analyze("申請退款，好")
        #expect(text.terms(.bigram) == ["申请", "请退", "退款"])
        #expect(text.terms(.ideogram) == ["申", "请", "退", "款", "好"])
        #expect(text.tokens.last?.range == 5..<6)
    }

    @Test func `a rare character outside the basic plane counts as one`() {
        let text = analyzer.analyze("𠮷野家")
        #expect(text.terms(.bigram) == ["𠮷野", "野家"])
    }

    @Test func `Thai yields dictionary words and trigrams`() {
        let text = analyzer.analyze("ลืมรหัสผ่าน")
        #expect(text.terms(.exact) == ["ลืม", "รหัส", "ผ่าน"])
        #expect(text.terms(.trigram).count == 9)
    }

    @Test func `Thai digits are digits`() {
        #expect(analyzer.analyze("ปี๒๕๖๓").keys == analyzer.analyze("ปี2563").keys)
    }

    @Test(arguments: ["เซเว่นอีเลฟเว่น", "ลาซาด้า", "แพนเธอร์ส", "ช้อปปี้เพย์"])
    func `a brand is found whole, whatever the dictionary makes of it`(brand: String) {
        let sought = Set(analyzer.analyze(brand).tokens.filter { $0.kind == .trigram }.map(\.key))
        let text = analyzer.analyze("จ่ายเงินที่\(brand)ได้ไหมคะ")
        #expect(sought.count >= 3 && sought.isSubset(of: text.keys))
    }

    @Test func `a word longer than the index allows is dropped`() {
        let word = String(repeating: "a", count: 201)
        #expect(analyzer.analyze(word).tokens.isEmpty)
        #expect(analyzer.analyze(String(word.dropLast())).terms(.exact).count == 1)
    }

    @Test func `a long chain keeps its parts`() {
        let text = analyzer.analyze(Array(repeating: "ab", count: 5_000).joined(separator: "-"))
        #expect(text.terms(.exact).count == 5_000)
        #expect(text.terms(.compound).isEmpty)
    }

    @Test func `a thousand combining marks are one word`() {
        let text = "e" + String(repeating: "\u{301}", count: 90) + " b"
        #expect(analyzer.analyze(text).terms(.exact).last == "b")
    }
}
