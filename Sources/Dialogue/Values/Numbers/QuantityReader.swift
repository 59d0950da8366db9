internal import Knowledge

/// Reads how many: "two and a half", 二十五台, ยี่สิบเอ็ด, "полтора".
struct QuantityReader {
    let message: Utterance
    let rules: FieldRules

    func value() -> FieldValue? {
        guard let found = number(), found.value < 1e9, rules.allows(found.value) else { return nil }
        let written = QuantityReader.written(found.value)
        return rules.fits(written) ? FieldValue(written) : nil
    }

    func number() -> SpokenNumber? {
        let numbers = NumberScanner(message, .amount).all().filter { !$0.isOrdinal }
        let choice = Repairs(message: message).choice(among: numbers.map(\.range))
        return choice.map { numbers[$0] }
    }

    /// `12`, `2.5`; at most six decimals.
    static func written(_ value: Double) -> String {
        guard value != value.rounded() else { return String(Int(value)) }
        let millionths = Int((value * 1_000_000).rounded())
        var text = "\(millionths / 1_000_000)."
        let rest = String(millionths % 1_000_000)
        text += String(repeating: "0", count: 6 - rest.utf8.count) + rest
        while text.hasSuffix("0") { text.removeLast() }
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }
}
