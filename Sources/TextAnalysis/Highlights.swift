/// What to emphasise inside a window of a text.
struct Highlights {
    private let matches: [SnippetBuilder.Match]
    private let window: Range<Int>
    /// Trigrams that must stand together before they count: fewer only if fewer are sought.
    private let fewestTrigrams: Int

    init(matches: [SnippetBuilder.Match], window: Range<Int>, trigramsSought: Int) {
        self.matches = matches.filter {
            window.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= window.upperBound
        }
        self.window = window
        fewestTrigrams = min(3, trigramsSought)
    }

    /// Ranges in the original text, widened to whole graphemes, merged where they touch.
    func ranges(on graphemes: Graphemes) -> [Range<Int>] {
        let widened = chosen().map { range in
            max(
                window.lowerBound, graphemes.down(range.lowerBound))..<min(
                    window.upperBound, graphemes.up(range.upperBound))
        }
        return Highlights.merged(widened)
    }

    /// Single ideograms count only where no pair of the question is in the window: alone they
    /// are mostly chance.
    private func chosen() -> [Range<Int>] {
        let hasBigram = matches.contains { $0.kind == .bigram }
        let plain = matches.filter { match in
            switch match.kind {
            case .exact, .stem, .compound, .bigram: true
            case .ideogram: !hasBigram
            case .trigram: false
            }
        }
        return plain.map(\.range) + trigramRuns()
    }

    private func trigramRuns() -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var count = 0
        var run: Range<Int>?
        for match in matches where match.kind == .trigram {
            if let known = run, match.range.lowerBound <= known.upperBound {
                run = known.lowerBound..<max(known.upperBound, match.range.upperBound)
                count += 1
                continue
            }
            if let run, count >= fewestTrigrams { runs.append(run) }
            run = match.range
            count = 1
        }
        if let run, count >= fewestTrigrams { runs.append(run) }
        return runs
    }

    /// Sorted ranges, those that overlap or touch made one.
    static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] =
                    last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }
}
