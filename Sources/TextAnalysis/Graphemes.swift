/// Steps from scalar offsets of a text to its grapheme borders.
struct Graphemes {
    private let text: String
    /// The UTF-8 offset of each scalar, and the end.
    private let offsets: [Int]

    /// - Complexity: O(n) in the length of the text.
    init(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        self.text = text
        var offsets: [Int] = []
        offsets.reserveCapacity(text.utf8.count + 1)
        var at = 0
        for byte in text.utf8 {
            if byte & 0xC0 != 0x80 { offsets.append(at) }
            at += 1
        }
        offsets.append(at)
        self.offsets = offsets
    }

    /// The last border at or before a scalar.
    func down(_ scalar: Int) -> Int {
        guard scalar > 0, scalar < offsets.count - 1 else { return scalar }
        // index(after:) first rounds down to the grapheme that holds the scalar.
        let next = text.index(after: index(scalar))
        let border = text.utf8.distance(from: text.startIndex, to: text.index(before: next))
        var result = scalar
        while offsets[result] > border { result -= 1 }
        return result
    }

    /// The first border at or behind a scalar.
    func up(_ scalar: Int) -> Int {
        let border = down(scalar)
        guard border < scalar else { return scalar }
        let next = text.utf8.distance(
            from: text.startIndex, to: text.index(after: index(border)))
        var result = scalar
        while offsets[result] < next { result += 1 }
        return result
    }

    /// The scalars of a range.
    func slice(_ range: Range<Int>) -> String {
        String(text[index(range.lowerBound)..<index(range.upperBound)])
    }

    private func index(_ scalar: Int) -> String.Index {
        text.utf8.index(text.startIndex, offsetBy: offsets[scalar])
    }
}
