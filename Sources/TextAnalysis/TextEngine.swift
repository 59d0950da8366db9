internal import CText

/// The parts of the analyser that only one task at a time may use.
///
/// Sendable holds: `Analyzer` hands an engine to one caller and takes it back after the call.
final class TextEngine: @unchecked Sendable {
    private let rules: Rules
    private let folder: OpaquePointer
    private let breaker: OpaquePointer
    private var shelf = StemmerShelf()

    /// Longer texts cannot be analysed in one piece.
    static let longestText = 1 << 29

    init(rules: Rules) throws(TextAnalysisError) {
        guard let folder = ct_folder_open(rules.handle) else {
            throw .engineUnavailable(component: "ICU")
        }
        guard let breaker = ct_breaker_open() else {
            ct_folder_close(folder)
            throw .engineUnavailable(component: "ICU")
        }
        self.rules = rules
        self.folder = folder
        self.breaker = breaker
    }

    deinit {
        ct_folder_close(folder)
        ct_breaker_close(breaker)
    }

    func analyze(_ text: String, context: Language?) -> AnalyzedText {
        withUTF8(of: text) { bytes in
            let long = bytes.count > LanguageDetector.sampleBytes
            let sampled = long ? detect(bytes, context: context) : nil
            let folded = fold(bytes)
            let language =
                sampled
                ?? LanguageDetector(rules: rules, folded: folded, text: bytes, context: context)
                .detect()
            return tokenize(folded, in: language)
        }
    }

    func analyze(_ text: String, in language: Language) -> AnalyzedText {
        withUTF8(of: text) { tokenize(fold($0), in: language) }
    }

    private func tokenize(_ folded: FoldedText, in language: Language) -> AnalyzedText {
        var tokenizer = Tokenizer(folded) { script in
            self.shelf.stemmer(script: script, language: language)
        }
        tokenizer.run()
        return AnalyzedText(language: language, tokens: tokenizer.tokens)
    }

    func language(of text: String, context: Language?) -> Language {
        withUTF8(of: text) { detect($0, context: context) }
    }

    func folded(_ text: String) -> String { withUTF8(of: text) { fold($0).text } }

    /// Calls `body` with one byte of `enum ct_break` for each scalar of `text`.
    func withBreaks<Result>(
        of text: String, words: Bool, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        withUTF8(of: text) { bytes in
            var flags: UnsafePointer<UInt8>?
            let count = bytes.withMemoryRebound(to: CChar.self) {
                ct_breaks(breaker, $0.baseAddress, $0.count, words, &flags)
            }
            precondition(count != .max, "Out of memory while looking for sentences.")
            return body(UnsafeBufferPointer(start: flags, count: count))
        }
    }

    private func detect(_ bytes: UnsafeBufferPointer<UInt8>, context: Language?) -> Language {
        var end = min(bytes.count, LanguageDetector.sampleBytes)
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        let sample = UnsafeBufferPointer(rebasing: bytes[..<end])
        return LanguageDetector(
            rules: rules, folded: fold(sample), text: sample, context: context
        ).detect()
    }

    private func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> FoldedText {
        var folded = ct_folded()
        let done = bytes.withMemoryRebound(to: CChar.self) {
            ct_fold(folder, $0.baseAddress, $0.count, &folded)
        }
        precondition(done, "Out of memory while folding a text.")
        return FoldedText(folded)
    }

    private func withUTF8<Result>(
        of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        var text = text
        return text.withUTF8(body)
    }
}
