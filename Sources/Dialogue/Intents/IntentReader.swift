package import TextAnalysis

/// Tells what a message is by how people say it, in every language of the bot.
///
///     let reader = IntentReader(analyzer: analyzer)
///     reader.intent(of: "Thanks a lot!", language: .english)  // thanks
///
/// Safe from any task. The phrases are data: `Cues`.
package struct IntentReader: Sendable {
    private let analyzer: Analyzer
    private let languages: [PreparedCues]

    package init(analyzer: Analyzer) {
        self.analyzer = analyzer
        languages = Cues.all.map { PreparedCues($0) { Self.normal($0, analyzer) } }
    }

    /// What the message is; nil for a question, or for an answer to one.
    ///
    /// - Parameter language: its cues are asked before those of the other languages.
    /// - Complexity: O(n * c) with n characters and c phrases; a message of more than 300
    ///   characters is none of these things but a complaint, abuse or a wish for a person.
    package func intent(of message: String, language: Language) -> Intent? {
        let text = Self.normal(message, analyzer)
        guard !text.isEmpty else { return .filler }
        let ordered = ordered(language)
        if text.count <= Self.longestWhole,
            let intent = ordered.lazy.compactMap({ $0.whole(text) }).first
        {
            return intent
        }
        return ordered.lazy.compactMap { $0.within(text) }.first ?? compound(message, ordered)
            ?? alike(text, message, ordered[0])
    }

    /// What is put a little differently than any phrase, and asks nothing.
    private func alike(_ text: String, _ message: String, _ cues: PreparedCues) -> Intent? {
        guard text.count <= Self.longestWhole, !Self.hasQuestionMark(message) else { return nil }
        return cues.alike(text)
    }

    private static func hasQuestionMark(_ message: String) -> Bool {
        message.contains { "?？".contains($0) }
    }

    /// Of a message whose every part is a phrase, as "that's all, bye", what matters most.
    private func compound(_ message: String, _ ordered: [PreparedCues]) -> Intent? {
        guard message.count <= Self.longestWhole else { return nil }
        let parts = message.split { $0.isPunctuation && !"'’-".contains($0) || $0.isNewline }
            .map { Self.normal(String($0), analyzer) }.filter { !$0.isEmpty }
        guard parts.count > 1 else { return nil }
        var intents: Set<Intent> = []
        for part in parts {
            guard let intent = ordered.lazy.compactMap({ $0.whole(part) }).first else { return nil }
            intents.insert(intent)
        }
        return Self.weightiest.first(where: intents.contains) ?? intents.first
    }

    private static let weightiest: [Intent] = [
        .abuse, .complaint, .person, .cancel, .goodbye, .back, .didNotWork, .noneOfThese, .no,
        .skip, .done, .yes, .why, .repeatThat, .whatCanYouDo, .thanks, .howAreYou, .greeting,
    ]

    /// Whether it asks something rather than tells it.
    package func isQuestion(_ message: String, language: Language) -> Bool {
        if Self.hasQuestionMark(message) { return true }
        let text = Self.normal(message, analyzer)
        return ordered(language)[0].isQuestion(text)
    }

    /// Whether it asks how something is done, rather than to have it done: "can you book a
    /// technician" does not.
    func asksHow(_ message: String, language: Language) -> Bool {
        let cues = ordered(language)[0]
        let text = Self.normal(message, analyzer)
        return cues.isQuestion(cues.content(text))
            || Self.hasQuestionMark(message) && !cues.isWish(text)
    }

    /// Whether it begins with words that ask for a thing to be done.
    func isWish(_ message: String, language: Language) -> Bool {
        ordered(language)[0].isWish(Self.normal(message, analyzer))
    }

    /// Whether a message begins with a wording, softeners at its end aside.
    func begins(_ message: String, with wording: String, language: Language) -> Bool {
        let cues = ordered(language)[0]
        let start = cues.withoutEnd(Self.normal(wording, analyzer))
        return cues.begins(Self.normal(message, analyzer), start)
    }

    /// The message without what only frames a wish, for comparing what is wanted.
    func content(of message: String, language: Language) -> String {
        ordered(language)[0].content(Self.normal(message, analyzer))
    }

    private static let longestWhole = 80

    private func ordered(_ language: Language) -> [PreparedCues] {
        let own = Cues.index(of: language)
        return [languages[own]] + languages.enumerated().filter { $0.offset != own }.map(\.element)
    }

    /// Folded, letters and digits alone, words parted by single spaces; no spaces beside
    /// characters of scripts that use none.
    private static func normal(_ text: String, _ analyzer: Analyzer) -> String {
        var words: [Substring] = []
        let folded = analyzer.folded(text).replacing("'", with: "").replacing("’", with: "")
        for word in folded.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            words.append(word)
        }
        var result = ""
        for word in words {
            let touches = result.last.map(Self.isUnspaced) ?? true
            if !touches && !(word.first.map(Self.isUnspaced) ?? false) { result += " " }
            result += word
        }
        return result
    }

    static func isUnspaced(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first?.value else { return false }
        return (0x0E00...0x0EFF).contains(scalar) || (0x3400...0x9FFF).contains(scalar)
            || (0xF900...0xFAFF).contains(scalar) || (0x20000...0x3FFFF).contains(scalar)
    }
}

extension Cues {
    static func index(of language: Language) -> Int {
        switch language.primary {
        case "zh": language.satisfies(.traditionalChinese) ? 2 : 1
        case "th": 3
        case "ru": 4
        default: 0
        }
    }
}
