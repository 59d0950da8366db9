import TextAnalysis

/// A text as the row of units by which names are recognised in it: words; where there are no spaces,
/// three neighbouring characters (Thai) or two (Chinese).
///
/// A recogniser hears names that its dictionary does not have, and then parts them anywhere: runs of
/// characters are the same however they are parted.
struct SpokenText: Sendable {
    struct Unit: Sendable, Hashable {
        let key: TermKey
        /// The stem of a word; nil for what has none.
        let stem: TermKey?
        /// A word or a number, which may be misheard as another; false for a run of characters.
        let isWord: Bool
    }

    let units: [Unit]

    init(_ text: AnalyzedText) {
        let runs = text.tokens.filter { $0.kind == .trigram || $0.kind == .bigram }
        let inRuns = Set(runs.flatMap(\.range))
        var units: [Unit] = []
        for (index, token) in text.tokens.enumerated() {
            switch token.kind {
            case .trigram, .bigram: units.append(Unit(key: token.key, stem: nil, isWord: false))
            case .exact where !inRuns.contains(token.range.lowerBound):
                let stem = Self.stem(after: index, in: text.tokens)
                units.append(Unit(key: token.key, stem: stem, isWord: true))
            case .ideogram where !inRuns.contains(token.range.lowerBound):
                units.append(Unit(key: token.key, stem: nil, isWord: false))
            case .exact, .ideogram, .stem, .compound: break
            }
        }
        self.units = units
    }

    private static func stem(after index: Int, in tokens: [Token]) -> TermKey? {
        guard index + 1 < tokens.count, tokens[index + 1].kind == .stem else { return nil }
        return tokens[index + 1].key
    }
}
