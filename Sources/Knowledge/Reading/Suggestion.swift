/// Finds what somebody probably meant among the legal values.
package enum Suggestion {
    /// The legal value that is nearest to `word`, or nil if none is near: more than a third of the
    /// letters would have to change. Of equally near ones, the first.
    package static func nearest(to word: String, among legal: some Sequence<String>) -> String? {
        let letters = Array(word.lowercased())
        guard letters.count <= 100 else { return nil }
        let furthest = max(1, letters.count / 3)
        var best: (distance: Int, value: String)?
        for value in legal {
            let candidate = Array(value.lowercased())
            guard abs(candidate.count - letters.count) <= furthest else { continue }
            let distance = distance(letters, candidate)
            if distance <= furthest, distance < best?.distance ?? .max { best = (distance, value) }
        }
        return best?.value
    }

    /// The end of a message about an unknown value: what was meant, or what there is to choose
    /// from.
    static func hint(for word: String, among legal: some Collection<String>) -> String {
        if let nearest = nearest(to: word, among: legal) { return ": did you mean '\(nearest)'?" }
        if legal.isEmpty || legal.count > 12 { return "" }
        return "; known are " + legal.joined(separator: ", ")
    }

    /// How many letters to insert, delete, replace or swap with their neighbour.
    ///
    /// - Complexity: O(m · n).
    /// - Note: Optimal string alignment distance, after Damerau (1964).
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforeLast = [Int]()
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            row.reserveCapacity(right.count + 1)
            for j in right.indices {
                var cost = min(last[j + 1], row[j]) + 1
                cost = min(cost, last[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[right.count]
    }
}
