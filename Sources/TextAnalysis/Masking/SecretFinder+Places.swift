extension SecretFinder {
    enum Named {
        case group(Int)
        /// Hidden by an earlier masking.
        case masked
        case nothing
    }

    /// What a message says the word is: "123 is my CVV", "123 (CVV)", "1234 — мой пин-код".
    func named(before word: WordMatch) -> Named {
        let start = word.range.lowerBound
        let first = max(0, start - 20)
        guard let end = (first..<start).last(where: { isValueEnd($0) }) else { return .nothing }
        let between = String(scan.folded[end + 1..<start])
        guard SecretFinder.reversed.contains(where: between.contains),
            !endsSentence(in: end + 1..<start)
        else { return .nothing }
        if scan.characters[end] == "•" { return .masked }
        guard let index = group(endingBefore: start) else { return .nothing }
        let isLeft =
            scan.groups[index].isInert
            && scan.isMasked(
                max(
                    0, scan.groups[index].range.lowerBound - 5)..<scan.groups[index].range
                    .lowerBound)
        return isLeft ? .masked : .group(index)
    }

    private static let reversed = [
        " is my ", " is the ", " is our ", "(", " это мой ", " это ", " мой ", "是我的", " 是我的",
        "คือ", "เป็น", " as my ", "= my ", " was my ",
    ]

    private func isValueEnd(_ index: Int) -> Bool {
        scan.characters[index] == "•" || FoldedCharacters.digit(scan.characters[index]) != nil
    }

    /// The first group that begins at or behind a place.
    func group(startingAt place: Int) -> Int {
        var (lower, upper) = (0, scan.groups.count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if scan.groups[middle].range.lowerBound < place {
                lower = middle + 1
            } else {
                upper = middle
            }
        }
        return lower
    }

    /// The last group that ends at or before a place.
    func group(endingBefore place: Int) -> Int? {
        let next = group(startingAt: place)
        guard next > 0, scan.groups[next - 1].range.upperBound <= place else { return nil }
        return next - 1
    }

    func endsSentence(in range: Range<Int>) -> Bool {
        range.contains { index in
            let character = scan.characters[index]
            guard character == "." || character == "…" else {
                return "!?;\n。！？；".contains(character)
            }
            return index + 1 == scan.characters.count || scan.characters[index + 1].isWhitespace
        }
    }
}
