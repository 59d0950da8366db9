import Foundation
import SearchIndex
import TextAnalysis

/// A question's units weighed against an index: what is sent to BM25, and the most it could give.
struct WeightedUnits {
    let terms: [WeightedTerm]
    /// How telling each term is, for snippets.
    let importance: [TermKey: Double]
    /// What a passage would reach that holds every unit without end; above 0.
    ///
    /// Dividing by it makes scores comparable between questions. A unit that no passage holds counts
    /// too: half a question answered is half a score.
    let attainable: Double

    init(_ query: QueryTerms, reader: IndexReader, ranking: Ranking) throws(IndexError) {
        let units = query.units
        let names = units.map { IndexSchema.term(for: $0.key) }
        let frequencies = try reader.frequencies(of: names)
        var terms: [WeightedTerm] = []
        var importance: [TermKey: Double] = [:]
        var attainable = 0.0
        for (index, unit) in units.enumerated() {
            let idf = Self.inverseFrequency(frequencies[index], of: reader.count)
            attainable += unit.weight * idf * (ranking.bm25.k1 + 1)
            guard frequencies[index] > 0 else { continue }
            terms.append(WeightedTerm(names[index], weight: unit.weight))
            importance[unit.key] = unit.weight * idf
        }
        // A bonus over what the words can reach: it says how the words stand, not what is asked.
        if let wording = query.wording {
            terms.append(WeightedTerm(wording, weight: ranking.terms.wording))
        }
        self.terms = terms
        self.importance = importance
        self.attainable = max(attainable, .leastNormalMagnitude)
    }

    /// BM25's weight of a term that `frequency` of `count` passages hold, as libxapian computes it.
    ///
    /// - Note: Robertson & Sparck Jones' relevance weight without relevance information; libxapian
    ///   flattens it below log 2 so that it stays above 0 for terms in most passages.
    static func inverseFrequency(_ frequency: Int, of count: Int) -> Double {
        let odds = (Double(count - frequency) + 0.5) / (Double(frequency) + 0.5)
        return log(odds < 2 ? odds * 0.5 + 1 : odds)
    }
}
