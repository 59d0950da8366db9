import TextAnalysis

/// How people say things to a bot, in one language: data for `IntentReader`.
///
/// Written plainly, in lower case and without punctuation; both sides are folded before they are
/// compared.
struct Cues: Sendable {
    /// The message is this and nothing else, but for `softeners`.
    let whole: [Intent: [String]]
    /// The message has these words somewhere.
    let within: [Intent: [String]]
    /// What may stand around without changing anything: "please", "well", "ครับ", "那个".
    let softeners: [String]
    /// Words that make a message a question even without a question mark.
    let questionWords: [String]
    /// Words with which somebody asks for a thing to be done: "i want to", "please book".
    let wishes: [String]

    /// Folded words that turn a wish around when they stand shortly before it.
    static let negations = [
        "dont", "do not", "no need", "not ", "never", "without", "不要", "不用", "不想", "别", "无需",
        "ไม่ต้อง", "ไม่เอา", "ไม่อยาก", "ไม่ได้อยาก", "не надо", "не нужно", "не нужен", "не хочу",
        "без ",
    ]

    static let all: [Cues] = [english, simplifiedChinese, traditionalChinese, thai, russian]
}
