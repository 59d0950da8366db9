/// A kind of personal data that is masked before a message is stored, logged or handed over.
package enum PersonalData: String, CaseIterable, Codable, Sendable {
    /// A payment card's number, or a part of one.
    case cardNumber = "card_number"
    /// The three or four digits that prove one holds the card: CVV, CVC.
    case securityCode = "security_code"
    case password
    /// A PIN or a one-time code.
    case accessCode = "access_code"
    case thaiID = "thai_id"
    case chineseID = "chinese_id"
    case snils
    case russianPassport = "russian_passport"
}
