import Foundation
import Knowledge
import TextAnalysis

/// What is asked in a conversation: the question, and the lines before it that it leans on.
///
/// A question that says much stands for itself; `so can we stop it` needs what was said before. So
/// a line counts the less, the more was said since: not by the number of lines, but by how telling
/// the customer's words in them are.
struct ConversationQuery: Sendable {
    /// Every line, the newest first; the first is the question.
    let lines: [ConversationLine]
    private let leastLine: Double

    /// The lines that count, the question first.
    var asked: [ConversationLine] { lines.prefix(1) + earlier }

    /// The earlier lines that count, the newest first.
    var earlier: [ConversationLine] { lines.dropFirst().filter { $0.weight >= leastLine } }

    /// - Parameters:
    ///   - question: what is asked; a last line of `conversation` in the same words is it.
    ///   - tell: how telling words are: 0 if all passages or none hold it, about 1 if one does.
    init<Failure>(
        _ question: String, _ text: AnalyzedText, after conversation: [Turn], analyzer: Analyzer,
        weights: ConversationWeights, tell: ([TermKey]) throws(Failure) -> [Double]
    ) throws(Failure) {
        leastLine = weights.leastLine
        let isLastLine = conversation.last?.text == question
        let turns = conversation + (isLastLine ? [] : [Turn(.customer, question)])
        var lines: [ConversationLine] = []
        var said = 0.0
        for (age, turn) in turns.reversed().enumerated() {
            let text = age == 0 ? text : analyzer.analyze(turn.text, context: text.language)
            let isCustomers = turn.speaker == .customer
            lines.append(
                ConversationLine(
                    text: text, words: turn.text, isCustomers: isCustomers,
                    weight: exp(-said / weights.reach) * (isCustomers ? 1 : weights.agentWords)))
            if isCustomers { said += try Self.information(in: text, tell) }
        }
        self.lines = lines
    }

    /// How much a text says: the sum over its different words. Neighbouring bigrams share a
    /// character, so each counts half.
    private static func information<Failure>(
        in text: AnalyzedText, _ tell: ([TermKey]) throws(Failure) -> [Double]
    ) throws(Failure) -> Double {
        let keys = Array(Set(text.carriers.map(\.key)))
        return zip(keys, try tell(keys))
            .reduce(0) { $0 + ($1.0.kind == .bigram ? 0.5 : 1) * $1.1 }
    }
}
