/// A secret whose announcement ("my password is") and value stand in two messages.
struct AnnouncedSecret {
    private let kind: PersonalData

    init(_ kind: PersonalData) { self.kind = kind }

    /// What a message announces with its last words.
    static func announced(by scan: ScannedMessage) -> PersonalData? {
        guard let end = scan.characters.lastIndex(where: { !$0.isWhitespace }),
            let connector = scan.words.last, connector.kind == .connector,
            connector.range.upperBound == end + 1
        else { return nil }
        let start = max(0, connector.range.lowerBound - 40)
        let finder = SecretFinder(scan: scan, taken: TakenCharacters([], count: 0))
        for word in scan.words.reversed() where word.range.lowerBound >= start {
            guard let kind = kind(of: word.kind) else { continue }
            let between = word.range.upperBound..<connector.range.lowerBound
            return finder.endsSentence(in: between) || scan.isMasked(between) ? nil : kind
        }
        return nil
    }

    /// The whole of a message that is one word, or the digits of one that is only digits.
    func value(in scan: ScannedMessage) -> Range<Int>? {
        if kind != .password {
            let digits = scan.digits(0..<scan.groups.count)
            let lengths = kind == .securityCode ? 3...4 : 3...8
            guard scan.isOnlyDigits, lengths.contains(digits.count),
                !scan.groups.contains(where: \.isInert)
            else { return nil }
            return scan.extent(0..<scan.groups.count)
        }
        guard let first = scan.characters.firstIndex(where: { !$0.isWhitespace }),
            let last = scan.characters.lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        let value = first..<last + 1
        let isWord = !scan.characters[value].contains { $0.isWhitespace || $0 == "•" }
        let isPlain = MaskingWords.isPlainSpeech(String(scan.folded[value]))
        let isLong = (3...SecretFinder.longestPassword).contains(value.count)
        return isWord && isLong && !isPlain ? value : nil
    }

    private static func kind(of word: MaskingWords.Kind) -> PersonalData? {
        switch word {
        case .password: .password
        case .accessCode: .accessCode
        case .securityCode: .securityCode
        default: nil
        }
    }
}
