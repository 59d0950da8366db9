import Testing

@testable import TextAnalysis

struct GraphemesTests {
    @Test(arguments: 0..<100)
    func `rounds as a walk over all graphemes does`(seed: Int) {
        let text = TestTexts.random(seed: seed, pieces: 20)
        let borders = text.graphemeBorders.sorted()
        let graphemes = Graphemes(text)
        for scalar in 0...text.unicodeScalars.count {
            #expect(graphemes.down(scalar) == borders.last { $0 <= scalar })
            #expect(graphemes.up(scalar) == borders.first { $0 >= scalar })
        }
    }
}
