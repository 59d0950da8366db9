import SearchIndex

/// Finds, for a word that no visible passage holds, the likeliest one that some visible passage does.
///
/// Xapian's own spelling dictionary knows no filter: a word that only hidden documents hold would
/// be offered. So the candidates come from the index's terms and each is checked as a question of
/// this very visibility would be.
struct SpellingCorrector {
    let words: VisibleWords

    /// A word in more passages than this is taken to be meant, even if hidden ones hold it all.
    static let rareFrequency = 2
    /// So many of the nearest are looked at: hidden words may stand before the first visible one.
    private static let mostCandidates = 200
    /// Shorter words have too many neighbours to guess.
    private static let shortestWord = 4

    /// - Returns: nil for a word that is known, too short, or has no near visible neighbour.
    /// - Complexity: O(t) with t terms that begin with the same letter.
    func correction(of word: String) throws(IndexError) -> String? {
        let letters = Array(word.unicodeScalars)
        guard letters.count >= Self.shortestWord, try !words.contain(word) else { return nil }
        let farthest = letters.count < 8 ? 1 : 2
        var candidates: [(term: String, distance: Int, frequency: Int)] = []
        for (term, frequency) in try words.reader.terms(withPrefix: String(letters[0])) {
            let scalars = Array(term.unicodeScalars)
            guard abs(scalars.count - letters.count) <= farthest else { continue }
            let distance = EditDistance.between(letters, scalars, atMost: farthest)
            if let distance, distance > 0 { candidates.append((term, distance, frequency)) }
        }
        candidates.sort {
            ($0.distance, -$0.frequency, $0.term) < ($1.distance, -$1.frequency, $1.term)
        }
        for candidate in candidates.prefix(Self.mostCandidates)
        where try words.contain(candidate.term) {
            return candidate.term
        }
        return nil
    }
}

/// How many insertions, deletions, replacements and swaps of neighbours part two words.
///
/// - Note: The restricted Damerau-Levenshtein distance ("optimal string alignment"), computed
///   within a band.
enum EditDistance {
    /// - Returns: the distance, or nil if it is above `limit`.
    /// - Complexity: O(n * limit).
    static func between(
        _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
    ) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        let infinity = limit + 1
        var beforeLast = [Int](repeating: infinity, count: right.count + 1)
        var last = (0...right.count).map { min($0, infinity) }
        for i in 1...max(1, left.count) where !left.isEmpty {
            var row = [Int](repeating: infinity, count: right.count + 1)
            if i <= limit { row[0] = i }
            let band = max(1, i - limit)...max(1, min(right.count, i + limit))
            for j in band where j <= right.count {
                let same = left[i - 1] == right[j - 1]
                row[j] = min(last[j - 1] + (same ? 0 : 1), last[j] + 1, row[j - 1] + 1)
                let isSwap =
                    i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]
                if isSwap { row[j] = min(row[j], beforeLast[j - 2] + 1) }
            }
            guard row.contains(where: { $0 <= limit }) else { return nil }
            (beforeLast, last) = (last, row)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}
