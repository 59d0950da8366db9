import Foundation
import SearchIndex
import TextAnalysis

/// A question's units weighed against an index: what is sent to BM25, and the most it could give.
struct WeightedUnits {
    let terms: [WeightedTerm]
    /// The weightiest of `terms`, which find what may answer; nil if it takes all of them.
    let telling: [WeightedTerm]?
    /// Parts of the question that synonyms or corrections can stand for.
    let choices: [TermChoice]
    /// How telling each term is, for snippets.
    let importance: [TermKey: Double]
    /// What a passage would reach that holds every unit without end; above 0.
    ///
    /// Dividing by it makes scores comparable between questions. A unit that no passage holds counts
    /// too: half a question answered is half a score.
    let attainable: Double
    /// What the question speaks of, in its order: a passage covers it by any of the ways to say it.
    let concepts: [Concept]

    struct Concept {
        /// Where it stands in the question, in scalars.
        let range: Range<Int>
        /// Each the terms that must all be there.
        let ways: [[String]]
        /// Its inverse frequency.
        let importance: Double
    }

    init(_ query: QueryTerms, reader: IndexReader, ranking: Ranking) throws(IndexError) {
        let groups = Self.groups(query.alternatives)
        var scale = TermScale(reader: reader, bm25: ranking.bm25)
        try scale.learn(query.units.map(\.key) + query.alternatives.flatMap(\.keys))
        attainable = max(
            query.units.reduce(0) { $0 + $1.weight * scale.attainable($1.key) },
            .leastNormalMagnitude)
        let single = query.units.filter { unit in !groups.contains { $0.holdsCarrier(unit) } }
        // A bonus over what the words can reach: it says how the words stand, not what is asked.
        let bonus = query.wording.map { [WeightedTerm($0, weight: ranking.terms.wording)] } ?? []
        terms = scale.weighted(single) + bonus
        telling = scale.telling(single, ranking.telling).map { scale.weighted($0) + bonus }
        choices = groups.compactMap { group in
            let own = query.units.filter(group.holdsCarrier).map(\.key)
            var ways: [[TermKey]] = []
            // A way that came twice, by two rules, would count twice.
            for way in [own] + group.ways where scale.allOccur(way) && !ways.contains(way) {
                ways.append(way)
            }
            guard !ways.isEmpty else { return nil }
            return TermChoice(
                ways.map { $0.map(IndexSchema.term) }, weight: Double(max(1, own.count)))
        }
        concepts = Self.concepts(of: query, groups: groups, scale: scale)
        importance = scale.importance(
            of: query.units.map { ($0.key, $0.weight) }
                + groups.flatMap { $0.ways.joined() }.map { ($0, 1) })
    }

    private struct Group {
        var range: Range<Int>
        var ways: [[TermKey]]

        /// Whether the unit carries the meaning of a part that there are other ways to say; lesser
        /// forms beside it stay in the question.
        func holdsCarrier(_ unit: QueryTerms.Unit) -> Bool {
            unit.isCarrier && range.contains(unit.range)
        }
    }

    private static func concepts(
        of query: QueryTerms, groups: [Group], scale: TermScale
    ) -> [Concept] {
        let carriers = query.units.filter(\.isCarrier)
        let plain = carriers.filter { unit in !groups.contains { $0.holdsCarrier(unit) } }
            .map { unit in
                Concept(
                    range: unit.range, ways: [[IndexSchema.term(for: unit.key)]],
                    importance: scale.inverseFrequency(of: unit.key))
            }
        let grouped = groups.map { group in
            let own = carriers.filter(group.holdsCarrier).map(\.key)
            return Concept(
                range: group.range,
                ways: ([own] + group.ways).filter { !$0.isEmpty }
                    .map { $0.map { IndexSchema.term(for: $0) } },
                importance: own.map(scale.inverseFrequency).reduce(0, +))
        }
        return (plain + grouped).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The alternatives by the part of the question they stand for; parts that overlap are one.
    private static func groups(_ alternatives: [QueryTerms.Alternative]) -> [Group] {
        var groups: [Group] = []
        for alternative in alternatives.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            if let last = groups.last, last.range.overlaps(alternative.range) {
                let upper = max(last.range.upperBound, alternative.range.upperBound)
                groups[groups.count - 1].range = last.range.lowerBound..<upper
                groups[groups.count - 1].ways.append(alternative.keys)
            } else {
                groups.append(Group(range: alternative.range, ways: [alternative.keys]))
            }
        }
        return groups
    }
}

/// What terms are worth in one index.
private struct TermScale {
    private let reader: IndexReader
    private let bm25: BM25
    private var frequencies: [TermKey: Int] = [:]

    init(reader: IndexReader, bm25: BM25) {
        self.reader = reader
        self.bm25 = bm25
    }

    mutating func learn(_ keys: [TermKey]) throws(IndexError) {
        let found = try reader.frequencies(of: keys.map(IndexSchema.term))
        for (key, frequency) in zip(keys, found) { frequencies[key] = frequency }
    }

    /// The most that BM25 gives for a term, however often it stands in a passage.
    func attainable(_ key: TermKey) -> Double { inverseFrequency(of: key) * (bm25.k1 + 1) }

    /// The units that some passage holds, as terms of the index.
    func weighted(_ units: [QueryTerms.Unit]) -> [WeightedTerm] {
        units.filter { frequencies[$0.key] ?? 0 > 0 }
            .map { WeightedTerm(IndexSchema.term(for: $0.key), weight: $0.weight) }
    }

    /// The weightiest of the units, as many as the rules ask for; nil if that is all that some passage
    /// holds.
    func telling(_ units: [QueryTerms.Unit], _ rules: TellingTerms) -> [QueryTerms.Unit]? {
        // A word as it is written stands nowhere without its stem: it finds nothing more.
        let finding = units.filter { $0.isCarrier || $0.key.kind != .exact }
            .map { (unit: $0, weight: $0.weight * inverseFrequency(of: $0.key)) }
            .filter { frequencies[$0.unit.key] ?? 0 > 0 }
            .sorted { $0.weight > $1.weight }
        let whole = finding.reduce(0) { $0 + $1.weight }
        var (weight, postings) = (0.0, 0)
        let telling = finding.prefix { unit in
            let isEnough = weight >= rules.share * whole && postings >= rules.postings
            weight += unit.weight
            postings += frequencies[unit.unit.key] ?? 0
            return !isEnough
        }
        return telling.count < finding.count ? telling.map(\.unit) : nil
    }

    func allOccur(_ keys: [TermKey]) -> Bool {
        !keys.isEmpty && keys.allSatisfy { frequencies[$0] ?? 0 > 0 }
    }

    func importance(of weighted: [(key: TermKey, weight: Double)]) -> [TermKey: Double] {
        var importance: [TermKey: Double] = [:]
        for (key, weight) in weighted where frequencies[key] ?? 0 > 0 {
            importance[key] = max(importance[key] ?? 0, weight * inverseFrequency(of: key))
        }
        return importance
    }

    func inverseFrequency(of key: TermKey) -> Double {
        WeightedUnits.inverseFrequency(frequencies[key] ?? 0, of: reader.count)
    }
}

extension WeightedUnits {
    /// BM25's weight of a term that `frequency` of `count` passages hold, as libxapian computes it.
    ///
    /// - Note: Robertson & Sparck Jones' relevance weight without relevance information; libxapian
    ///   flattens it below log 2 so that it stays above 0 for terms in most passages.
    static func inverseFrequency(_ frequency: Int, of count: Int) -> Double {
        let odds = (Double(count - frequency) + 0.5) / (Double(frequency) + 0.5)
        return log(odds < 2 ? odds * 0.5 + 1 : odds)
    }
}
