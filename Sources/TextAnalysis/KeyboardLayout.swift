/// A keyboard whose keys carry letters of another script beside the Latin ones.
///
///     KeyboardLayout.readings(of: "ytn bynthytnf")  // "нет интернета", and so on for each layout
///     KeyboardLayout.readings(of: "цшаш")           // ["wifi"]
///
/// - Note: The rows of Microsoft's "United States", "Russian" and "Thai Kedmanee" layouts.
package struct KeyboardLayout: Sendable {
    private let letters: [Unicode.Scalar: Unicode.Scalar]
    private let keys: [Unicode.Scalar: Unicode.Scalar]

    /// - Parameter rows: what the keys of the four Latin rows give here, without and with Shift.
    private init(_ rows: [String]) {
        let pairs = zip(Self.latin, rows).flatMap { latin, row in
            Array(zip(latin.unicodeScalars, row.unicodeScalars)).filter { $0 != $1 }
        }
        letters = Dictionary(uniqueKeysWithValues: pairs)
        keys = Dictionary(pairs.map { ($1, $0) }) { first, _ in first }
    }

    private static let latin = [
        "`1234567890-=", "qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./",
        "~!@#$%^&*()_+", "QWERTYUIOP{}|", "ASDFGHJKL:\"", "ZXCVBNM<>?",
    ]

    static let russian = KeyboardLayout([
        "ё1234567890-=", "йцукенгшщзхъ\\", "фывапролджэ", "ячсмитьбю.",
        "Ё!\"№;%:?*()_+", "ЙЦУКЕНГШЩЗХЪ/", "ФЫВАПРОЛДЖЭ", "ЯЧСМИТЬБЮ,",
    ])

    static let thai = KeyboardLayout([
        "_ๅ/-ภถุึคตจขช", "ๆไำพะัีรนยบลฃ", "ฟหกดเ้่าสวง", "ผปแอิืทมใฝ",
        "%+๑๒๓๔ู฿๕๖๗๘๙", "๐\"ฎฑธํ๊ณฯญฐ,ฅ", "ฤฆฏโฌ็๋ษศซ.", "()ฉฮฺ์?ฒฬฦ",
    ])

    private static let all = [russian, thai]

    /// What a text says if its keys were meant for another layout than the one that was on.
    ///
    /// - Returns: what a Latin text says on each other keyboard, or what one in the letters of a
    ///   keyboard says on a Latin one; nothing for a text in both, or without letters.
    /// - Complexity: O(n).
    package static func readings(of text: String) -> [String] {
        let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
        if letters.isEmpty { return [] }
        if letters.allSatisfy(\.isASCII) { return all.map { replaced(text, by: $0.letters) } }
        return all.filter { layout in letters.allSatisfy { layout.keys[$0] != nil } }
            .map { replaced(text, by: $0.keys) }
    }

    private static func replaced(
        _ text: String, by table: [Unicode.Scalar: Unicode.Scalar]
    ) -> String {
        var replaced = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { replaced.append(table[scalar] ?? scalar) }
        return String(replaced)
    }
}
