internal import Foundation

/// Russian in Latin letters, as people write it who have no Cyrillic keyboard.
///
///     Romanization.russian(of: "gde moja posylka")  // "где моя посылка"
///
/// - Note: ICU's transform from the BGN/PCGN romanization of 1947, with what is used beside it.
package enum Romanization {
    /// - Returns: in lower case; soft signs that were not written stay away. Nil for a text with
    ///   letters beyond ASCII, or without letters.
    /// - Complexity: O(n).
    package static func russian(of text: String) -> String? {
        let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
        guard !letters.isEmpty, letters.allSatisfy(\.isASCII) else { return nil }
        return text.lowercased()
            .replacing("x", with: "kh").replacing("jj", with: "j")
            .replacing(/j(?=[aou])/, with: "y").replacing("yo", with: "yë")
            .replacing("j", with: "y").replacing(/(^|[^ksczt])h(?=[aeiouyë])/) { $0.1 + "kh" }
            .applyingTransform(StringTransform("Latin-Russian/BGN"), reverse: false)
    }
}
