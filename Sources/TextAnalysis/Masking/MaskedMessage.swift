/// A message without the personal data that was found in it.
package struct MaskedMessage: Equatable, Sendable {
    package let text: String
    /// Earlier messages of this speaker whose masked text changed because this one completed a
    /// number begun there: how many messages back (1 is the one before) -> the new text.
    package let revised: [Int: String]
    /// What was found, each kind once, in the order of `PersonalData.allCases`; never the digits.
    package let found: [PersonalData]

    package init(text: String, revised: [Int: String] = [:], found: [PersonalData] = []) {
        (self.text, self.revised, self.found) = (text, revised, found)
    }
}
