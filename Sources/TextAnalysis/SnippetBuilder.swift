/// Chooses and marks the snippet of one text.
struct SnippetBuilder {
    private let flags: UnsafeBufferPointer<UInt8>
    private let graphemes: Graphemes
    private let matches: [Match]
    private let trigramsSought: Int
    private let limit: Int

    /// A token of the text that is sought.
    struct Match {
        let range: Range<Int>
        let kind: TokenKind
        /// Numbers the distinct terms.
        let term: Int
        let weight: Double
    }

    /// A candidate for the snippet and the sum of weights of the distinct terms in it.
    private struct Window {
        var range: Range<Int>
        var worth: Double
    }

    /// - Parameter flags: the sentence and word breaks of `text`.
    init(
        text: String, tokens: [Token], flags: UnsafeBufferPointer<UInt8>,
        weights: [TermKey: Double], limit: Int
    ) {
        self.flags = flags
        self.limit = limit
        graphemes = Graphemes(text)
        trigramsSought = weights.keys.reduce(0) { $0 + ($1.kind == .trigram ? 1 : 0) }
        var numbers: [TermKey: Int] = [:]
        var matches: [Match] = []
        for token in tokens {
            let key = token.key
            guard let weight = weights[key] else { continue }
            let term = numbers[key] ?? numbers.count
            numbers[key] = term
            matches.append(
                Match(range: token.range, kind: token.kind, term: term, weight: weight))
        }
        self.matches = matches
    }

    func build() -> Snippet {
        let sentences = Sentences.find(flags)
        guard let best = best(in: sentences) else { return Snippet(text: "", highlights: []) }
        let cutsStart = sentences.contains { $0.parts(at: best.lowerBound) }
        let cutsEnd = sentences.contains { $0.parts(at: best.upperBound) }
        let marks = Highlights(matches: matches, window: best, trigramsSought: trigramsSought)
            .ranges(on: graphemes)
        let shift = (cutsStart ? 1 : 0) - best.lowerBound
        return Snippet(
            text: (cutsStart ? "…" : "") + graphemes.slice(best) + (cutsEnd ? "…" : ""),
            highlights: marks.map { $0.lowerBound + shift..<$0.upperBound + shift })
    }

    /// The best window, on grapheme borders; nil if the text is blank.
    private func best(in sentences: [Range<Int>]) -> Range<Int>? {
        var best: Window?
        for group in groups(of: sentences) {
            let isCut = group.count == 1 && group[0].count > limit
            let window = isCut ? part(of: group[0]) : self.window(over: group, limit: limit)
            guard let window else { continue }
            if let known = best, window.worth <= known.worth + 1e-9 { continue }
            best = window
        }
        return best?.range
    }

    /// Sentences in a row that fit; a sentence longer than the limit stands alone.
    private func groups(of sentences: [Range<Int>]) -> [[Range<Int>]] {
        var groups: [[Range<Int>]] = []
        var current: [Range<Int>] = []
        for sentence in sentences {
            let whole =
                graphemes.down(sentence.lowerBound)..<graphemes.up(sentence.upperBound)
            if whole.count <= limit {
                current.append(whole)
                continue
            }
            if !current.isEmpty { groups.append(current) }
            groups.append([whole])
            current = []
        }
        if !current.isEmpty { groups.append(current) }
        return groups
    }

    /// The best run of cells within the limit, as long as it can be, the earliest among equals.
    private func window(over cells: [Range<Int>], limit: Int) -> Window? {
        let inside = matchesByCell(cells)
        var counts: [Int: Int] = [:]
        var best: Window?
        var worth = 0.0
        var end = 0
        for start in cells.indices {
            while end < cells.count,
                cells[end].upperBound - cells[start].lowerBound <= limit
            {
                for match in inside[end] {
                    let count = counts[match.term, default: 0]
                    if count == 0 { worth += match.weight }
                    counts[match.term] = count + 1
                }
                end += 1
            }
            guard end > start else {
                end = start + 1  // one grapheme longer than the limit
                continue
            }
            if worth > (best?.worth ?? -1) + 1e-9 {
                let range = cells[start].lowerBound..<cells[end - 1].upperBound
                best = Window(range: range, worth: worth)
            }
            for match in inside[start] {
                let count = counts[match.term, default: 0] - 1
                if count == 0 { worth -= match.weight }
                counts[match.term] = count
            }
        }
        return best
    }

    private func matchesByCell(_ cells: [Range<Int>]) -> [[Match]] {
        var result = [[Match]](repeating: [], count: cells.count)
        guard let first = cells.first, let last = cells.last else { return result }
        var cell = 0
        for match in matches(beginningIn: first.lowerBound..<last.upperBound) {
            while cells[cell].upperBound <= match.range.lowerBound { cell += 1 }
            result[cell].append(match)
        }
        return result
    }

    /// The matches that begin in a range, found by bisection.
    private func matches(beginningIn range: Range<Int>) -> ArraySlice<Match> {
        func first(from offset: Int) -> Int {
            var low = 0
            var high = matches.count
            while low < high {
                let middle = (low + high) / 2
                if matches[middle].range.lowerBound < offset {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            return low
        }
        return matches[first(from: range.lowerBound)..<first(from: range.upperBound)]
    }

    // MARK: A sentence longer than the limit

    /// The part of a long sentence around its best matches, with room for `…` at both ends.
    private func part(of sentence: Range<Int>) -> Window? {
        let room = limit - 2
        let cells = words(of: sentence, longest: max(1, room / 4))
        guard var best = window(over: cells, limit: room) else { return nil }
        let hits = matches(beginningIn: best.range)
            .map(\.range)
            .filter { $0.upperBound <= best.range.upperBound }
        guard let first = hits.first?.lowerBound, let last = hits.map(\.upperBound).max()
        else { return best }
        // A third of what is left goes before the first match; at the end of the sentence all.
        let lead = max(0, room - (last - first)) / 3
        let wanted = max(sentence.lowerBound, min(first - lead, sentence.upperBound - room))
        let borders = cells.map(\.lowerBound) + [sentence.upperBound]
        let start = borders.first { $0 >= wanted } ?? first
        let lower = min(start, graphemes.down(first))
        let upper = borders.last { $0 <= lower + room } ?? last
        best.range = lower..<max(upper, graphemes.up(last))
        best.range = Sentences.trimmed(best.range, flags) ?? best.range
        return best
    }

    /// The words of a sentence, longer ones in pieces, cut on grapheme borders only.
    private func words(of sentence: Range<Int>, longest: Int) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start = sentence.lowerBound
        var index = start + 1
        while index < sentence.upperBound {
            guard BreakFlag.word.isSet(flags[index]) || index - start >= longest else {
                index += 1
                continue
            }
            let border = graphemes.up(index)
            guard border < sentence.upperBound else { break }
            words.append(start..<border)
            start = border
            index = border + 1
        }
        words.append(start..<sentence.upperBound)
        return words
    }
}

extension Range<Int> {
    /// Whether a cut there leaves something of the range on both sides.
    fileprivate func parts(at offset: Int) -> Bool {
        lowerBound < offset && offset < upperBound
    }
}
