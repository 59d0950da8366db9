internal import TextAnalysis

/// Check digits of numbers that people read out.
enum CheckDigits {
    /// Whether the last digit is the Luhn digit of the whole; letters and marks are left out.
    static func luhn(_ text: String) -> Bool {
        let digits = numbers(text)
        return digits.count > 1 && Luhn.holds(digits)
    }

    /// Whether the digits, weighted 1, 2, 3, ... from the right, are a multiple of 11; a final X
    /// counts 10.
    static func mod11(_ text: String) -> Bool {
        var digits = numbers(text)
        if text.hasSuffix("X") || text.hasSuffix("x") { digits.append(10) }
        guard digits.count > 1 else { return false }
        let sum = digits.reversed().enumerated().reduce(0) { sum, place in
            sum + Int(place.element) * (place.offset + 1)
        }
        return sum % 11 == 0
    }

    private static func numbers(_ text: String) -> [UInt8] {
        text.utf8.compactMap { (48...57).contains($0) ? $0 - 48 : nil }
    }
}
