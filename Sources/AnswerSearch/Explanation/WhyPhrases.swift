import TextAnalysis

/// The parts of the sentence that says why an answer was found, in the reader's language.
struct WhyPhrases: Sendable {
    /// "matches 'refund' and 'deadline'"; `{}` stands for the words.
    let matches: String
    let and: String
    let comma: String
    let openQuote: String
    let closeQuote: String
    let sameMeaning: String
    /// `{}` stands for a name.
    let callType: String
    let holder: String
    let inLanguage: String
    /// `{}` stands for a date.
    let overdue: String
    let pinned: String
    let helpedBefore: String
    let semicolon: String

    /// In the language of the reader; in English where there are none.
    static func inLanguage(_ language: Language) -> WhyPhrases {
        byTag[language.tag] ?? byTag[String(language.primary)] ?? english
    }

    private static let english = WhyPhrases(
        matches: "matches {}", and: " and ", comma: ", ", openQuote: "'", closeQuote: "'",
        sameMeaning: "means the same in other words", callType: "for calls about {}",
        holder: "for {}", inLanguage: "exists in {} only", overdue: "its review was due on {}",
        pinned: "put first by an editor", helpedBefore: "helped in such calls before",
        semicolon: "; ")

    private static let byTag: [String: WhyPhrases] = [
        "en": english,
        "ru": WhyPhrases(
            matches: "совпадает {}", and: " и ", comma: ", ", openQuote: "«", closeQuote: "»",
            sameMeaning: "то же самое другими словами", callType: "для обращений на тему «{}»",
            holder: "для: {}", inLanguage: "есть только на языке: {}",
            overdue: "проверить надо было до {}", pinned: "закреплено редактором",
            helpedBefore: "помогало в таких обращениях", semicolon: "; "),
        "th": WhyPhrases(
            matches: "ตรงกับคำว่า {}", and: " และ ", comma: " ", openQuote: "“", closeQuote: "”",
            sameMeaning: "ความหมายเดียวกันแต่ใช้คำอื่น", callType: "สำหรับสายเรื่อง{}",
            holder: "สำหรับ{}", inLanguage: "มีเฉพาะภาษา{}", overdue: "ครบกำหนดทบทวนเมื่อ {}",
            pinned: "บรรณาธิการปักไว้เป็นอันดับแรก", helpedBefore: "เคยช่วยได้ในสายลักษณะนี้",
            semicolon: " · "),
        "zh": WhyPhrases(
            matches: "含有{}", and: "和", comma: "、", openQuote: "“", closeQuote: "”",
            sameMeaning: "说法不同，意思相同", callType: "适用于“{}”类来电", holder: "适用于{}",
            inLanguage: "只有{}版本", overdue: "应于 {} 前复审", pinned: "由编辑置顶",
            helpedBefore: "在此类来电中曾解决问题", semicolon: "；"),
        "zh-Hant": WhyPhrases(
            matches: "含有{}", and: "和", comma: "、", openQuote: "「", closeQuote: "」",
            sameMeaning: "說法不同，意思相同", callType: "適用於「{}」類來電", holder: "適用於{}",
            inLanguage: "只有{}版本", overdue: "應於 {} 前複審", pinned: "由編輯置頂",
            helpedBefore: "在此類來電中曾解決問題", semicolon: "；"),
    ]
}
