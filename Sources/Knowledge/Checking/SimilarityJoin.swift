/// Finds all pairs of sets that have most of their elements in common, without comparing all pairs.
///
/// Two sets whose Jaccard similarity is at least `threshold` share one of their rarest elements: it
/// is enough to look at sets that share one of the first n - ⌈threshold · n⌉ + 1.
/// - Note: Prefix filtering after Chaudhuri, Ganti & Kaushik, "A primitive operator for similarity
///   joins in data cleaning" (2006), and Bayardo, Ma & Srikant, "Scaling up all pairs similarity
///   search" (2007).
enum SimilarityJoin {
    /// - Parameter threshold: above 0, at most 1.
    /// - Returns: positions of each pair once, the smaller first; empty sets are like nothing.
    static func pairs<Element: Hashable>(
        _ sets: [Set<Element>], threshold: Double
    ) -> [(Int, Int)] {
        let ranked = rank(sets)
        let order = ranked.indices.sorted {
            (ranked[$0].count, $0) < (ranked[$1].count, $1)
        }
        var index: [Int: [Int]] = [:]
        var pairs: [(Int, Int)] = []
        for current in order where !ranked[current].isEmpty {
            let set = ranked[current]
            // The epsilon keeps 0.8 · 5 from being more than 4.
            let required = Int((threshold * Double(set.count) - 1e-9).rounded(.up))
            let prefix = set.prefix(set.count - required + 1)
            var seen = Set<Int>()
            for element in prefix {
                for other in index[element] ?? []
                where ranked[other].count >= required && seen.insert(other).inserted {
                    if similarity(set, ranked[other]) >= threshold - 1e-9 {
                        pairs.append((min(current, other), max(current, other)))
                    }
                }
                index[element, default: []].append(current)
            }
        }
        return pairs
    }

    /// Elements as numbers in order of rarity, each set sorted.
    private static func rank<Element: Hashable>(_ sets: [Set<Element>]) -> [[Int]] {
        var numbers: [Element: Int] = [:]
        var counts: [Int] = []
        let numbered = sets.map { set in
            set.map { element in
                let number = numbers[element] ?? counts.count
                if number == counts.count {
                    numbers[element] = number
                    counts.append(0)
                }
                counts[number] += 1
                return number
            }
        }
        var ranks = [Int](repeating: 0, count: counts.count)
        let rarestFirst = counts.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }
        for (rank, number) in rarestFirst.enumerated() { ranks[number] = rank }
        return numbered.map { set in set.map { ranks[$0] }.sorted() }
    }

    /// The Jaccard similarity of two sorted sets.
    private static func similarity(_ left: [Int], _ right: [Int]) -> Double {
        var (i, j, common) = (0, 0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                (i, j, common) = (i + 1, j + 1, common + 1)
            } else if left[i] < right[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return Double(common) / Double(left.count + right.count - common)
    }
}
