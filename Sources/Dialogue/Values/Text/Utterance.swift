internal import TextAnalysis

/// A message as the readers see it: folded scalars, each with the character it came from.
///
/// Names and addresses are cut out of the original characters; everything else is read from the
/// folded ones.
struct Utterance: Sendable {
    /// What a scalar is, as far as words and numbers are concerned.
    enum Kind: UInt8, Sendable {
        case space, digit, letter, thai, han, mark
    }

    let characters: [Character]
    let scalars: [Unicode.Scalar]
    let kinds: [Kind]
    private let origins: [Int]

    /// A longer message is cut.
    static let mostCharacters = 2000
    private static let mostScalars = 8000

    /// - Complexity: O(n) in the length of the message, of which 2,000 characters are looked at.
    init(_ message: String) {
        characters = Utterance.bounded(message)
        var scalars: [Unicode.Scalar] = []
        var origins: [Int] = []
        for (index, piece) in Folding.pieces(characters).enumerated() {
            for scalar in piece where !Folding.isIgnored(scalar) {
                scalars.append(Folding.plain(scalar))
                origins.append(index)
            }
        }
        self.scalars = scalars
        self.origins = origins
        kinds = scalars.map(Folding.kind)
    }

    private static func bounded(_ message: String) -> [Character] {
        var characters: [Character] = []
        var scalars = 0
        for character in message {
            scalars += character.unicodeScalars.count
            guard scalars <= mostScalars, characters.count < mostCharacters else { break }
            characters.append(character)
        }
        return characters
    }

    var count: Int { scalars.count }
    var all: Range<Int> { 0..<scalars.count }

    /// `.mark` outside of the message.
    func kind(_ index: Int) -> Kind { index >= 0 && index < kinds.count ? kinds[index] : .mark }

    func scalar(_ index: Int) -> Unicode.Scalar? {
        index >= 0 && index < scalars.count ? scalars[index] : nil
    }

    func isScalar(_ index: Int, _ wanted: Unicode.Scalar) -> Bool {
        index >= 0 && index < scalars.count && scalars[index].value == wanted.value
    }

    func isScalar(_ index: Int, in wanted: Set<Unicode.Scalar>) -> Bool {
        scalar(index).map(wanted.contains) ?? false
    }

    /// The folded text of a range.
    func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range.clamped(to: all)]))
    }

    /// The text of a range as it was written.
    func original(_ range: Range<Int>) -> String {
        let range = range.clamped(to: all)
        guard let first = range.first, let last = range.last else { return "" }
        return String(characters[origins[first]...origins[last]])
    }

    func skipSpaces(_ index: Int) -> Int {
        var at = index
        while kind(at) == .space { at += 1 }
        return at
    }

    /// Behind what may stand between the words of one expression: spaces, a comma, a full stop.
    func skip(_ index: Int, _ marks: Set<Unicode.Scalar>) -> Int {
        var at = index
        while kind(at) == .space || isScalar(at, in: marks) { at += 1 }
        return at
    }

    /// Where the run of letters, digits or of one script that begins here ends.
    func wordEnd(_ index: Int) -> Int {
        let first = kind(index)
        var at = index + 1
        while at < count, kind(at) == first || (first == .letter && isInnerApostrophe(at)) {
            at += 1
        }
        return at
    }

    private func isInnerApostrophe(_ index: Int) -> Bool {
        isScalar(index, "'") && kind(index + 1) == .letter
    }

    static let clauseMarks: Set<Unicode.Scalar> = [",", ".", ";", "!", "?", ":", "(", ")", "\""]

    /// Whether a mark here parts two clauses: not the point of `3.5` or of `a.m.`
    func endsClause(_ index: Int) -> Bool {
        guard isScalar(index, in: Utterance.clauseMarks) else { return false }
        if kind(index + 1) == .digit, kind(index - 1) == .digit { return false }
        guard isScalar(index, "."), kind(index - 1) == .letter || kind(index - 1) == .thai else {
            return true
        }
        return kind(index + 1) != .letter && kind(index + 1) != .thai
    }

    /// The clause around a range, as far as 200 scalars to each side.
    func clause(around range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start > max(0, range.lowerBound - 200), !endsClause(start - 1) { start -= 1 }
        var end = range.upperBound
        while end < min(count, range.upperBound + 200), !endsClause(end) { end += 1 }
        return start..<end
    }
}

/// How characters are made comparable.
private enum Folding {
    private static let analyzer = try? Analyzer()

    /// The folded scalars of each character.
    static func pieces(_ characters: [Character]) -> [[Unicode.Scalar]] {
        let joined = characters.map { $0.isNewline ? " " : String($0) }.joined(separator: "\n")
        let folded = analyzer?.folded(joined) ?? joined.lowercased()
        let pieces = folded.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        guard pieces.count == characters.count else {
            return characters.map { Array(String($0).lowercased().unicodeScalars) }
        }
        return pieces.map(Array.init)
    }

    static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isDefaultIgnorableCodePoint
    }

    static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar { marks[scalar] ?? scalar }

    private static let marks: [Unicode.Scalar: Unicode.Scalar] = {
        let families: [(Unicode.Scalar, String)] = [
            ("'", "’‘ʼ`´′"), ("-", "‐‑‒–—―−﹣－ー"), ("\"", "“”„«»「」『』《》【】"), (".", "。．"),
            (",", "、，"), (" ", "\t\u{A0}\u{3000}\n\r"), ("零", "〇○"), ("~", "～〜"), ("(", "[{"),
            (")", "]}"),
        ]
        var marks: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (plain, family) in families {
            for scalar in family.unicodeScalars { marks[scalar] = plain }
        }
        return marks
    }()

    static func kind(_ scalar: Unicode.Scalar) -> Utterance.Kind {
        switch scalar.value {
        case 0x30...0x39: .digit
        case 0x20: .space
        case 0x0E00...0x0E7F: .thai
        case 0x3400...0x9FFF, 0x20000...0x3FFFF, 0xF900...0xFAFF: .han
        default:
            scalar.properties.isAlphabetic
                ? .letter : scalar.properties.isWhitespace ? .space : .mark
        }
    }
}
