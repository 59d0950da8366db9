import Knowledge
import TextAnalysis

/// A line of a conversation, and how much it counts in what is asked.
struct ConversationLine: Sendable {
    let text: AnalyzedText
    /// As it was said.
    let words: String
    let isCustomers: Bool
    /// 0 to 1; 1 for a customer's question.
    let weight: Double
}
