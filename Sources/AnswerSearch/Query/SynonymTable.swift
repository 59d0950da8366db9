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
            analyzer.analyze(text, context: language).carriers.map(\.key)
        }
        rules = knowledge.synonyms.flatMap { rule in
            let froms = rule.from.map { phrase($0, rule.language) }
            let tos = rule.to.map { phrase($0, rule.language) }
            let pairs = froms.flatMap { from in (rule.twoWay ? froms : tos).map { (from, $0) } }
            return pairs.filter { !$0.0.isEmpty && $0.0 != $0.1 }.map(Rule.init)
        }
    }

    /// Other ways to say what stands in `text`.
    func alternatives(for text: AnalyzedText) -> [QueryTerms.Alternative] {
        guard !rules.isEmpty else { return [] }
        let carriers = text.carriers
        let keys = carriers.map(\.key)
        return rules.compactMap { rule in
            guard let found = keys.firstRange(of: rule.phrase) else { return nil }
            let range =
                carriers[found.lowerBound].range
                .lowerBound..<carriers[found.upperBound - 1].range.upperBound
            return QueryTerms.Alternative(range: range, keys: rule.expansion)
        }
    }
}
