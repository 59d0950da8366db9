import Testing

@testable import TextAnalysis

struct HighlightsTests {
    @Test(arguments: [
        ([0..<2, 2..<4], [0..<4]), ([5..<7, 0..<3, 1..<4], [0..<4, 5..<7]), ([], []),
        ([0..<9, 2..<3], [0..<9]), ([0..<1, 2..<3], [0..<1, 2..<3]),
    ]) func `merges what touches`(ranges: [Range<Int>], expected: [Range<Int>]) {
        #expect(Highlights.merged(ranges) == expected)
    }

    private func match(_ range: Range<Int>, _ kind: TokenKind) -> SnippetBuilder.Match {
        SnippetBuilder.Match(range: range, kind: kind, term: range.lowerBound, weight: 1)
    }

    private func ranges(_ matches: [SnippetBuilder.Match], trigrams: Int = 9) -> [Range<Int>] {
        Highlights(matches: matches, window: 0..<20, trigramsSought: trigrams)
            .ranges(on: Graphemes("abcdefghijklmnopqrst"))
    }

    @Test func `a single ideogram counts only without a pair`() {
        #expect(ranges([match(1..<2, .ideogram)]) == [1..<2])
        #expect(ranges([match(1..<2, .ideogram), match(5..<7, .bigram)]) == [5..<7])
    }

    @Test func `trigrams count three together, or fewer if fewer are sought`() {
        let two = [match(0..<3, .trigram), match(1..<4, .trigram)]
        #expect(ranges(two).isEmpty)
        #expect(ranges(two, trigrams: 2) == [0..<4])
        #expect(ranges(two + [match(4..<7, .trigram)]) == [0..<7])
        #expect(ranges(two + [match(8..<11, .trigram)]).isEmpty)
    }

    @Test func `what lies outside the window does not count`() {
        #expect(ranges([match(19..<21, .exact)]).isEmpty)
    }
}
