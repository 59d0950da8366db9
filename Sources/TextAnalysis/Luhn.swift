/// The check digit of card numbers, accounts and SIM cards.
///
/// - Note: ISO/IEC 7812-1, annex B.
package enum Luhn {
    /// Whether the last digit is the check digit of the whole.
    ///
    /// - Parameter digits: 0 to 9 each.
    package static func holds(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let doubled = Int(digit) * (place % 2 == 0 ? 1 : 2)
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        return sum % 10 == 0
    }
}
