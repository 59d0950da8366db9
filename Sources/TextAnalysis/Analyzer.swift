internal import Foundation
internal import Synchronization

/// Takes texts apart into terms, sentences and snippets, one way for documents and questions.
///
///     let analyzer = try Analyzer()
///     let text = analyzer.analyze("Wi-Fi ไม่ทำงาน")
///     text.language            // th
///     text.tokens.map(\.term)  // wifi, wifi, wi, wi, fi, fi, ไม่, ไม่, ม่ท, ...
///
/// Safe from any task: each call borrows one engine of a pool. Texts may have up to 512 MiB.
package final class Analyzer: Sendable {
    private let rules: Rules
    private let pool: Mutex<[TextEngine]>
    /// Serves, one caller at a time, if a further engine cannot be opened.
    private let reserve: Mutex<TextEngine>
    private let mostIdle: Int

    /// Counts up whenever the same text would yield other terms than before.
    private static let rulesVersion = 1

    /// What the terms depend on; an index made under another fingerprint must be built again.
    package static let fingerprint: String = {
        let facts = (try? Rules())?.facts ?? "libraries unavailable"
        return "text rules \(rulesVersion), \(facts)"
    }()

    /// - Throws: `TextAnalysisError.engineUnavailable` if ICU's or OpenCC's data is missing.
    package init() throws(TextAnalysisError) {
        rules = try Rules()
        reserve = Mutex(try TextEngine(rules: rules))
        pool = Mutex([])
        mostIdle = max(2, ProcessInfo.processInfo.activeProcessorCount)
    }

    /// The language and the terms of a text.
    ///
    /// - Parameter context: the language to expect if the text is too short to tell.
    /// - Returns: tokens in the order of where they begin, with offsets in Unicode scalars.
    /// - Complexity: O(n) in the length of the text.
    package func analyze(_ text: String, context: Language? = nil) -> AnalyzedText {
        withEngine { $0.analyze(text, context: context) }
    }

    /// The terms of a text whose language is known: spares finding it out, which takes half the
    /// time for a short one.
    package func analyze(_ text: String, in language: Language) -> AnalyzedText {
        withEngine { $0.analyze(text, in: language) }
    }

    /// The language of a text, judged by its first 1 KB.
    ///
    /// - Returns: `context`, or else `und`, for a text without letters.
    package func language(of text: String, context: Language? = nil) -> Language {
        withEngine { $0.language(of: text, context: context) }
    }

    /// The text as it is compared: NFKC, lower case, ASCII digits, ё as е, Simplified Chinese.
    ///
    ///     analyzer.folded("ＶＰＮ ๑๒๓ 軟體")  // "vpn 123 软体"
    package func folded(_ text: String) -> String {
        withEngine { $0.folded(text) }
    }

    /// The sentences of a text without the white space around them, in order.
    ///
    /// A line feed ends a sentence. Thai, Lao, Khmer and Burmese have no full stop: what is
    /// longer than 120 scalars there is parted at spaces.
    /// - Returns: offsets in Unicode scalars.
    package func sentences(of text: String) -> [Range<Int>] {
        withEngine { engine in
            engine.withBreaks(of: text, words: false) { Sentences.find($0) }
        }
    }

    /// The part of a text that best shows why it was found.
    ///
    ///     let weights = [TermKey(term: "refund", kind: .stem): 2.5]
    ///     analyzer.snippet(of: page, matching: weights).text  // "Refunds take five days."
    ///
    /// The whole sentences in a row with the greatest sum of weights of the distinct terms in
    /// them, the earliest among equals; a sentence longer than the limit is cut between words,
    /// with `…` at the cut. A grapheme is never cut; one longer than the limit is left out.
    /// - Parameters:
    ///   - weights: what a match of each term is worth, 0 or more.
    ///   - context: the language to expect if the text is too short to tell.
    ///   - limit: scalars, at least 20; by default 120 for Chinese, Japanese, Korean, else 240.
    package func snippet(
        of text: String, matching weights: [TermKey: Double], context: Language? = nil,
        limit: Int? = nil
    ) -> Snippet {
        withEngine { engine in
            let analyzed = engine.analyze(text, context: context)
            let size = limit ?? Snippet.usualLimit(for: analyzed.language)
            precondition(size >= 20, "A snippet has at least 20 scalars, not \(size).")
            return engine.withBreaks(of: text, words: true) { flags in
                SnippetBuilder(
                    text: text, tokens: analyzed.tokens, flags: flags, weights: weights,
                    limit: size
                ).build()
            }
        }
    }

    private func withEngine<Result: Sendable>(_ body: (TextEngine) -> Result) -> Result {
        let idle = pool.withLock { $0.popLast() }
        guard let engine = idle ?? (try? TextEngine(rules: rules)) else {
            return reserve.withLock { body($0) }
        }
        defer {
            pool.withLock { engines in
                if engines.count < mostIdle { engines.append(engine) }
            }
        }
        return body(engine)
    }
}
