internal import Foundation

/// Makes any text one that the engine can take, whatever its length and characters.
enum EngineText {
    /// The longest text that is looked at, in bytes; 250 tokens seldom have half of it.
    static let maximumBytes = 8192

    /// Returns `text` in NFKC, without NUL, control characters as spaces, trimmed, and cut to
    /// `maximumBytes`.
    ///
    /// NFKC is what keeps the engine safe: its tokenizer writes past a buffer on U+FDFA, which
    /// NFKC replaces by the words it stands for. An embedded NUL would end the text.
    /// - Complexity: O(min(n, `maximumBytes`)).
    static func prepared(_ text: String) -> String {
        let start =
            text.utf8.count > 2 * maximumBytes
            ? scalarPrefix(text, bytes: 2 * maximumBytes) : text
        let normalised = withoutControls(start).precomposedStringWithCompatibilityMapping
        return prefix(
            normalised.trimmingCharacters(in: .whitespacesAndNewlines), bytes: maximumBytes)
    }

    /// The longest start of `text` in whole characters of at most `bytes` bytes; in whole scalars
    /// if its first character alone is longer.
    static func prefix(_ text: String, bytes: Int) -> String {
        guard text.utf8.count > bytes else { return text }
        var end = text.startIndex
        var used = 0
        while end < text.endIndex {
            let next = text.index(after: end)
            used += text.utf8.distance(from: end, to: next)
            if used > bytes { break }
            end = next
        }
        return end > text.startIndex ? String(text[..<end]) : scalarPrefix(text, bytes: bytes)
    }

    private static func scalarPrefix(_ text: String, bytes: Int) -> String {
        var result = String.UnicodeScalarView()
        var used = 0
        for scalar in text.unicodeScalars {
            used += UTF8.width(scalar)
            if used > bytes { break }
            result.append(scalar)
        }
        return String(result)
    }

    private static func withoutControls(_ text: String) -> String {
        let isClean = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 }
        if isClean { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != "\0" {
            result.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return String(result)
    }
}
