/// Digits of a message that stand together.
struct DigitGroup: Equatable, Codable {
    /// In characters.
    var range: Range<Int>
    /// 0 to 9, whatever script they were written in.
    let digits: [UInt8]
    /// What parts the group from the one before.
    var gap: DigitGap
    /// Part of a date, time, amount or identifier, or what an earlier masking left.
    var isInert = false

    var count: Int { digits.count }
}

/// What stands between two groups of digits.
enum DigitGap: String, Codable {
    /// Spaces and punctuation, of which card numbers are written with any.
    case plain
    /// A few words: "4111 1111 then 1111 1111".
    case worded
    /// Too much, or words that begin another matter.
    case broken
}
