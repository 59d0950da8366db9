/// The digits at the end of an earlier message with which a card number may have begun.
struct UnfinishedCard: Equatable, Codable, Sendable {
    /// How many messages ago it was said.
    var age = 0
    /// The message as it was masked.
    let text: String
    /// Their ranges are places in `text`, unless it is masked.
    let groups: [DigitGroup]
    /// The digits are masked in `text` already.
    let isMasked: Bool
    let isOnlyDigits: Bool
    let hasCardWord: Bool

    /// A number may be given in four messages; after that its parts are forgotten.
    static let longestAge = 3

    /// The groups that belong together without words between them.
    var lastRun: Range<Int> {
        let start = groups.indices.last { $0 == 0 || groups[$0].gap != .plain } ?? 0
        return start..<groups.count
    }

    /// The text with the groups from `start` on masked.
    func revised(from start: Int) -> String {
        var pieces: [Redaction.Piece] = []
        for index in start..<groups.count {
            let range = groups[index].range
            if index > start, groups[index].gap == .plain, let last = pieces.last {
                pieces[pieces.count - 1].range = last.range.lowerBound..<range.upperBound
            } else {
                pieces.append(Redaction.Piece(range: range, kept: []))
            }
        }
        return RedactedText(Array(text), pieces).text
    }
}

/// A card number that a message completed.
struct CompletedCard {
    let issuer: CardIssuer
    /// What is hidden in the message.
    let redactions: [Redaction]
    /// How many messages back -> the new text.
    let revised: [Int: String]
}
