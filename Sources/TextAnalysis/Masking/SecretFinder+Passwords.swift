extension SecretFinder {
    static let longestPassword = 64

    /// The password that a word announces: "my password is hunter2", "пароль: ...", 密码是...
    func password(near word: WordMatch) -> Range<Int>? {
        if let value = value(before: word) { return value.isEmpty ? nil : value }
        let end = word.range.upperBound
        if isMasked(at: end) { return nil }
        if let quoted = quoted(at: end) { return quoted }
        if let token = token(at: end), looksSecret(token) || isForeign(token, to: word) {
            return token
        }
        if let token = dashed(at: end), looksSecret(token) || isUnusual(token) { return token }
        return value(behindConnectorsFrom: end) ?? ownPassword(from: end)
    }

    /// "пароль от кабинета Vasya_1985": what nobody writes but as a password, words between.
    private func ownPassword(from start: Int) -> Range<Int>? {
        var at = start
        while at < min(start + SecretFinder.reach, scan.characters.count) {
            guard let token = token(at: at), !endsSentence(in: start..<token.lowerBound),
                scan.words(.otherMatter, in: start..<token.lowerBound).isEmpty,
                !scan.isMasked(start..<token.lowerBound)
            else { return nil }
            let characters = scan.characters[token]
            if looksSecret(token), characters.contains(where: { $0.isLetter }),
                characters.contains(where: { "_#$%^&*!".contains($0) }),
                characters.contains(where: { FoldedCharacters.digit($0) != nil })
            {
                return token
            }
            at = token.upperBound
        }
        return nil
    }

    /// "hunter2 is my password"; empty if a mask stands there.
    private func value(before word: WordMatch) -> Range<Int>? {
        let start = word.range.lowerBound
        let before = max(0, start - 24)..<start
        let text = String(scan.folded[before])
        let connectors = [
            " is my ", " is the ", " это мой ", " - мой ", "   мой ", " — мой ", "是我的", " คือ", "คือ",
        ]
        guard
            let connector = connectors.first(where: {
                text.hasSuffix($0) || text.hasSuffix($0 + "wifi ")
            })
        else { return nil }
        var end = start - connector.count - (text.hasSuffix("wifi ") ? 5 : 0)
        while end > 0, scan.characters[end - 1].isWhitespace { end -= 1 }
        guard end > 0 else { return nil }
        if scan.characters[end - 1] == "•" { return 0..<0 }
        var first = end
        while first > 0, end - first < SecretFinder.longestPassword, isTokenPart(first - 1) {
            first -= 1
        }
        guard first < end, looksSecret(first..<end) else { return nil }
        return first..<end
    }

    /// Looks behind "is", ":" and the like; plain words only behind the first of them.
    private func value(behindConnectorsFrom start: Int) -> Range<Int>? {
        let window = start..<min(start + SecretFinder.reach, scan.characters.count)
        let connectors = scan.words.filterConnectors(in: window, of: scan)
        for (number, connector) in connectors.enumerated() {
            let between = start..<connector.range.lowerBound
            guard !endsSentence(in: between), scan.words(.otherMatter, in: between).isEmpty else {
                return nil
            }
            let end = skippingFillers(connector.range.upperBound)
            if isMasked(at: end) { return nil }
            if let quoted = quoted(at: end) { return quoted }
            guard let token = token(at: end) else { continue }
            if looksSecret(token) { return token }
            let isFirst = number == 0 && connector.kind == .connector
            if isFirst && isUnusual(token) { return token }
        }
        return nil
    }

    /// "is still", "теперь".
    private func skippingFillers(_ start: Int) -> Int {
        var at = start
        while let next = token(at: at),
            SecretFinder.fillers.contains(String(scan.folded[next]))
        {
            at = next.upperBound
        }
        return at
    }

    private static let fillers: Set<String> = [
        "still", "now", "just", "currently", "always", "simply", "теперь", "сейчас", "просто",
        "такой", "is", ":", "=", "this",
    ]

    /// A letter, digit or sign of an alphabet with spaces, full-width forms too.
    private func isTokenPart(_ index: Int) -> Bool {
        let character = scan.characters[index]
        guard let first = character.unicodeScalars.first, !character.isWhitespace else {
            return false
        }
        return first.value < 0x0530 || (0xFF01...0xFF5E).contains(first.value)
            || (0x0E50...0x0E59).contains(first.value)
    }

    private func skippingSpaces(_ start: Int) -> Int {
        var at = start
        while at < scan.characters.count, at < start + 4, scan.characters[at].isWhitespace {
            at += 1
        }
        return at
    }

    private func isMasked(at place: Int) -> Bool {
        let start = skippingSpaces(place)
        return start < scan.characters.count && scan.characters[start] == "•"
    }

    /// The word behind a dash that stands by itself: "пароль — qwerty".
    private func dashed(at place: Int) -> Range<Int>? {
        let dash = skippingSpaces(place)
        guard dash > place, dash + 1 < scan.characters.count, "-–—".contains(scan.characters[dash]),
            scan.characters[dash + 1].isWhitespace
        else { return nil }
        return token(at: dash + 1)
    }

    /// The word at a place, without the punctuation around it.
    private func token(at place: Int) -> Range<Int>? {
        let start = skippingSpaces(place)
        var end = start
        while end < scan.characters.count, end - start < SecretFinder.longestPassword,
            isTokenPart(end)
        {
            end += 1
        }
        var token = start..<end
        while let first = token.first, ":=('\"[<«".contains(scan.folded[first]) {
            token = token.lowerBound + 1..<token.upperBound
        }
        while let last = token.last, ".,;:?)'\"]>»".contains(scan.folded[last]) {
            token = token.lowerBound..<token.upperBound - 1
        }
        return token.isEmpty ? nil : token
    }

    private func quoted(at place: Int) -> Range<Int>? {
        let start = skippingSpaces(place)
        let pairs: [Character: Character] = [
            "\"": "\"", "'": "'", "“": "”", "«": "»", "「": "」", "‘": "’", "`": "`", "『": "』",
        ]
        guard start < scan.characters.count, let closing = pairs[scan.characters[start]],
            start > place || closing != "'"
        else { return nil }
        let limit = min(start + 1 + SecretFinder.longestPassword, scan.characters.count)
        guard let end = (start + 1..<limit).first(where: { scan.characters[$0] == closing }),
            end > start + 1, !scan.isMasked(start + 1..<end)
        else { return nil }
        return start + 1..<end
    }

    /// Digits among letters, signs among letters, or a row of digits.
    func looksSecret(_ token: Range<Int>) -> Bool {
        guard token.count >= 4, !scan.isMeasure(token) else { return false }
        let groups = group(startingAt: token.lowerBound)..<scan.groups.count
        for index in groups {
            guard scan.groups[index].range.lowerBound < token.upperBound else { break }
            if scan.groups[index].isInert { return false }
        }
        let characters = scan.characters[token]
        let hasDigit = characters.contains { FoldedCharacters.digit($0) != nil }
        let hasSign = characters.contains { "@#$%^&*+=_~!|".contains($0) }
        let isLastSign = characters.dropLast().allSatisfy { $0.isLetter || $0 == "-" }
        return hasDigit || hasSign && !isLastSign && characters.contains { $0.isLetter }
    }

    /// Letters that are no word of plain speech.
    private func isUnusual(_ token: Range<Int>) -> Bool {
        token.count >= 3 && !scan.isMeasure(token)
            && scan.characters[token].contains { $0.isLetter }
            && !MaskingWords.isPlainSpeech(String(scan.folded[token]))
    }

    /// Latin letters right behind a word of another script, at the end of what is said.
    private func isForeign(_ token: Range<Int>, to word: WordMatch) -> Bool {
        guard token.count >= 5, !scan.characters[word.range.lowerBound].isASCII,
            scan.characters[token].allSatisfy(\.isASCIILetter)
        else { return false }
        let rest = scan.characters[token.upperBound...].prefix(4)
        return rest.first { !$0.isWhitespace }.map { !$0.isLetter } ?? true
    }
}

extension [WordMatch] {
    func filterConnectors(in window: Range<Int>, of scan: ScannedMessage) -> [WordMatch] {
        let strong = scan.words(.connector, in: window) + scan.words(.weakConnector, in: window)
        return strong.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
