/// Words and phrases and what each of them means.
///
/// The longest phrase wins. Letters of Latin and Cyrillic script match whole words only, unless
/// the phrase ends in `*`, which stands for the rest of a word. A space of a phrase matches any
/// spaces or a hyphen; an apostrophe may be missing in the message.
struct Phrasebook<Meaning: Sendable>: Sendable {
    struct Match: Sendable {
        let meaning: Meaning
        let range: Range<Int>
    }

    private struct Phrase: Sendable {
        let scalars: [Unicode.Scalar]
        let isOpen: Bool
        let meaning: Meaning
    }

    /// By their first scalar, the longest first.
    private let phrases: [Unicode.Scalar: [Phrase]]
    /// By their last scalar, the longest first; those that end in `*` are missing.
    private let endings: [Unicode.Scalar: [Phrase]]

    init(_ entries: [(String, Meaning)]) {
        var (phrases, endings) = ([Unicode.Scalar: [Phrase]](), [Unicode.Scalar: [Phrase]]())
        for (text, meaning) in entries {
            let isOpen = text.hasSuffix("*")
            let scalars = Utterance(isOpen ? String(text.dropLast()) : text).scalars
            guard let first = scalars.first, let last = scalars.last else { continue }
            let phrase = Phrase(scalars: scalars, isOpen: isOpen, meaning: meaning)
            phrases[first, default: []].append(phrase)
            if !isOpen { endings[last, default: []].append(phrase) }
        }
        self.phrases = phrases.mapValues(Phrasebook.longestFirst)
        self.endings = endings.mapValues(Phrasebook.longestFirst)
    }

    private static func longestFirst(_ family: [Phrase]) -> [Phrase] {
        family.enumerated()
            .sorted {
                ($1.element.scalars.count, $0.offset) < ($0.element.scalars.count, $1.offset)
            }
            .map(\.element)
    }

    /// Each line of `table` is a meaning's key, a blank, and its phrases between commas.
    init(table: String, _ meaning: (String) -> Meaning?) {
        self.init(
            table.split(separator: "\n").flatMap { line -> [(String, Meaning)] in
                let parts = line.split(separator: " ", maxSplits: 1)
                guard parts.count == 2, let meaning = meaning(String(parts[0])) else { return [] }
                return Phrasebook.phrases(String(parts[1])).map { ($0, meaning) }
            })
    }

    private static func phrases(_ list: String) -> [String] {
        list.split(separator: ",").map { phrase in
            String(phrase.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// The longest phrase that begins here.
    func match(_ message: Utterance, at index: Int) -> Match? {
        guard let first = message.scalar(index), let family = phrases[first],
            Boundary.allowsStart(message, index)
        else { return nil }
        for phrase in family {
            if let end = end(of: phrase, message, index) {
                return Match(meaning: phrase.meaning, range: index..<end)
            }
        }
        return nil
    }

    private func end(of phrase: Phrase, _ message: Utterance, _ start: Int) -> Int? {
        var at = start
        for scalar in phrase.scalars {
            if message.isScalar(at, scalar), scalar != " " {
                at += 1
            } else if scalar == " " {
                let next = message.skip(at, ["-"])
                guard next > at else { return nil }
                at = next
            } else if scalar != "'" {
                return nil
            }
        }
        if phrase.isOpen { return message.kind(at) == .letter ? message.wordEnd(at) : at }
        return Boundary.allowsEnd(message, at) ? at : nil
    }

    /// All phrases of a part of a message, from left to right, none overlapping another.
    func matches(_ message: Utterance, in range: Range<Int>) -> [Match] {
        var found: [Match] = []
        var at = range.lowerBound
        while at < range.upperBound {
            if let match = match(message, at: at), match.range.upperBound <= range.upperBound {
                found.append(match)
                at = max(match.range.upperBound, at + 1)
            } else {
                at += 1
            }
        }
        return found
    }

    func first(_ message: Utterance, in range: Range<Int>) -> Match? {
        for at in range {
            if let match = match(message, at: at), match.range.upperBound <= range.upperBound {
                return match
            }
        }
        return nil
    }

    func occurs(_ message: Utterance, in range: Range<Int>) -> Bool {
        first(message, in: range) != nil
    }

    /// The longest phrase that ends exactly at `end`.
    func match(_ message: Utterance, endingAt end: Int) -> Match? {
        guard let last = message.scalar(end - 1), Boundary.allowsEnd(message, end) else {
            return nil
        }
        for phrase in endings[last] ?? [] {
            if let start = start(of: phrase, message, end) {
                return Match(meaning: phrase.meaning, range: start..<end)
            }
        }
        return openMatch(message, endingAt: end)
    }

    private func start(of phrase: Phrase, _ message: Utterance, _ end: Int) -> Int? {
        var at = end
        for scalar in phrase.scalars.reversed() {
            if message.isScalar(at - 1, scalar), scalar != " " {
                at -= 1
            } else if scalar == " " {
                let before = at
                while message.isScalar(at - 1, in: [" ", "-"]) { at -= 1 }
                guard at < before else { return nil }
            } else if scalar != "'" {
                return nil
            }
        }
        return Boundary.allowsStart(message, at) ? at : nil
    }

    /// A word that a phrase with `*` begins.
    private func openMatch(_ message: Utterance, endingAt end: Int) -> Match? {
        guard message.kind(end - 1) == .letter else { return nil }
        var start = end - 1
        while message.kind(start - 1) == .letter { start -= 1 }
        guard let match = match(message, at: start), match.range.upperBound == end else {
            return nil
        }
        return match
    }
}

extension Phrasebook where Meaning == Bool {
    /// Phrases of which only their presence counts, between commas.
    init(_ list: String) {
        self.init(table: list.split(separator: "\n").map { "x " + $0 }.joined(separator: "\n")) {
            _ in true
        }
    }
}

/// Where a phrase may begin and end.
private enum Boundary {
    static func allowsStart(_ message: Utterance, _ index: Int) -> Bool {
        switch message.kind(index) {
        case .letter: message.kind(index - 1) != .letter
        case .thai: !message.isThaiLead(index - 1)
        default: true
        }
    }

    static func allowsEnd(_ message: Utterance, _ end: Int) -> Bool {
        switch message.kind(end - 1) {
        case .letter: message.kind(end) != .letter
        case .thai: !message.isThaiDependent(end)
        default: true
        }
    }
}

extension Utterance {
    /// A vowel that is written before its consonant.
    func isThaiLead(_ index: Int) -> Bool {
        scalar(index).map { (0x0E40...0x0E44).contains($0.value) } ?? false
    }

    /// A vowel or mark that belongs to the consonant before it.
    func isThaiDependent(_ index: Int) -> Bool {
        scalar(index).map {
            (0x0E30...0x0E3A).contains($0.value) || (0x0E47...0x0E4E).contains($0.value)
        } ?? false
    }
}
