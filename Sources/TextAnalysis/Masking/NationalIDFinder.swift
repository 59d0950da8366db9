/// Finds national ids: Thai, Chinese, Russian insurance numbers and passports.
struct NationalIDFinder {
    let scan: ScannedMessage

    init(_ scan: ScannedMessage) { self.scan = scan }

    /// - Complexity: O(n) in the groups, as no id has more than 18 characters.
    func ids() -> [Redaction] {
        scan.groups.indices.flatMap { start in
            [thai(start), chinese(start), snils(start), passport(start)].compactMap { $0 }
        }
    }

    private func thai(_ start: Int) -> Redaction? {
        guard let groups = evenGroups(from: start, total: 13),
            CheckDigits.thai(scan.digits(groups))
        else { return nil }
        return redaction(.thaiID, groups)
    }

    private func chinese(_ start: Int) -> Redaction? {
        if let groups = evenGroups(from: start, total: 18) {
            let digits = scan.digits(groups)
            guard CheckDigits.chinese(Array(digits.dropLast()), check: digits[17]) else {
                return nil
            }
            return redaction(.chineseID, groups)
        }
        guard let groups = evenGroups(from: start, total: 17),
            CheckDigits.chinese(scan.digits(groups), check: 10)
        else { return nil }
        let end = scan.extent(groups).upperBound
        guard end < scan.characters.count, "x×х".contains(scan.folded[end]) else { return nil }
        let kept = Array(scan.lastDigits(groups).suffix(3)) + [end]
        let range = scan.extent(groups).lowerBound..<end + 1
        return Redaction(.chineseID, [Redaction.Piece(range: range, kept: kept)])
    }

    /// With its separators, 112-233-445 95; without them only where it is named.
    private func snils(_ start: Int) -> Redaction? {
        guard let groups = groups(from: start, total: 11), CheckDigits.snils(scan.digits(groups))
        else { return nil }
        let counts = groups.map { scan.groups[$0].count }
        guard counts == [3, 3, 3, 2] || isNear(.snils, scan.extent(groups)) else { return nil }
        return redaction(.snils, groups)
    }

    /// Four and six digits near "passport", with words between: серия 4508 номер 123456.
    private func passport(_ start: Int) -> Redaction? {
        for layout in [[4, 6], [2, 2, 6], [10]] {
            let groups = start..<start + layout.count
            guard groups.upperBound <= scan.groups.count,
                groups.elementsEqual(layout, by: { scan.groups[$0].count == $1 }),
                groups.dropFirst().allSatisfy({ scan.groups[$0].gap != .broken }),
                isNear(.passport, scan.extent(groups))
            else { continue }
            return redaction(.russianPassport, groups)
        }
        return nil
    }

    private func redaction(_ kind: PersonalData, _ groups: Range<Int>) -> Redaction {
        Redaction(kind, scan.pieces(hiding: groups, keeping: scan.lastDigits(groups)))
    }

    /// Groups with this many digits in all, parted by a few characters at most.
    private func groups(from start: Int, total: Int) -> Range<Int>? {
        var (end, count) = (start, 0)
        while end < scan.groups.count, count < total {
            guard end == start || scan.groups[end].gap == .plain && gap(before: end).count <= 3
            else { return nil }
            count += scan.groups[end].count
            end += 1
        }
        return count == total ? start..<end : nil
    }

    /// The same, with one and the same separator.
    private func evenGroups(from start: Int, total: Int) -> Range<Int>? {
        guard let groups = groups(from: start, total: total) else { return nil }
        let gaps = groups.dropFirst().map { gap(before: $0) }
        return gaps.allSatisfy { $0 == gaps.first } ? groups : nil
    }

    private func gap(before index: Int) -> ArraySlice<Character> {
        let start = scan.groups[index - 1].range.upperBound
        return scan.characters[start..<scan.groups[index].range.lowerBound]
    }

    private func isNear(_ kind: MaskingWords.Kind, _ extent: Range<Int>) -> Bool {
        let before = max(0, extent.lowerBound - 60)
        let behind = min(extent.upperBound + 30, scan.characters.count)
        return !scan.words(kind, in: before..<extent.lowerBound).isEmpty
            || !scan.words(kind, in: extent.upperBound..<behind).isEmpty
    }
}
