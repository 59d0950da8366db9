extension PersonalDataMask {
    /// Joins the parts of earlier messages with digits of this one to a whole card number.
    mutating func complete(_ scan: ScannedMessage, _ kept: KeptValues) -> CompletedCard? {
        for chosen in choices() {
            guard let join = CardJoin(chosen.map { parts[$0] }, scan).find(),
                !kept.holds(scan.extent(join.groups))
            else { continue }
            let revised = revise(chosen, join)
            for index in chosen.reversed() { parts.remove(at: index) }
            let redactions = CardFinder(scan).redactions(
                join.groups, keeping: scan.lastDigits(join.groups), issuer: join.issuer)
            return CompletedCard(issuer: join.issuer, redactions: redactions, revised: revised)
        }
        return nil
    }

    /// More digits of a card whose beginning was masked in the message before, in a message of
    /// nothing else.
    func continued(_ scan: ScannedMessage) -> Range<Int>? {
        guard let last = parts.last, last.age == 1, last.isMasked, scan.isOnlyDigits,
            !scan.groups.contains(where: \.isInert)
        else { return nil }
        let known = last.groups.reduce(0) { $0 + $1.count }
        let total = scan.groups.reduce(known) { $0 + $1.count }
        return total > known + 3 && total <= 16 && total % 4 == 0 ? 0..<scan.groups.count : nil
    }

    /// Keeps the digits at the end of a message if a card number may have begun there.
    ///
    /// - Parameter part: what was masked of the message as it was said.
    mutating func remember(
        _ masked: ScannedMessage, _ kept: KeptValues, part: Range<Int>?, of said: ScannedMessage
    ) {
        guard let tail = part ?? tail(masked, kept) else { return }
        parts.append(
            UnfinishedCard(
                text: String(masked.characters),
                groups: Array((part == nil ? masked : said).groups[tail]), isMasked: part != nil,
                isOnlyDigits: said.isOnlyDigits, hasCardWord: said.hasWord(.card)))
    }

    /// The groups at the end that begin like a card or go on with one.
    private func tail(_ scan: ScannedMessage, _ kept: KeptValues) -> Range<Int>? {
        var (start, count, first) = (scan.groups.count, 0, Int?.none)
        while start > 0 {
            let group = scan.groups[start - 1]
            count += group.count
            guard !group.isInert, count < CardIssuer.longest, !kept.holds(group.range) else {
                break
            }
            start -= 1
            let digits = scan.digits(start..<scan.groups.count)
            let goesOn = !parts.isEmpty && group.gap != .plain && first == nil
            if CardIssuer.beginning(digits) != nil || goesOn { first = start }
            if group.gap == .broken { break }
        }
        return first.map { $0..<scan.groups.count }
    }

    /// The parts that may belong together, all of them first; a message between may be no part.
    private func choices() -> [[Int]] {
        let sets = (1..<(1 << parts.count)).map { bits in
            parts.indices.filter { bits & (1 << $0) != 0 }
        }
        return sets.sorted { $0.count > $1.count }
    }

    private func revise(_ chosen: [Int], _ join: CardJoin.Found) -> [Int: String] {
        var revised: [Int: String] = [:]
        for (number, index) in chosen.enumerated() where !parts[index].isMasked {
            let part = parts[index]
            let start = number == 0 ? join.start : part.lastRun.lowerBound
            revised[part.age] = part.revised(from: start)
        }
        return revised
    }
}
