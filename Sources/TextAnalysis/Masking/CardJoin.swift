/// Tries to read parts of earlier messages and digits of the newest as one card number.
struct CardJoin {
    struct Found {
        /// The group of the first part with which the number begins.
        let start: Int
        /// The groups of the newest message.
        let groups: Range<Int>
        let issuer: CardIssuer
    }

    private let parts: [UnfinishedCard]
    private let scan: ScannedMessage
    /// Whether numbers may be parted anywhere: cards are spoken of, or there are only digits.
    private let isFree: Bool

    init(_ parts: [UnfinishedCard], _ scan: ScannedMessage) {
        (self.parts, self.scan) = (parts, scan)
        isFree =
            scan.hasWord(.card) || parts.contains(where: \.hasCardWord)
            || scan.isOnlyDigits && parts.allSatisfy(\.isOnlyDigits)
    }

    /// - Complexity: O(n) in the groups: a number has at most 19 digits, four parts at most.
    func find() -> Found? {
        guard let first = parts.first else { return nil }
        for start in first.groups.indices {
            var number = Number()
            for index in start..<first.groups.count {
                number.append(first.groups[index], isNew: index == start)
            }
            for part in parts.dropFirst() {
                for index in part.lastRun {
                    number.append(part.groups[index], isNew: index == part.lastRun.lowerBound)
                }
            }
            guard CardIssuer.beginning(number.digits) != nil,
                number.digits.count < CardIssuer.longest
            else { continue }
            if let (groups, issuer) = end(of: number) {
                return Found(start: start, groups: groups, issuer: issuer)
            }
        }
        return nil
    }

    private func end(of begun: Number) -> (Range<Int>, CardIssuer)? {
        for start in scan.groups.indices where start == 0 || scan.groups[start].gap != .plain {
            var number = begun
            for index in start..<scan.groups.count {
                let group = scan.groups[index]
                guard !group.isInert, index == start || group.gap != .broken,
                    number.digits.count + group.count <= CardIssuer.longest
                else { break }
                number.append(group, isNew: index == start)
                if let issuer = CardIssuer.issuer(of: number.digits),
                    isFree || issuer.joints.isSuperset(of: number.joints)
                {
                    return (start..<index + 1, issuer)
                }
            }
        }
        return nil
    }

    private struct Number {
        var digits: [UInt8] = []
        /// After how many digits words or the end of a message stand.
        var joints: [Int] = []

        mutating func append(_ group: DigitGroup, isNew: Bool) {
            if !digits.isEmpty && (isNew || group.gap != .plain) { joints.append(digits.count) }
            digits += group.digits
        }
    }
}
