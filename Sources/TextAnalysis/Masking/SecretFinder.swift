/// Finds security codes, PINs, one-time codes and passwords by the words around them.
struct SecretFinder {
    let scan: ScannedMessage
    /// What was found before: never read as a code.
    let taken: TakenCharacters
    /// The message gives a card: a bare "code" is then the card's.
    var hasCard = false

    static let reach = 60

    /// - Complexity: O(n): each telling word is looked around for a fixed distance.
    func secrets() -> [Redaction] {
        scan.words.compactMap { word in
            switch word.kind {
            case .securityCode: code(near: word, digits: 3...4).map { secret(.securityCode, $0) }
            case .accessCode: code(near: word, digits: 3...8).map { secret(.accessCode, $0) }
            case .code where hasCard && !isDelivered(word):
                code(near: word, digits: 3...4).map { secret(.securityCode, $0) }
            case .code where isDelivered(word):
                code(near: word, digits: 4...8).map { secret(.accessCode, $0) }
            case .password:
                password(near: word).map { Redaction(.password, hiding: $0) }
            default: nil
            }
        }
    }

    private func secret(_ kind: PersonalData, _ groups: Range<Int>) -> Redaction {
        Redaction(kind, hiding: scan.extent(groups))
    }

    /// "the code you sent me", "код из сообщения".
    private func isDelivered(_ word: WordMatch) -> Bool {
        let start = max(0, word.range.lowerBound - 40)
        let end = min(word.range.upperBound + 40, scan.characters.count)
        return !scan.words(.delivery, in: start..<end).isEmpty
    }

    /// What the word names: before it if it is said so ("1234 is my PIN"), else behind it.
    private func code(near word: WordMatch, digits: ClosedRange<Int>) -> Range<Int>? {
        switch named(before: word) {
        case .masked: return nil
        case .group(let index): if let code = codeEnding(at: index, digits) { return code }
        case .nothing: break
        }
        if let found = code(behind: word, digits) { return found.isEmpty ? nil : found }
        guard digits.upperBound == 4, let index = group(endingBefore: word.range.lowerBound),
            scan.characters[scan.groups[index].range.upperBound..<word.range.lowerBound]
                .allSatisfy(\.isWhitespace)
        else { return nil }
        return codeEnding(at: index, digits)
    }

    /// - Returns: an empty range if a mask shows that the code was hidden before.
    private func code(behind word: WordMatch, _ digits: ClosedRange<Int>) -> Range<Int>? {
        let end = word.range.upperBound
        var index = group(startingAt: end)
        while index < scan.groups.count {
            let between = end..<scan.groups[index].range.lowerBound
            guard between.count <= SecretFinder.reach, !endsSentence(in: between),
                scan.words(.otherMatter, in: between).isEmpty
            else { break }
            if scan.isMasked(between) { return 0..<0 }
            if let code = codeBeginning(at: index, digits) { return code }
            index += 1
            while index < scan.groups.count, isTight(index) { index += 1 }
        }
        let rest = end..<min(end + SecretFinder.reach, scan.characters.count)
        return scan.isMasked(rest) && !endsSentence(in: rest) ? 0..<0 : nil
    }

    private func codeBeginning(at index: Int, _ digits: ClosedRange<Int>) -> Range<Int>? {
        var (end, count) = (index + 1, scan.groups[index].count)
        while end < scan.groups.count, isTight(end),
            count + scan.groups[end].count <= digits.upperBound,
            digits.upperBound > 4 || scan.groups[end].count == 1
        {
            count += scan.groups[end].count
            end += 1
        }
        // A longer row of groups is a phone number, or a code with something behind it.
        let goesOn = digits.upperBound > 4 && end < scan.groups.count && isTight(end)
        if goesOn && scan.groups[index].count < 4 { return nil }
        return accepted(index..<(goesOn ? index + 1 : end), digits)
    }

    private func codeEnding(at index: Int, _ digits: ClosedRange<Int>) -> Range<Int>? {
        var (start, count) = (index, scan.groups[index].count)
        while start > 0, isTight(start), count + scan.groups[start - 1].count <= digits.upperBound,
            digits.upperBound > 4 || scan.groups[start - 1].count == 1
        {
            start -= 1
            count += scan.groups[start].count
        }
        return accepted(start..<index + 1, digits)
    }

    private func accepted(_ groups: Range<Int>, _ digits: ClosedRange<Int>) -> Range<Int>? {
        let extent = scan.extent(groups)
        let isFree =
            !groups.contains { scan.groups[$0].isInert }
            && !taken.overlaps(extent)
        let count = groups.reduce(0) { $0 + scan.groups[$1].count }
        guard isFree, digits.contains(count), !scan.isMeasure(extent), !isWhen(extent) else {
            return nil
        }
        return groups
    }

    /// Whether one space or dash is all that stands before a group.
    private func isTight(_ index: Int) -> Bool {
        let start = scan.groups[index - 1].range.upperBound
        return scan.groups[index].range.lowerBound == start + 1 && scan.folded[start] == " "
    }

    /// "since 2025", "в 2025".
    private func isWhen(_ extent: Range<Int>) -> Bool {
        let before = max(0, extent.lowerBound - 8)..<extent.lowerBound
        let words = scan.folded[before].split { !$0.isLetter }
        guard let last = words.last, scan.folded[extent.lowerBound - 1] == " " else { return false }
        return SecretFinder.timeWords.contains(String(last))
    }

    private static let timeWords: Set<String> = [
        "since", "on", "in", "at", "until", "till", "before", "after", "by", "с", "в", "до",
        "после", "к", "от",
    ]
}
