/// Check digits of numbers that people read out.
enum CheckDigits {
    /// Whether the last digit is the Luhn digit of the whole; letters and marks are left out.
    static func luhn(_ text: String) -> Bool {
        let digits = numbers(text)
        guard digits.count > 1 else { return false }
        let sum = digits.reversed().enumerated().reduce(0) { sum, place in
            let doubled = place.offset % 2 == 0 ? place.element : place.element * 2
            return sum + (doubled > 9 ? doubled - 9 : doubled)
        }
        return sum % 10 == 0
    }

    /// Whether the digits, weighted 1, 2, 3, ... from the right, are a multiple of 11; a final X
    /// counts 10.
    static func mod11(_ text: String) -> Bool {
        var digits = numbers(text)
        if text.hasSuffix("X") || text.hasSuffix("x") { digits.append(10) }
        guard digits.count > 1 else { return false }
        let sum = digits.reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset + 1) }
        return sum % 11 == 0
    }

    private static func numbers(_ text: String) -> [Int] {
        text.utf8.compactMap { (48...57).contains($0) ? Int($0) - 48 : nil }
    }
}
