/// One of the choices of an item.
package struct QuizChoice: Equatable, Codable, Sendable {
    package var text: String
    package var isRight: Bool
    /// The document that says it; nil for a choice that somebody wrote.
    package var document: String?
    /// The hash of that document's content.
    package var version: String?
    /// What the document shares with its translations and duplicates.
    package var family: String?
    /// What it amounts to, where it is a number with a unit.
    package var quantity: Quantity?

    package init(
        _ text: String, isRight: Bool = false, document: String? = nil, family: String? = nil,
        quantity: Quantity? = nil
    ) {
        (self.text, self.isRight) = (text, isRight)
        (self.document, self.family, self.quantity) = (document, family, quantity)
    }
}
