internal import Foundation
internal import Knowledge

/// Reads free remarks, and codes of letters and digits that a form describes by a pattern alone.
struct TextReader {
    private let message: Utterance
    private let rules: FieldRules
    private let isFree: Bool

    init(_ message: Utterance, field: FormField) {
        self.message = message
        rules = FieldRules(field: field)
        isFree = field.pattern.map { $0.contains("\\s") || $0.hasPrefix(".") } ?? true
    }

    func value(_ text: String) -> FieldValue? {
        let whole = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !whole.isEmpty else { return nil }
        if rules.fits(whole), rules.passesCheck(whole) { return FieldValue(whole) }
        return isFree ? nil : code()
    }

    /// A code among other words, or in pieces: "it is abc 123 456".
    private func code() -> FieldValue? {
        let pieces = pieces()
        for length in 1...6 {
            for start in pieces.indices.reversed() where start + length <= pieces.count {
                let joined = pieces[start..<start + length].joined()
                guard joined.contains(where: \.isNumber), rules.fits(joined),
                    rules.passesCheck(joined)
                else { continue }
                return FieldValue(joined, .likely)
            }
        }
        return nil
    }

    /// Runs of Latin letters and digits, in capitals.
    private func pieces() -> [String] {
        message.text(message.all).uppercased()
            .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.prefix(60).map(String.init)
    }
}
