/// The check digits of national ids.
enum CheckDigits {
    /// A Thai citizen's number: 13 digits, the first 1 to 8, the last by modulus 11.
    static func thai(_ digits: [UInt8]) -> Bool {
        guard digits.count == 13, (1...8).contains(digits[0]) else { return false }
        let sum = (0..<12).reduce(0) { $0 + Int(digits[$1]) * (13 - $1) }
        return (11 - sum % 11) % 10 == Int(digits[12])
    }

    /// A resident identity number of the PRC: 17 digits and a check character (10 is X).
    ///
    /// - Note: GB 11643-1999; ISO 7064 MOD 11-2.
    static func chinese(_ digits: [UInt8], check: UInt8) -> Bool {
        guard digits.count == 17, (1...8).contains(digits[0]), check <= 10,
            isDate(digits[6..<14])
        else { return false }
        var remainder = 0
        for digit in digits { remainder = (remainder + Int(digit)) * 2 % 11 }
        return (remainder + Int(check)) % 11 == 1
    }

    /// A Russian insurance number: 11 digits, the last two the check.
    static func snils(_ digits: [UInt8]) -> Bool {
        guard digits.count == 11 else { return false }
        let sum = (0..<9).reduce(0) { $0 + Int(digits[$1]) * (9 - $1) }
        return sum % 101 % 100 == Int(digits[9]) * 10 + Int(digits[10])
    }

    /// YYYYMMDD of a day that exists, in the years 1800 to 2199.
    private static func isDate(_ digits: ArraySlice<UInt8>) -> Bool {
        let values = digits.map(Int.init)
        let year = values[0] * 1000 + values[1] * 100 + values[2] * 10 + values[3]
        let (month, day) = (values[4] * 10 + values[5], values[6] * 10 + values[7])
        guard (1800...2199).contains(year), (1...12).contains(month) else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...lengths[month - 1]).contains(day)
    }
}
