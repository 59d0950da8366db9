/// Finds whole payment card numbers in a message.
struct CardFinder {
    struct Card {
        /// The groups of its digits, and what overlapping readings add.
        var groups: Range<Int>
        /// The places of its last four digits.
        let kept: [Int]
        let issuer: CardIssuer
    }

    let scan: ScannedMessage
    /// Whether somebody speaks of cards: then digits and words may alternate anywhere.
    let hasCardWord: Bool

    init(_ scan: ScannedMessage) {
        self.scan = scan
        hasCardWord = scan.hasWord(.card)
    }

    /// Cards begin and end where groups of digits do; of readings that overlap all is hidden.
    ///
    /// - Complexity: O(n) in the groups, as no number has more than 19 digits.
    func cards() -> [Card] {
        var cards: [Card] = []
        for start in scan.groups.indices where !scan.groups[start].isInert {
            guard let card = card(from: start) ?? gluedCard(at: start) else { continue }
            if let last = cards.last, start < last.groups.upperBound {
                cards[cards.count - 1].groups =
                    last.groups.lowerBound..<max(last.groups.upperBound, card.groups.upperBound)
            } else {
                cards.append(card)
            }
        }
        return cards
    }

    private func card(from start: Int) -> Card? {
        guard CardIssuer.beginning(scan.groups[start].digits) != nil else { return nil }
        var number: [UInt8] = []
        var joints: [Int] = []
        var readings: [(end: Int, length: Int, issuer: CardIssuer)] = []
        for index in start..<scan.groups.count {
            let group = scan.groups[index]
            let isWorded = index > start && group.gap == .worded
            guard index == start || group.gap != .broken, !group.isInert,
                number.count + group.count <= CardIssuer.longest,
                !isWorded || readings.isEmpty
            else { break }
            if isWorded { joints.append(number.count) }
            number += group.digits
            if let issuer = CardIssuer.issuer(of: number), fits(joints, issuer) {
                readings.append((index + 1, number.count, issuer))
            }
        }
        guard let best = readings.first(where: { $0.length >= 15 }) ?? readings.first,
            let end = readings.last?.end
        else { return nil }
        return Card(
            groups: start..<end, kept: scan.lastDigits(start..<best.end), issuer: best.issuer)
    }

    /// Words stand where numbers are parted when said, unless the talk is of cards anyway.
    private func fits(_ joints: [Int], _ issuer: CardIssuer) -> Bool {
        hasCardWord || issuer.joints.isSuperset(of: joints)
    }

    /// A card's number with a code or date written right behind it.
    private func gluedCard(at index: Int) -> Card? {
        let group = scan.groups[index]
        guard hasCardWord, (16...32).contains(group.count) else { return nil }
        for length in [16, 15, 19, 18, 17] where length < group.count {
            guard let issuer = CardIssuer.issuer(of: Array(group.digits.prefix(length))) else {
                continue
            }
            let kept = Array(group.range.prefix(length).suffix(4))
            return Card(groups: index..<index + 1, kept: kept, issuer: issuer)
        }
        return nil
    }
}
