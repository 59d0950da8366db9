import SearchIndex
import TextAnalysis

/// Reads a question in the letters that it was meant in: typed while another keyboard layout was on
/// ("ytn bynthytnf" for "нет интернета"), or Russian without a Russian keyboard ("net interneta").
///
/// Told by the words that visible passages hold: few of the question as it stands, most of it as
/// it is read.
struct ScriptReading {
    let words: VisibleWords
    let analyzer: Analyzer

    /// Below this share of known words a question may have been meant otherwise.
    private static let fewWords = 0.5
    /// From this share of letters in known words on it was. Words would not do: what makes no sense
    /// falls apart into single letters and digits, which some passage always holds.
    private static let mostLetters = 0.6

    /// - Parameter text: of the question, as it stands.
    /// - Returns: the question as it was meant, with its words; nil for one that may stay as it is.
    func reading(
        of question: String, _ text: AnalyzedText, context: Language?
    ) throws(IndexError) -> (question: String, text: AnalyzedText)? {
        let terms = text.carriers.map { IndexSchema.term(for: $0.key) }
        let known = try words.reader.frequencies(of: terms).count { $0 > 0 }
        guard Double(known) < Self.fewWords * Double(terms.count) else { return nil }
        let readings =
            KeyboardLayout.readings(of: question)
            + [Romanization.russian(of: question)].compactMap(\.self)
        for reading in readings {
            let text = analyzer.analyze(reading, context: context)
            if try knownShare(of: text) >= Self.mostLetters { return (reading, text) }
        }
        return nil
    }

    /// Of the letters in a text's words, how many stand in known ones.
    private func knownShare(of text: AnalyzedText) throws(IndexError) -> Double {
        var (known, all) = (0, 0)
        for carrier in text.carriers {
            let letters = carrier.term.unicodeScalars.count { $0.properties.isAlphabetic }
            all += letters
            if try words.contain(IndexSchema.term(for: carrier.key)) { known += letters }
        }
        return all == 0 ? 0 : Double(known) / Double(all)
    }
}
