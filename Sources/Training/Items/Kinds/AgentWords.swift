import Knowledge
import TextAnalysis

/// Tells an agent's words from a customer's.
enum AgentWords {
    /// Whether an agent says this: all of a document that only agents read, and what speaks of the
    /// customer.
    static func says(_ text: String, of document: Document) -> Bool {
        guard document.audience != .agent else { return true }
        let text = text.lowercased()
        return (marks[String(document.language.primary)] ?? []).contains { text.contains($0) }
    }

    private static let marks: [String: [String]] = [
        "en": ["customer", "caller"], "ru": ["клиент", "абонент", "звонящ"],
        "th": ["ลูกค้า"], "zh": ["客户", "客戶", "来电的人", "來電的人", "坐席"],
    ]
}
