extension IndexSchema {
    /// Under these terms a passage is offered when its title or variant is being typed.
    static func completionTerms(of wording: Wording) -> [String] {
        let words = wording.words
        return words.flatMap { beginnings(of: $0.term).map { boolean(.beginning, $0) } }
            + words.flatMap { $0.forms.map { boolean(.word, $0) } }
            + wording.runs.flatMap { $0.grams.map { boolean(.beginning, $0) } }
            + beginnings(of: wording.folded).map { boolean(.opening, $0) }
    }

    /// The term of a word that begins with `text`, or of any that begins with its first characters
    /// if it is longer than what is indexed.
    package static func beginning(_ text: String) -> String {
        boolean(.beginning, String(text.unicodeScalars.prefix(longestBeginning)))
    }

    /// The term of a title or variant that begins with `text`, as `beginning` is that of a word.
    package static func opening(_ text: String) -> String {
        boolean(.opening, String(text.unicodeScalars.prefix(longestBeginning)))
    }

    private static func beginnings(of text: String) -> [String] {
        var beginning = String.UnicodeScalarView()
        return text.unicodeScalars.prefix(longestBeginning).map { scalar in
            beginning.append(scalar)
            return String(beginning)
        }
    }
}
