/// The stemmers of one engine, opened on first use, and the rule which word takes which.
struct StemmerShelf {
    private var open: [String: Stemmer] = [:]
    private var choices: [Choice: Stemmer?] = [:]

    private struct Choice: Hashable {
        let script: UInt8
        let language: Language
    }

    /// The stemmer for a word of `script` in a text of `language`.
    ///
    /// The text's own language decides if it is written in that script and has a stemmer; else
    /// the script's commonest language: an English word in a Thai text is stemmed as English.
    /// - Returns: nil if neither has one.
    mutating func stemmer(script: UInt8, language: Language) -> Stemmer? {
        let choice = Choice(script: script, language: language)
        if let known = choices[choice] { return known }
        let own = Script.of(language) == script ? stemmer(for: language) : nil
        let chosen = own ?? stemmer(for: Script.language(of: script))
        choices[choice] = .some(chosen)
        return chosen
    }

    private mutating func stemmer(for language: Language) -> Stemmer? {
        guard let name = StemmerShelf.names[String(language.primary)] else { return nil }
        if let stemmer = open[name] { return stemmer }
        let stemmer = Stemmer(name)
        open[name] = stemmer
        return stemmer
    }

    /// Snowball's names by language tag, as Xapian 1.4 has them.
    private static let names = [
        "ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "da": "danish",
        "nl": "dutch", "en": "english", "fi": "finnish", "fr": "french", "de": "german",
        "hu": "hungarian", "id": "indonesian", "ga": "irish", "it": "italian",
        "lt": "lithuanian", "ne": "nepali", "no": "norwegian", "nb": "norwegian",
        "nn": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian",
        "es": "spanish", "sv": "swedish", "ta": "tamil", "tr": "turkish",
    ]
}
