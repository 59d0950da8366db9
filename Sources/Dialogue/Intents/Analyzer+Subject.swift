import TextAnalysis

extension Analyzer {
    /// The tokens by which short texts are compared: stems where the language has them, else all.
    func subject(of text: String, in language: Language) -> [Token] {
        let tokens = analyze(text, in: language).tokens
        let stems = tokens.filter { $0.kind == .stem }
        return stems.isEmpty ? tokens : stems
    }
}
