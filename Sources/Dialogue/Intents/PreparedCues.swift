internal import Foundation

/// The cues of one language, folded and looked up quickly.
struct PreparedCues: Sendable {
    private let whole: [String: Intent]
    private let alike: LikestCue
    private let within: [(intent: Intent, phrases: [String])]
    private let softeners: [String]
    private let questionWords: [String]
    private let wishes: [String]

    /// Asked in this order, as a message may hold several.
    private static let order: [Intent] = [
        .abuse, .complaint, .person, .cancel, .repeatThat, .whatCanYouDo, .goodbye,
    ]

    init(_ cues: Cues, normal: (String) -> String) {
        var whole: [String: Intent] = [:]
        for intent in Intent.allCases {
            for phrase in cues.whole[intent] ?? [] where whole[normal(phrase)] == nil {
                whole[normal(phrase)] = intent
            }
        }
        self.whole = whole
        alike = LikestCue(whole)
        let rest = Intent.allCases.filter { !Self.order.contains($0) }
        within = (Self.order + rest).compactMap { intent in
            cues.within[intent].map { (intent, $0.map(normal)) }
        }
        softeners = cues.softeners.map(normal).filter { !$0.isEmpty }
            .sorted { $0.count > $1.count }
        questionWords = cues.questionWords.map(normal)
        wishes = cues.wishes.map(normal).sorted { $0.count > $1.count }
    }

    /// The intent of a message that is a phrase and nothing else but softeners; the fewer had to be
    /// taken off, the better.
    func whole(_ text: String) -> Intent? {
        var seen: Set<String> = [text]
        var round = [text]
        for _ in 0..<Self.mostSofteners {
            for text in round {
                if let intent = whole[text] { return intent }
            }
            round = round.flatMap(softer).filter { seen.insert($0).inserted }
            if round.isEmpty { return nil }
        }
        return nil
    }

    /// The intent of the phrase that the message is most like, if it is very like one.
    func alike(_ text: String) -> Intent? { alike.intent(of: withoutEnd(text)) }

    func within(_ text: String) -> Intent? {
        within.first { intent, phrases in
            phrases.contains { phrase in
                Self.place(of: phrase, in: text).map { place in
                    intent != .person || !Self.isNegated(text[..<place])
                } ?? false
            }
        }?.intent
    }

    /// Whether what follows is what is not wanted: "i don't want to talk to a person".
    private static func isNegated(_ before: Substring) -> Bool {
        let near = before.suffix(negationReach)
        return Cues.negations.contains { near.contains($0) }
    }

    private static let negationReach = 16

    func isQuestion(_ text: String) -> Bool {
        questionWords.contains { Self.begins(text, $0) || Self.isInside(text, $0) }
    }

    func isWish(_ text: String) -> Bool { wishes.contains { Self.begins(text, $0) } }

    /// Without wishes and softeners at the beginning and softeners at the end.
    func content(_ text: String) -> String {
        var text = text
        while true {
            let shorter =
                (wishes + softeners).lazy.compactMap { Self.dropping(prefix: $0, of: text) }.first
                ?? softeners.lazy.compactMap { Self.dropping(suffix: $0, of: text) }.first
            guard let shorter, !shorter.isEmpty else { return text }
            text = shorter
        }
    }

    /// Without softeners at the end.
    func withoutEnd(_ text: String) -> String {
        var text = text
        while let shorter = softeners.lazy.compactMap({ Self.dropping(suffix: $0, of: text) })
            .first,
            !shorter.isEmpty
        {
            text = shorter
        }
        return text
    }

    func begins(_ text: String, _ phrase: String) -> Bool { Self.begins(text, phrase) }

    private static let mostSofteners = 5

    private func softer(_ text: String) -> [String] {
        softeners.flatMap { softener in
            [
                Self.dropping(prefix: softener, of: text),
                Self.dropping(suffix: softener, of: text),
            ].compactMap { $0 }
        }.filter { !$0.isEmpty }
    }

    private static func dropping(prefix: String, of text: String) -> String? {
        begins(text, prefix)
            ? String(text.dropFirst(prefix.count).trimmingPrefix(" ")) : nil
    }

    private static func dropping(suffix: String, of text: String) -> String? {
        guard text.count > suffix.count, text.hasSuffix(suffix) else { return nil }
        let rest = text.dropLast(suffix.count)
        guard isBoundary(rest.last, suffix.first) else { return nil }
        return String(rest.last == " " ? rest.dropLast() : rest)
    }

    private static func begins(_ text: String, _ phrase: String) -> Bool {
        guard text.hasPrefix(phrase) else { return false }
        return isBoundary(phrase.last, text.dropFirst(phrase.count).first)
    }

    /// In scripts without spaces a question word may stand anywhere.
    private static func isInside(_ text: String, _ phrase: String) -> Bool {
        (phrase.first.map(IntentReader.isUnspaced) ?? false) && text.contains(phrase)
    }

    private static func place(of phrase: String, in text: String) -> String.Index? {
        var start = text.startIndex
        while let range = text.range(of: phrase, range: start..<text.endIndex) {
            let before =
                range.lowerBound > text.startIndex
                ? text[text.index(before: range.lowerBound)] : nil
            let after = range.upperBound < text.endIndex ? text[range.upperBound] : nil
            if isBoundary(before, phrase.first) && isBoundary(phrase.last, after) {
                return range.lowerBound
            }
            start = text.index(after: range.lowerBound)
        }
        return nil
    }

    /// Whether a word may end between two characters.
    private static func isBoundary(_ left: Character?, _ right: Character?) -> Bool {
        guard let left, let right else { return true }
        return left == " " || right == " " || IntentReader.isUnspaced(left)
            || IntentReader.isUnspaced(right)
    }
}
