package import SearchIndex
package import TextAnalysis

/// The terms of a question, each with its part in the score.
///
/// A question's sentence is analysed like a document and its terms joined by OR; it is never handed
/// to a query parser.
package struct QueryTerms {
    /// One thing that the question mentions: the term that carries its weight, and lesser forms.
    struct Unit: Equatable {
        let key: TermKey
        let range: Range<Int>
        /// 0 to 1: how much a match counts beside a whole word's.
        let weight: Double
        /// Whether it carries its word's meaning: the stem if there is one, else the word; a bigram.
        let isCarrier: Bool
    }

    /// Another way to say what stands in a part of the question.
    struct Alternative {
        /// Where that part stands, in scalars of the question.
        let range: Range<Int>
        /// The terms that must all be there.
        let keys: [TermKey]
    }

    let language: Language
    private(set) var units: [Unit] = []
    var alternatives: [Alternative] = []
    /// The whole question as one wording.
    let wording: String?
    /// The words as written, for spelling: only those of alphabetic scripts.
    private(set) var words: [(term: String, range: Range<Int>)] = []

    /// - Parameter scale: 0 to 1: how much the whole counts, beside a customer's own question.
    init(_ text: AnalyzedText, weights: TermWeights, scale: Double = 1) {
        language = text.language
        wording = IndexSchema.wording(of: text)
        let carriers = Set(text.carriers)
        var seen: Set<TermKey> = []
        for (index, token) in text.tokens.enumerated() {
            let next = text.tokens.indices.contains(index + 1) ? text.tokens[index + 1] : nil
            let hasStem = next?.kind == .stem && next?.range == token.range
            if hasStem && token.kind == .exact { words.append((token.term, token.range)) }
            let stemmed = token.kind == .stem && index > 0 ? text.tokens[index - 1].kind : nil
            guard seen.insert(token.key).inserted else { continue }
            units.append(
                Unit(
                    key: token.key, range: token.range,
                    weight: scale
                        * weights.weight(
                            of: stemmed == .compound ? .compound : token.kind, hasStem: hasStem),
                    isCarrier: carriers.contains(token)))
        }
    }

    /// Adds what an earlier line of the conversation mentions and the question does not.
    ///
    /// It counts for less, is no part of the question that could be covered or said otherwise, and
    /// has no place in it.
    /// - Parameter scale: 0 to 1.
    mutating func lean(on text: AnalyzedText, scale: Double, weights: TermWeights) {
        var seen = Set(units.map(\.key))
        for unit in QueryTerms(text, weights: weights, scale: scale).units
        where seen.insert(unit.key).inserted {
            units.append(
                Unit(key: unit.key, range: 0..<0, weight: unit.weight, isCarrier: false))
        }
    }

    /// The terms and weights that a plain question puts to BM25: what benchmarks compare with.
    package static func weighted(
        _ question: String, analyzer: Analyzer, reader: IndexReader,
        ranking: Ranking = .standard
    ) throws(IndexError) -> [WeightedTerm] {
        let terms = QueryTerms(analyzer.analyze(question), weights: ranking.terms)
        return try WeightedUnits(terms, reader: reader, ranking: ranking).terms
    }

}

/// How much a match of each kind of term counts.
package struct TermWeights: Sendable, Hashable, Codable {
    /// The exact form of a word whose stem is searched too.
    package var exactBesideStem = 0.3
    package var bigram = 1.0
    /// A single Chinese, Japanese or Korean character.
    package var ideogram = 0.2
    /// Three characters of a script without spaces, beside its words.
    package var trigram = 0.25
    package var compound = 0.5
    /// A document whose title or variant is the whole question.
    package var wording = 2.0
    package init() {}

    func weight(of kind: TokenKind, hasStem: Bool) -> Double {
        switch kind {
        case .exact: hasStem ? exactBesideStem : 1
        case .stem: 1
        case .bigram: bigram
        case .ideogram: ideogram
        case .trigram: trigram
        case .compound: compound
        }
    }
}

extension AnalyzedText {
    /// One token for each word: its stem if it has one; bigrams where there are no words.
    package var carriers: [Token] {
        let stemmed = Set(tokens.filter { $0.kind == .stem }.map(\.range))
        let bigrams = tokens.contains { $0.kind == .bigram }
        return tokens.filter { token in
            switch token.kind {
            case .stem, .bigram: true
            case .exact: !stemmed.contains(token.range)
            case .ideogram: !bigrams
            case .trigram, .compound: false
            }
        }
    }
}
