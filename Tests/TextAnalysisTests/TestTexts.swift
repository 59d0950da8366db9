import TestSupport
import TextAnalysis

enum TestTexts {
    /// One for all tests: it is safe from any task, and its caches fill once.
    static let analyzer: Analyzer = {
        do { return try Analyzer() } catch { fatalError("\(error)") }
    }()

    /// Pieces of five languages, and whatever makes text hard.
    static let pieces = [
        "How do I reset my Wi-Fi password?", "Refunds take 5 days.", "customer's", "iPhone15",
        "AT&T", "U.S.A.", "1,000.50", "don’t", "naïve", "Straße", "ﬁle", "ⅷ", "x²", "½",
        "Как вернуть деньги за заказ?", "Ёлка и ещё ёжик", "интернет-магазин", "й", "й",
        "ลืมรหัสผ่านทำอย่างไร", "น้ำ", "นํ้า", "น้ํา", "ทํางาน", "๑๒๓", "เซเว่นอีเลฟเว่น", "ๆ", "กำ้",
        "怎么申请退款？", "如何申請退款？", "頤和園", "由於單獨", "乾隆皇帝", "我的WhatsApp打不开。",
        "ｶﾞｽ料金", "東京タワー", "ラーメン", "환불 받고 싶어요", "ຂໍ້ມູນ", "ខ្ញុំ", "မြန်မာ", "हिन्दी क्षमा", "السلام",
        "٣٤", "👨‍👩‍👧‍👦", "🇹🇭🇷🇺", "👍🏽", "1️⃣", "e\u{301}\u{302}", "a\u{200D}b", "\u{FEFF}", "\u{200B}",
        "\u{00AD}", "\u{FDFA}", "\u{301}", "\u{E4D}", "\u{E32}", "ＶＰＮ", "９９", "㎏", "𠮷野家", "𝔘𝔫𝔦",
        "\u{FFFD}", "\u{0}", "\u{7}", "\u{FFFF}", "\u{10FFFF}", "\u{202E}", "\r\n", "\n",
        "\u{2028}",
        " ", "  ", "\u{A0}", "\u{3000}", ".", "。", "！", "-", "'", "’", "&", ",", "…", "\u{FE0F}",
        "\u{1100}\u{1161}\u{11A8}", "https://example.com/a?b=c", "me@example.com",
    ]

    static func random(seed: Int, pieces count: Int) -> String {
        var random = SeededGenerator(seed: seed)
        return (0..<Int.random(in: 0...count, using: &random))
            .map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined(separator: Bool.random(using: &random) ? "" : " ")
    }
}

extension String {
    /// The scalars of a range.
    func scalars(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: Array(unicodeScalars)[range])
        return String(view)
    }

    /// The scalar offsets of its grapheme borders.
    var graphemeBorders: Set<Int> {
        var borders: Set<Int> = [0]
        var at = 0
        for character in self {
            at += character.unicodeScalars.count
            borders.insert(at)
        }
        return borders
    }
}

extension AnalyzedText {
    func terms(_ kind: TokenKind) -> [String] {
        tokens.filter { $0.kind == kind }.map(\.term)
    }
    var keys: Set<TermKey> { Set(tokens.map(\.key)) }
}
