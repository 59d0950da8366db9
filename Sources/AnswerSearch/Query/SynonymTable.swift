import Knowledge
import TextAnalysis

/// The knowledge base's synonyms, analysed once, ready to be found in a question.
struct SynonymTable: Sendable {
    private struct Rule: Sendable {
        let phrase: [TermKey]
        let expansion: [TermKey]
    }

    private let rules: [Rule]

    init(_ knowledge: KnowledgeBase, analyzer: Analyzer) {
        func phrase(_ text: String, _ language: Language) -> [TermKey] {
            Self.carriers(analyzer.analyze(text, context: language).tokens).map(\.key)
        }
        rules = knowledge.synonyms.flatMap { rule in
            let froms = rule.from.map { phrase($0, rule.language) }
            let tos = rule.to.map { phrase($0, rule.language) }
            let pairs =
                rule.twoWay
                ? (froms + tos).flatMap { from in (froms + tos).map { (from, $0) } }
                : froms.flatMap { from in tos.map { (from, $0) } }
            return pairs.filter { !$0.0.isEmpty && $0.0 != $0.1 }.map(Rule.init)
        }
    }

    /// The terms that the synonyms of what stands in `text` add.
    func expansions(of text: AnalyzedText, weight: Double) -> [QueryTerms.Unit] {
        guard !rules.isEmpty else { return [] }
        let carriers = Self.carriers(text.tokens)
        let keys = carriers.map(\.key)
        return rules.flatMap { rule -> [QueryTerms.Unit] in
            guard let start = keys.firstRange(of: rule.phrase)?.lowerBound else { return [] }
            return rule.expansion.map {
                QueryTerms.Unit(key: $0, range: carriers[start].range, weight: weight)
            }
        }
    }

    /// One term for each word: its stem if it has one; bigrams where there are no words.
    private static func carriers(_ tokens: [Token]) -> [(key: TermKey, range: Range<Int>)] {
        let stemmed = Set(tokens.filter { $0.kind == .stem }.map(\.range))
        let bigrams = tokens.contains { $0.kind == .bigram }
        return tokens.filter { token in
            switch token.kind {
            case .stem, .bigram: true
            case .exact: !stemmed.contains(token.range)
            case .ideogram: !bigrams
            case .trigram, .compound: false
            }
        }.map { ($0.key, $0.range) }
    }
}
