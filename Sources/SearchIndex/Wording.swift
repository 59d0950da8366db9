package import TextAnalysis

/// A title, a variant, or what is being typed, as completion compares them: words, and runs of
/// scripts without spaces, in order.
///
///     Wording(analyzer.analyze("eSIM开卡 setup")).parts.count  // 3: esim, 开卡, setup
package struct Wording: Sendable {
    /// A folded word, and its stem if it has one.
    package struct Word: Sendable, Equatable {
        package let term: String
        package let stem: String?

        package var forms: [String] { [term] + (stem.map { [$0] } ?? []) }

        /// Whether they share a form.
        package func isSame(as other: Word) -> Bool {
            term == other.term || term == other.stem || stem == other.term
                || stem != nil && stem == other.stem
        }
    }

    package enum Content: Sendable, Equatable {
        /// A word; one such as `Wi-Fi` also has parts.
        case word(Word, parts: [Word])
        case run(UnspacedRun)
    }

    package struct Part: Sendable, Equatable {
        package var content: Content
        /// Offsets in Unicode scalars of the text.
        package var range: Range<Int>
    }

    package private(set) var parts: [Part] = []

    /// - Complexity: O(n) in the tokens of the text.
    package init(_ text: AnalyzedText) {
        for (index, token) in text.tokens.enumerated() {
            switch token.kind {
            case .stem, .bigram, .trigram: continue
            case .ideogram: extendRun(by: token, isSyllabic: false)
            case .exact where token.isSyllabic: extendRun(by: token, isSyllabic: true)
            case .exact, .compound:
                let next = text.tokens.indices.contains(index + 1) ? text.tokens[index + 1] : nil
                let stem = next.flatMap { $0.kind == .stem ? $0.term : nil }
                add(Word(term: token.term, stem: stem), of: token)
            }
        }
    }

    private var compoundEnd = 0

    private mutating func add(_ word: Word, of token: Token) {
        if token.range.upperBound > compoundEnd {
            if token.kind == .compound { compoundEnd = token.range.upperBound }
            parts.append(Part(content: .word(word, parts: []), range: token.range))
        } else if token.kind == .exact, case .word(let whole, let inner)? = parts.last?.content {
            parts[parts.count - 1].content = .word(whole, parts: inner + [word])
        }
    }

    private mutating func extendRun(by token: Token, isSyllabic: Bool) {
        var run = UnspacedRun(isSyllabic: isSyllabic)
        var start = token.range.lowerBound
        if let last = parts.last, case .run(let before) = last.content,
            before.isSyllabic == isSyllabic, token.range.lowerBound <= last.range.upperBound
        {
            (run, start) = (before, last.range.lowerBound)
            parts.removeLast()
        }
        run.append(token.term)
        parts.append(Part(content: .run(run), range: start..<token.range.upperBound))
    }

    /// All words, those that others are made of included.
    package var words: [Word] {
        parts.flatMap { part in
            if case .word(let word, let inner) = part.content { [word] + inner } else { [Word]() }
        }
    }

    package var runs: [UnspacedRun] {
        parts.compactMap { part in
            if case .run(let run) = part.content { run } else { nil }
        }
    }

    /// The whole in its folded form: what another text of the same words begins with too.
    package var folded: String {
        parts.map { part in
            switch part.content {
            case .word(let word, _): word.term
            case .run(let run): run.text
            }
        }.joined(separator: " ")
    }
}
