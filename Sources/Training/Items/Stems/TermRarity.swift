import Foundation
import Knowledge
import TextAnalysis

/// How much each term of a language says: the rarer among documents, the more.
struct TermRarity: Sendable {
    private let counts: [Language: Int]
    private let frequencies: [Language: [String: Int]]

    init(_ documents: [TrainingDocument], profiles: [TermProfile]) {
        var counts: [Language: Int] = [:]
        var frequencies: [Language: [String: Int]] = [:]
        for (document, profile) in zip(documents, profiles) {
            let language = document.document.language
            counts[language, default: 0] += 1
            for term in profile.counts.keys {
                frequencies[language, default: [:]][term, default: 0] += 1
            }
        }
        (self.counts, self.frequencies) = (counts, frequencies)
    }

    /// Inverse document frequency, above 0.
    func weight(of term: String, in language: Language) -> Double {
        let count = Double(counts[language] ?? 1)
        return log(1 + count / Double(max(1, frequencies[language]?[term] ?? 1)))
    }

    /// The part of the shorter text's weight that both have, 0 to 1: a short title whose words all
    /// stand in a long text shares all it has.
    func overlap(_ left: Set<String>, _ right: Set<String>, in language: Language) -> Double {
        let (one, other) = (sum(left, language), sum(right, language))
        let (short, long) = one <= other ? (left, right) : (right, left)
        let shared = short.filter { term in long.contains { Self.isSame($0, term) } }
        return min(one, other) > 0 ? sum(shared, language) / min(one, other) : 0
    }

    /// Stems of one word may end differently: печа(ть), печат(и).
    private static func isSame(_ left: String, _ right: String) -> Bool {
        left == right
            || min(left.count, right.count) >= 4
                && (left.hasPrefix(right) || right.hasPrefix(left))
    }

    private func sum(_ terms: Set<String>, _ language: Language) -> Double {
        // In one order, so that the sum comes out the same.
        terms.sorted().reduce(0) { $0 + weight(of: $1, in: language) }
    }
}
