/// The words by which personal data is known, of all languages together: a message may mix them.
enum MaskingWords {
    enum Kind {
        case card, securityCode, accessCode, password, passport, snils
        /// Says what a thing is: "is", a colon. A `weakConnector` only before what looks secret.
        case connector, weakConnector
        /// What a one-time code came by: with "code" it makes an access code.
        case code, delivery
        /// A card that holds no money.
        case otherCard
        /// Begins another matter, so that numbers on its two sides are not one.
        case otherMatter
        /// Follows an amount or a duration.
        case unit
    }

    static let finder = WordFinder(english + chinese + thai + russian + signs)

    static let signs: [(Kind, [String])] = [(.connector, [":", "=", "→"])]

    static func isCurrency(_ character: Character) -> Bool {
        character.isCurrencySymbol
    }

    /// Words of which a password is not made when they follow "is": "my password is wrong".
    static func isPlainSpeech(_ word: String) -> Bool {
        plainWords.contains(word) || plainStems.contains { word.hasPrefix($0) }
    }

    private static let plainWords = Set(englishPlainWords + russianPlainWords)
    private static let plainStems = englishPlainStems + russianPlainStems
}
