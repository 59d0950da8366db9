import Testing
import TextAnalysis

struct AnalyzerTests {
    let analyzer = TestTexts.analyzer

    @Test func `the fingerprint names every library`() {
        for part in ["text rules 1", "ICU ", "Unicode ", "CLD2 V", "OpenCC t2s "] {
            #expect(Analyzer.fingerprint.contains(part))
        }
    }

    @Test func `an empty text has no terms and the context's language`() {
        #expect(analyzer.analyze("").tokens.isEmpty)
        #expect(analyzer.analyze("", context: .thai).language == .thai)
        #expect(analyzer.analyze(" …!? 👍").tokens.isEmpty)
    }

    @Test(arguments: [
        ("ＶＰＮ １２", "vpn 12"), ("๑๒๓ ٣٤ ९", "123 34 9"), ("Ёлка", "елка"), ("е\u{308}", "е"),
        ("Й И\u{306}", "й й"), ("don’t", "don't"), ("Straße ﬁne", "strasse fine"),
        ("\u{FEFF}a\u{200B}b\u{AD}c\u{200D}d", "abcd"), ("軟體 頭髮 頭發", "软体 头发 头发"),
        ("由於單獨", "由于单独"), ("é e\u{301}", "é é"), ("ｶﾞ", "ガ"), ("x²", "x2"), ("1️⃣ 4\u{301}", "1 4"),
        ("\u{FDFA}", "صلى الله عليه وسلم"),
    ]) func `folds what should match`(text: String, folded: String) {
        #expect(analyzer.folded(text) == folded)
    }

    @Test(arguments: ["น้ำ", "นํ้า", "น้ํา", "นำ้"])
    func `SARA AM has one spelling`(text: String) {
        #expect(Array(analyzer.folded(text).unicodeScalars) == Array("น้ำ".unicodeScalars))
    }

    @Test func `Lao SARA AM has one spelling`() {
        #expect(
            Array(analyzer.folded("ນ\u{ECD}\u{EC9}\u{EB2}").unicodeScalars)
                == Array("ນ\u{EC9}\u{EB3}".unicodeScalars))
    }

    @Test(arguments: 0..<60)
    func `folding twice changes nothing more`(seed: Int) {
        let text = TestTexts.random(seed: seed, pieces: 30)
        let once = analyzer.folded(text)
        #expect(analyzer.folded(once) == once)
    }

    @Test(arguments: 0..<400)
    func `every range lies in the text and folds back to its term`(seed: Int) {
        let text = TestTexts.random(seed: seed, pieces: 25)
        let count = text.unicodeScalars.count
        var begun = 0
        for token in analyzer.analyze(text).tokens {
            #expect(!token.range.isEmpty && token.range.upperBound <= count)
            #expect(begun <= token.range.lowerBound)
            begun = token.range.lowerBound
            #expect(!token.term.isEmpty && token.term.utf8.count <= 200)
            guard token.kind == .exact else { continue }
            let slice = analyzer.folded(text.scalars(token.range))
            // One scalar can hold several words: U+FDFA, ½. No range names a part of it.
            let source = text.scalars(token.range).unicodeScalars
            let expands = source.contains { $0 == "\u{FDFA}" || $0 == "½" }
            let part = slice.unicodeScalars.firstRange(of: token.term.unicodeScalars)
            let isPart = expands && part != nil
            #expect(slice == token.term || isPart, "\(token.term) from \(slice)")
        }
    }

    @Test(arguments: 0..<200)
    func `a stem stands directly behind its word`(seed: Int) {
        let tokens = analyzer.analyze(TestTexts.random(seed: seed, pieces: 25)).tokens
        for (index, token) in tokens.enumerated() where token.kind == .stem {
            #expect(index > 0)
            let word = tokens[index - 1]
            #expect(word.kind == .exact || word.kind == .compound)
            #expect(word.range == token.range)
            #expect(!word.term.contains { $0.isNumber })
        }
    }

    @Test(arguments: 0..<100)
    func `the language is the same with and without terms`(seed: Int) {
        let text = String(repeating: TestTexts.random(seed: seed, pieces: 40), count: seed % 20)
        for context in [nil, Language.russian, .thai, .traditionalChinese] {
            #expect(
                analyzer.analyze(text, context: context).language
                    == analyzer.language(of: text, context: context))
        }
    }

    @Test(arguments: 0..<50) func `a known language gives what finding it gives`(seed: Int) {
        let text = TestTexts.random(seed: seed, pieces: 10)
        let found = analyzer.analyze(text)
        #expect(analyzer.analyze(text, in: found.language) == found)
    }

    @Test func `many tasks get what one gets`() async {
        let texts = (0..<200).map { TestTexts.random(seed: $0, pieces: 40) }
        let serial = texts.map { analyzer.analyze($0) }
        await withTaskGroup(of: [AnalyzedText].self) { group in
            for _ in 0..<8 {
                group.addTask { [analyzer] in texts.map { analyzer.analyze($0) } }
            }
            for await parallel in group { #expect(parallel == serial) }
        }
    }
}
