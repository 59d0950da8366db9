import Foundation
import Knowledge
package import TextAnalysis

/// Makes a table of neighbours from the words alone: what a corpus without vectors has.
package enum TermNeighbours {
    /// - Complexity: O(n²) in the documents of one language.
    /// - Note: cosine of log term frequency by inverse document frequency, Salton & Buckley,
    ///   "Term-Weighting Approaches in Automatic Text Retrieval" (1988).
    package static func table(
        of documents: [TrainingDocument], analyzer: Analyzer, count: Int = 30
    ) -> NeighbourTable {
        let profiles = documents.map { TermProfile($0, analyzer: analyzer) }
        let rarity = TermRarity(documents, profiles: profiles)
        return table(of: documents, profiles: profiles, rarity: rarity, count: count)
    }

    /// - Parameter rarity: of the terms of the same documents.
    static func table(
        of documents: [TrainingDocument], profiles: [TermProfile], rarity: TermRarity,
        count: Int = 30
    ) -> NeighbourTable {
        var rows: [String: [NeighbourTable.Neighbour]] = [:]
        let languages = Dictionary(grouping: documents.indices) { documents[$0].document.language }
        for (language, members) in languages {
            let vectors = vectors(members.map { profiles[$0] }) { term in
                rarity.weight(of: term, in: language)
            }
            for (place, member) in members.enumerated() {
                rows[documents[member].id] = row(of: place, vectors).prefix(count).map {
                    NeighbourTable.Neighbour(documents[members[$0.0]].id, similarity: $0.1)
                }
            }
        }
        return NeighbourTable(rows)
    }

    /// Weights by the number of a term, in the order of the numbers: sums come out the same however
    /// the terms were met.
    private typealias Vector = [(term: Int, weight: Double)]

    private static func row(of place: Int, _ vectors: [Vector]) -> [(Int, Double)] {
        vectors.indices.filter { $0 != place }
            .map { ($0, dot(vectors[place], vectors[$0])) }
            .filter { $0.1 > 0 }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }

    private static func vectors(
        _ profiles: [TermProfile], rarityOf: (String) -> Double
    ) -> [Vector] {
        let terms = Set(profiles.flatMap(\.counts.keys)).sorted()
        let numbers = Dictionary(zip(terms, terms.indices), uniquingKeysWith: { $1 })
        let rarity = terms.map(rarityOf)
        return profiles.map { profile in
            let weights: Vector = profile.counts.compactMap { term, count in
                numbers[term].map { ($0, (1 + log(Double(count))) * rarity[$0]) }
            }.sorted { $0.term < $1.term }
            let length = weights.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
            return length > 0 ? weights.map { ($0.term, $0.weight / length) } : []
        }
    }

    private static func dot(_ left: Vector, _ right: Vector) -> Double {
        var (i, j, sum) = (0, 0, 0.0)
        while i < left.count, j < right.count {
            if left[i].term == right[j].term {
                sum += left[i].weight * right[j].weight
                i += 1
                j += 1
            } else if left[i].term < right[j].term {
                i += 1
            } else {
                j += 1
            }
        }
        return sum
    }
}
