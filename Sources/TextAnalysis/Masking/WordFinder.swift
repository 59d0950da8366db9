/// A telling word or phrase in a message.
struct WordMatch: Equatable {
    let kind: MaskingWords.Kind
    /// In characters.
    let range: Range<Int>
}

/// Finds words and phrases of a fixed list in a folded text, the longest at each place.
struct WordFinder {
    private struct Entry {
        let word: [Character]
        let kind: MaskingWords.Kind
        /// Endings may follow: `карт*`.
        let isOpen: Bool
    }

    private let entries: [Character: [Entry]]

    init(_ lists: [(MaskingWords.Kind, [String])]) {
        var entries: [Character: [Entry]] = [:]
        for (kind, words) in lists {
            for written in words {
                let isOpen = written.hasSuffix("*")
                let word = (isOpen ? written.dropLast() : written[...])
                    .map(FoldedCharacters.fold)
                guard let first = word.first else { continue }
                entries[first, default: []].append(Entry(word: word, kind: kind, isOpen: isOpen))
            }
        }
        self.entries = entries.mapValues { $0.sorted { $0.word.count > $1.word.count } }
    }

    /// - Complexity: O(n) in the length of the text; the list is fixed.
    func matches(in folded: [Character]) -> [WordMatch] {
        var matches: [WordMatch] = []
        var at = 0
        while at < folded.count {
            guard let entry = entries[folded[at]]?.first(where: { fits($0, at, folded) }) else {
                at += 1
                continue
            }
            var end = at + entry.word.count
            while entry.isOpen, end < folded.count, folded[end].isAlphabetic { end += 1 }
            matches.append(WordMatch(kind: entry.kind, range: at..<end))
            at = end
        }
        return matches
    }

    private func fits(_ entry: Entry, _ at: Int, _ folded: [Character]) -> Bool {
        let end = at + entry.word.count
        guard end <= folded.count, folded[at..<end].elementsEqual(entry.word) else { return false }
        if entry.word[0].isAlphabetic && at > 0 && folded[at - 1].isAlphabetic { return false }
        let endsInLetter = entry.word[entry.word.count - 1].isAlphabetic
        return entry.isOpen || !endsInLetter || end == folded.count
            || !folded[end].isAlphabetic
    }
}
