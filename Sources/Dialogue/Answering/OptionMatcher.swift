import TextAnalysis

/// Tells which of several options a message means by the words that they share.
///
/// For options that are sentences: titles of documents, conditions of a step. Names and ordinals are
/// read before that, by `FieldReader`.
struct OptionMatcher {
    let analyzer: Analyzer
    let language: Language

    /// Of the message, so much must belong to the option.
    private static let share = 0.6
    /// The next option must share so much less.
    private static let margin = 0.25

    /// The place of the option; nil if none is meant surely.
    func index(of message: String, among options: [String]) -> Int? {
        let said = terms(message)
        guard !said.isEmpty, message.count <= Self.longest else { return nil }
        let shares = options.map { option in
            Double(said.intersection(terms(option)).count) / Double(said.count)
        }
        let order = shares.indices.sorted { shares[$0] > shares[$1] }
        guard let best = order.first, shares[best] >= Self.share else { return nil }
        if order.count > 1, shares[best] - shares[order[1]] < Self.margin { return nil }
        return best
    }

    private static let longest = 120

    private func terms(_ text: String) -> Set<String> {
        let tokens = analyzer.subject(of: text, in: language)
        return Set(tokens.filter { $0.kind == .stem || $0.term.count > 1 }.map(\.term))
    }
}
