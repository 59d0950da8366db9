import SearchIndex
import TextAnalysis

/// The unknown words of a question, each with the word that was likely meant.
struct SpellingCorrections {
    private let corrections: [(range: Range<Int>, word: String)]

    /// - Parameter words: as written, with where they stand in the question.
    init(
        of words: [(term: String, range: Range<Int>)], in query: AnswerQuery, reader: IndexReader
    ) throws(IndexError) {
        let corrector = SpellingCorrector(words: VisibleWords(of: query, in: reader))
        var corrections: [(range: Range<Int>, word: String)] = []
        let frequencies = try reader.frequencies(of: words.map(\.term))
        for (word, frequency) in zip(words, frequencies)
        where frequency <= SpellingCorrector.rareFrequency {
            if let correction = try corrector.correction(of: word.term) {
                corrections.append((word.range, correction))
            }
        }
        self.corrections = corrections
    }

    /// The corrections as other ways to say those words.
    func alternatives(_ analyzer: Analyzer) -> [QueryTerms.Alternative] {
        corrections.map {
            QueryTerms.Alternative(
                range: $0.range, keys: analyzer.analyze($0.word).carriers.map(\.key))
        }
    }

    /// `question` with the corrections in place; nil if there are none.
    func corrected(_ question: String) -> String? {
        guard !corrections.isEmpty else { return nil }
        var scalars = Array(question.unicodeScalars)
        for correction in corrections.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            scalars.replaceSubrange(correction.range, with: Array(correction.word.unicodeScalars))
        }
        var corrected = String.UnicodeScalarView()
        corrected.append(contentsOf: scalars)
        return String(corrected)
    }
}
