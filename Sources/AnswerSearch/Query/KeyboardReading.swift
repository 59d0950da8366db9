import SearchIndex
import TextAnalysis

/// Reads a question that was typed while another keyboard layout was on: "ytn bynthytnf" for
/// "нет интернета".
///
/// Told by the words that visible passages hold: few of the question as it stands, most of it as
/// the other layout reads it.
struct KeyboardReading {
    let words: VisibleWords
    let analyzer: Analyzer

    /// Below this share of known words a question may have been meant otherwise.
    private static let fewWords = 0.5
    /// From this share on it was.
    private static let mostWords = 0.6

    /// - Parameter text: of the question, as it stands.
    /// - Returns: the question as it was meant, with its words; nil for one that may stay as it is.
    func reading(
        of question: String, _ text: AnalyzedText, context: Language?
    ) throws(IndexError) -> (question: String, text: AnalyzedText)? {
        let terms = text.carriers.map { IndexSchema.term(for: $0.key) }
        let known = try words.reader.frequencies(of: terms).count { $0 > 0 }
        guard Double(known) < Self.fewWords * Double(terms.count) else { return nil }
        for reading in KeyboardLayout.readings(of: question) {
            let text = analyzer.analyze(reading, context: context)
            if try share(of: text) >= Self.mostWords { return (reading, text) }
        }
        return nil
    }

    private func share(of text: AnalyzedText) throws(IndexError) -> Double {
        var known = 0
        let carriers = text.carriers
        for carrier in carriers where try words.contain(IndexSchema.term(for: carrier.key)) {
            known += 1
        }
        return carriers.isEmpty ? 0 : Double(known) / Double(carriers.count)
    }
}
