/// A piece of an e-mail address as it was written or said.
struct EmailPiece {
    enum Kind: Equatable {
        /// Letters; a single one may be part of a spelling.
        case word
        case digits
        /// `@ . _ - +`
        case sign
        /// A comma or a word such as "then".
        case pause
        /// Anything else: no address goes on across it.
        case wall
    }

    let kind: Kind
    let text: String
    let range: Range<Int>
    /// Whether a sign was said in words.
    var isSpoken = false

    var isLetter: Bool { kind == .word && text.utf8.count == 1 }
}

/// Takes a message apart into the pieces of spoken e-mail addresses.
struct EmailScanner {
    let message: Utterance
    private let numbers: NumberScanner

    init(_ message: Utterance) {
        self.message = message
        numbers = NumberScanner(message, .code)
    }

    func pieces() -> [EmailPiece] {
        var pieces: [EmailPiece] = []
        var at = 0
        while at < message.count {
            guard message.kind(at) != .space else {
                at += 1
                continue
            }
            let piece = piece(at: at)
            pieces.append(piece)
            at = max(piece.range.upperBound, at + 1)
        }
        return pieces
    }

    private func piece(at index: Int) -> EmailPiece {
        if let found = spelling(at: index) ?? sign(at: index) ?? number(at: index) { return found }
        if let label = EmailWords.labels.match(message, at: index) {
            return EmailPiece(kind: .word, text: label.meaning, range: label.range)
        }
        if let pause = EmailWords.joiners.match(message, at: index), !isGlued(pause.range) {
            return EmailPiece(kind: .pause, text: "", range: pause.range)
        }
        if let letter = LetterNames.all.match(message, at: index), message.kind(index) == .thai {
            return EmailPiece(kind: .word, text: letter.meaning, range: letter.range)
        }
        if message.isScalar(index, in: [",", "<", ">", "(", ")", ";"]) {
            return EmailPiece(kind: .pause, text: "", range: index..<index + 1)
        }
        return word(at: index)
    }

    /// "b for bravo".
    private func spelling(at index: Int) -> EmailPiece? {
        guard message.kind(index) == .letter, message.kind(index - 1) != .letter,
            message.wordEnd(index) == index + 1
        else { return nil }
        let next = message.skipSpaces(index + 1)
        guard next > index + 1, let link = EmailWords.asIn.match(message, at: next) else {
            return nil
        }
        let example = message.skipSpaces(link.range.upperBound)
        guard message.isScalar(example, message.scalars[index]), message.kind(example) == .letter
        else { return nil }
        var end = message.wordEnd(example)
        if message.isScalar(end, "-"), message.kind(end + 1) == .letter {
            end = message.wordEnd(end + 1)
        }
        return EmailPiece(
            kind: .word, text: message.text(index..<index + 1), range: index..<end)
    }

    private func sign(at index: Int) -> EmailPiece? {
        guard let sign = EmailWords.signs.match(message, at: index), !isGlued(sign.range) else {
            return nil
        }
        let isSpoken = message.kind(index) != .mark || sign.range.count > 1
        return EmailPiece(kind: .sign, text: sign.meaning, range: sign.range, isSpoken: isSpoken)
    }

    /// The "and" of `gift_and_joy@` and the "at" of `look.at.me@` are parts of the name.
    private func isGlued(_ word: Range<Int>) -> Bool {
        guard message.kind(word.lowerBound) == .letter else { return false }
        let marks: Set<Unicode.Scalar> = ["_", ".", "-", "+", "@"]
        let before = message.isScalar(word.lowerBound - 1, in: marks)
        let isStop =
            message.kind(word.upperBound + 1) != .letter
            && message.kind(word.upperBound + 1) != .digit
        return before || message.isScalar(word.upperBound, in: marks) && !isStop
    }

    private func number(at index: Int) -> EmailPiece? {
        if message.kind(index) == .digit {
            let end = numbers.digitsEnd(index)
            return EmailPiece(kind: .digits, text: message.text(index..<end), range: index..<end)
        }
        guard let number = numbers.number(at: index), !number.isOrdinal,
            message.text(number.range) != "o"
        else { return nil }
        return EmailPiece(kind: .digits, text: number.digits, range: number.range, isSpoken: true)
    }

    private func word(at index: Int) -> EmailPiece {
        guard message.kind(index) == .letter else {
            let end = message.kind(index) == .mark ? index + 1 : message.wordEnd(index)
            return EmailPiece(kind: .wall, text: "", range: index..<min(end, index + 1))
        }
        let end = message.wordEnd(index)
        let text = Transliteration.latin(message.text(index..<end))
        let isPlain = text.utf8.allSatisfy { (97...122).contains($0) }
        return EmailPiece(kind: isPlain ? .word : .wall, text: text, range: index..<end)
    }
}

/// Cyrillic words as Latin ones, as people write their names in addresses.
enum Transliteration {
    private static let letters: [Character: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
        "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
        "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch",
        "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    ]

    static func latin(_ word: String) -> String {
        word.map { letters[$0] ?? String($0) }.joined()
    }
}
