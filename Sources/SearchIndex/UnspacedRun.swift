/// A stretch of a text in a script that does not part words by spaces.
///
/// Chinese, Japanese and Korean are compared by pairs of characters, wherever they stand; Thai, Lao,
/// Khmer and Burmese by three characters, and fewer only where a word begins.
package struct UnspacedRun: Sendable, Equatable {
    /// Folded.
    private var scalars: [Unicode.Scalar] = []
    /// Where words begin; empty where there are none to tell.
    private var wordStarts: Set<Int> = []
    let isSyllabic: Bool

    init(isSyllabic: Bool) { self.isSyllabic = isSyllabic }

    mutating func append(_ term: String) {
        if isSyllabic { wordStarts.insert(scalars.count) }
        scalars.append(contentsOf: term.unicodeScalars)
    }

    /// How many characters in a row must agree.
    private var size: Int { isSyllabic ? 3 : 2 }

    var text: String { text(scalars.indices) }

    private func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }

    private func mayBegin(at index: Int) -> Bool { !isSyllabic || wordStarts.contains(index) }

    /// What an index holds of it.
    var grams: [String] {
        scalars.indices.flatMap { start in
            let lengths = mayBegin(at: start) ? 1...size : size...size
            return lengths.filter { start + $0 <= scalars.count }
                .map { text(start..<start + $0) }
        }
    }

    /// What every run holds that this one is made of: of each element at least one gram.
    package var requiredGrams: [[String]] {
        guard scalars.count >= size else { return [[text]] }
        let last = scalars.count - size
        let whole = (0...last).map { index in
            (max(0, index - size + 1)...min(index, last)).map { text($0..<$0 + size) }
        }
        // The last character may stand alone where any may.
        return isSyllabic ? whole : whole + [[text(last + 1..<scalars.count)]]
    }

    /// Whether this run can be cut into stretches of `runs`, in any order, each long enough to be
    /// compared; the last one, which is still being typed, may be shorter. So 退款怎 is made of
    /// 怎么申请退款: 退款 and 怎.
    ///
    /// - Complexity: O(n · m · l) with n and m characters and stretches of up to l.
    package func isMade(of runs: [UnspacedRun]) -> Bool {
        var reached = [Bool](repeating: false, count: scalars.count)
        reached[0] = true
        for start in scalars.indices where reached[start] {
            for run in runs where run.isSyllabic == isSyllabic {
                for place in run.scalars.indices {
                    let length = common(from: start, with: run, at: place)
                    let isLast = length > 0 && start + length == scalars.count
                    if isLast && (length >= size || run.mayBegin(at: place)) { return true }
                    for end in stride(from: size, through: length, by: 1) where !isLast {
                        reached[start + end] = true
                    }
                }
            }
        }
        return false
    }

    private func common(from start: Int, with run: UnspacedRun, at place: Int) -> Int {
        var length = 0
        while start + length < scalars.count, place + length < run.scalars.count,
            scalars[start + length] == run.scalars[place + length]
        { length += 1 }
        return length
    }
}
