import TextAnalysis

/// Tells whether a text taken out of its document can stand alone.
enum StemChecker {
    /// No row of a table, and neither what announces one nor what breaks off inside a clause.
    static func isWhole(_ text: String) -> Bool {
        guard let last = text.last(where: { !$0.isWhitespace }) else { return false }
        return !text.contains("|") && !openEnds.contains(last) && isClosed(text)
    }

    /// Whole, and ended as sentences are; Thai ends where its line does.
    static func isSentence(_ text: String, in language: Language) -> Bool {
        guard isWhole(text) else { return false }
        guard ["en", "ru", "zh"].contains(String(language.primary)) else { return true }
        return text.last { !closers.contains($0) }.map { ".!?…。！？".contains($0) } ?? false
    }

    private static let openEnds: Set<Character> = [
        ":", "：", ",", "，", "、", ";", "；", "-", "–", "—", "(", "（", "«", "“", "「", "…",
    ]
    private static let closers: Set<Character> = [
        "\"", "'", ")", "）", "»", "”", "’", "」", " ",
    ]
    private static let pairs: [(open: Character, close: Character)] = [
        ("(", ")"), ("（", "）"), ("«", "»"), ("“", "”"), ("「", "」"),
    ]

    private static func isClosed(_ text: String) -> Bool {
        pairs.allSatisfy { open, close in
            text.count { $0 == open } == text.count { $0 == close }
        }
    }
}
