import Knowledge
import TextAnalysis

/// Words of a drill: a wording that editors judged, which the index does not hold.
struct DrillWords: Equatable, Sendable {
    let text: String
    /// The documents that answer best.
    let right: [String]

    /// Those of the judgements that ask in a customer's own words and without anything else said of
    /// the call, by each document that answers and the language asked in.
    static func all(_ judgements: [JudgementFile]) -> [String: [DrillWords]] {
        let kinds: Set<Judgement.Kind> = [.words, .typing, .speech]
        let cases = judgements.flatMap(\.cases).filter { judgement in
            kinds.contains(judgement.kind) && isPlain(judgement.query)
                && !judgement.expectation.nothing
        }
        return cases.reduce(into: [:]) { words, judgement in
            let right = judgement.expectation.first
            for document in right {
                words[document, default: []].append(DrillWords(judgement.query.text, right))
            }
        }
    }

    init(_ text: String, _ right: [String]) { (self.text, self.right) = (text, right) }

    private static func isPlain(_ query: JudgementQuery) -> Bool {
        !query.text.isEmpty && query.conversation.isEmpty && query.product == nil
            && query.segment == nil && query.region == nil && query.date == nil
    }
}
