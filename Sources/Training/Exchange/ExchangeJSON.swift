import Foundation

/// JSON that may stand in a comment of either format.
enum ExchangeJSON {
    /// One line without `--`, which ends an XML comment.
    static func line(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings, numbers and enums, which JSON can always hold.
        let data = (try? encoder.encode(value)) ?? Data()
        return String(decoding: data, as: UTF8.self).replacing("--", with: "-\\u002d")
            .replacing("->", with: "-\\u003e")
    }

    static func details(_ line: String) -> ItemDetails? {
        try? JSONDecoder().decode(ItemDetails.self, from: Data(line.utf8))
    }
}
