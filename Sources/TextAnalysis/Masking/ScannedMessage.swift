/// A message as the finders see it: characters, telling words, groups of digits.
struct ScannedMessage {
    let characters: [Character]
    let folded: [Character]
    let words: [WordMatch]
    private(set) var groups: [DigitGroup]

    /// What replaces masked characters; the last digits may follow behind a space.
    static let mask = "••••"

    /// - Complexity: O(n) in the length of the message.
    init(_ message: String) {
        characters = Array(message)
        folded = characters.map(FoldedCharacters.fold)
        words = MaskingWords.finder.matches(in: folded)
        groups = []
        findGroups()
        partGroups()
        for index in inertGroups() { groups[index].isInert = true }
    }

    /// Only digits, spaces and punctuation.
    var isOnlyDigits: Bool { !groups.isEmpty && !characters.contains { $0.isLetter } }

    func hasWord(_ kind: MaskingWords.Kind) -> Bool { words.contains { $0.kind == kind } }

    /// The words of a kind that lie wholly in a range, looked for by halving.
    func words(_ kind: MaskingWords.Kind, in range: Range<Int>) -> [WordMatch] {
        var (lower, upper) = (0, words.count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if words[middle].range.lowerBound < range.lowerBound {
                lower = middle + 1
            } else {
                upper = middle
            }
        }
        return words[lower...].prefix { $0.range.upperBound <= range.upperBound }
            .filter { $0.kind == kind }
    }

    /// The only character between a group and the next one.
    func separator(after index: Int) -> Character? {
        guard groups.indices.contains(index), groups.indices.contains(index + 1),
            groups[index].range.upperBound + 1 == groups[index + 1].range.lowerBound
        else { return nil }
        return characters[groups[index].range.upperBound]
    }

    /// Whether an amount's or duration's unit stands behind `end`, or a currency sign before
    /// `start`.
    func isMeasure(_ range: Range<Int>) -> Bool {
        let (start, end) = (range.lowerBound, range.upperBound)
        if start > 0 && MaskingWords.isCurrency(characters[start - 1]) { return true }
        let behind = end..<min(end + 10, characters.count)
        if let sign = behind.first(where: { folded[$0] != " " }),
            MaskingWords.isCurrency(characters[sign])
        {
            return true
        }
        return words(.unit, in: behind).contains { $0.range.lowerBound <= end + 1 }
    }

    private mutating func findGroups() {
        var (start, digits) = (0, [UInt8]())
        for (index, character) in characters.enumerated() {
            if let digit = FoldedCharacters.digit(character) {
                if digits.isEmpty { start = index }
                digits.append(digit)
            } else if !digits.isEmpty {
                groups.append(DigitGroup(range: start..<index, digits: digits, gap: .broken))
                digits = []
            }
        }
        guard !digits.isEmpty else { return }
        groups.append(
            DigitGroup(range: start..<characters.count, digits: digits, gap: .broken))
    }

    private mutating func partGroups() {
        for index in groups.indices.dropFirst() {
            groups[index].gap = gap(
                groups[index - 1].range.upperBound..<groups[index].range.lowerBound)
        }
    }

    private func gap(_ range: Range<Int>) -> DigitGap {
        guard range.count <= 40, !isMasked(range) else { return .broken }
        let between = characters[range]
        let hasWords = between.contains { $0.isLetter || MaskingWords.isCurrency($0) }
        guard hasWords else { return range.count <= 12 ? .plain : .broken }
        return words(.otherMatter, in: range).isEmpty ? .worded : .broken
    }

    /// Whether a mask stands in a range.
    func isMasked(_ range: Range<Int>) -> Bool {
        var run = 0
        for index in range {
            run = characters[index] == "•" ? run + 1 : 0
            if run == ScannedMessage.mask.count { return true }
        }
        return false
    }
}
