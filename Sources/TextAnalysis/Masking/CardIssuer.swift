/// A payment card's issuer, by the first digits and the lengths of its numbers.
///
/// - Note: Prefixes after ISO/IEC 7812 as the issuers publish them; Visa's old 13 digits too.
struct CardIssuer: Equatable {
    /// First digits from ... to, both of one length.
    let prefixes: [ClosedRange<Int>]
    let lengths: [Int]
    /// Where its numbers are parted when they are written or said.
    let joints: Set<Int>

    private init(_ prefixes: [ClosedRange<Int>], _ lengths: [Int], joints: Set<Int> = [4, 8, 12]) {
        (self.prefixes, self.lengths, self.joints) = (prefixes, lengths, joints)
    }

    static let americanExpress = CardIssuer([34...34, 37...37], [15], joints: [4, 10])

    static let all: [CardIssuer] = [
        CardIssuer([4...4], [16, 19, 13]),  // Visa
        CardIssuer([51...55, 2221...2720], [16]),  // Mastercard
        americanExpress,
        CardIssuer([3528...3589], [16, 17, 18, 19]),  // JCB
        CardIssuer([62...62, 81...81], [16, 17, 18, 19]),  // UnionPay
        CardIssuer([2200...2204], [16, 17, 18, 19]),  // Mir
        CardIssuer([6011...6011, 644...649, 65...65], [16, 17, 18, 19]),  // Discover
    ]

    static let longest = 19

    /// The issuer of numbers that begin with these digits, of which at least one must be there.
    static func beginning(_ digits: some Collection<UInt8>) -> CardIssuer? {
        guard !digits.isEmpty else { return nil }
        return all.first { issuer in issuer.prefixes.contains { begins(digits, $0) } }
    }

    /// The issuer of a whole number: its prefix, its length, its check digit.
    static func issuer(of digits: [UInt8]) -> CardIssuer? {
        guard let issuer = beginning(digits), issuer.lengths.contains(digits.count),
            Luhn.holds(digits)
        else { return nil }
        return issuer
    }

    /// Whether the digits, as far as they go, lie in the range of prefixes.
    private static func begins(
        _ digits: some Collection<UInt8>, _ prefix: ClosedRange<Int>
    ) -> Bool {
        var (lower, upper) = (prefix.lowerBound, prefix.upperBound)
        var width = String(lower).count
        while width > digits.count {
            (lower, upper, width) = (lower / 10, upper / 10, width - 1)
        }
        let value = digits.prefix(width).reduce(0) { $0 * 10 + Int($1) }
        return (lower...upper).contains(value)
    }
}
