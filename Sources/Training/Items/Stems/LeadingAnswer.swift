import TextAnalysis

/// The yes or no that an answer begins with: it fits yes/no questions alone and so tells which
/// question it belongs to.
enum LeadingAnswer {
    /// Whether a sentence is, or begins with, such a word.
    static func begins(_ sentence: String, in language: Language) -> Bool {
        let text = sentence.lowercased()
        return (words[String(language.primary)] ?? []).contains { word in
            guard text.hasPrefix(word) else { return false }
            guard let next = text.dropFirst(word.count).first else { return true }
            return !next.isLetter
        }
    }

    private static let words: [String: [String]] = [
        "en": ["yes", "no", "sure", "of course", "not quite", "unfortunately not"],
        "ru": ["да", "нет", "можно", "нельзя", "конечно", "к сожалению, нет"],
        "th": ["ได้", "ไม่ได้", "ใช่", "ไม่ใช่", "มี", "ไม่มี", "ต้อง", "ไม่ต้อง", "ไม่เสีย", "ไม่"],
        "zh": [
            "可以", "不可以", "能", "不能", "会", "會", "不会", "不會", "是的", "不是", "行", "不行", "有", "没有",
            "沒有", "要", "不要", "不用", "当然", "當然",
        ],
    ]
}
