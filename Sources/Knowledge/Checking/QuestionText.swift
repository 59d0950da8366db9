internal import Foundation

/// A question reduced to what makes it the same question: its words, without case, punctuation,
/// width of letters, and the dots of ё.
struct QuestionText: Hashable {
    /// In order.
    let words: [String]

    init(_ text: String) {
        let folded = text.precomposedStringWithCompatibilityMapping.lowercased()
            .replacing("ё", with: "е")
        words = folded.unicodeScalars.split { !QuestionText.belongsToWord($0) }.map { String($0) }
    }

    /// Three neighbouring letters each, packed into one number; words are parted by one space. A
    /// shorter text is one of them.
    var trigrams: Set<UInt64> {
        let letters = words.joined(separator: " ").unicodeScalars.map { UInt64($0.value) }
        guard letters.count >= 3 else { return [letters.reduce(0) { $0 << 21 | $1 }] }
        return Set(
            (2..<letters.count).map { letters[$0 - 2] << 42 | letters[$0 - 1] << 21 | letters[$0] })
    }

    private static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
            .otherNumber:
            true
        default: false
        }
    }
}
