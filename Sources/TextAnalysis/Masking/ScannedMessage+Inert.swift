extension ScannedMessage {
    /// The groups that belong to something that is surely no card: dates, times, amounts,
    /// identifiers like `M-10000123`, device numbers, and the digits a mask has left.
    func inertGroups() -> Set<Int> {
        var inert: Set<Int> = []
        for index in groups.indices {
            if isDate(index) { inert.formUnion(index...index + 2) }
            if isTime(index) || isAmount(index) { inert.formUnion(index...index + 1) }
            if isIdentifier(index) || isDevice(index) || isLeft(index) { inert.insert(index) }
        }
        return inert
    }

    private func isDate(_ index: Int) -> Bool {
        guard let separator = separator(after: index), "./-".contains(separator),
            self.separator(after: index + 1) == separator,
            self.separator(after: index - 1) != separator,
            self.separator(after: index + 2) != separator
        else { return false }
        let parts = (index...index + 2).map { groups[$0] }
        let numbers = parts.map { $0.digits.reduce(0) { min($0 * 10 + Int($1), 99_999) } }
        let isDayFirst =
            parts[0].count <= 2 && [2, 4].contains(parts[2].count) && numbers[0] <= 31
        let isYearFirst = parts[0].count == 4 && parts[2].count <= 2 && numbers[2] <= 31
        return parts[1].count <= 2 && numbers[1] <= 31 && (isDayFirst || isYearFirst)
    }

    private func isTime(_ index: Int) -> Bool {
        guard separator(after: index) == ":", separator(after: index - 1) != ":",
            separator(after: index + 1) != ":" || separator(after: index + 2) != ":"
        else { return false }
        return groups[index].count <= 2 && groups[index + 1].count == 2
    }

    private func isAmount(_ index: Int) -> Bool {
        guard let separator = separator(after: index), separator == "." || separator == ",",
            self.separator(after: index - 1) != separator,
            self.separator(after: index + 1) != separator
        else { return false }
        return groups[index + 1].count == 2
    }

    /// `M-10000123`, `ORD-1234567`, `#1234567`.
    private func isIdentifier(_ index: Int) -> Bool {
        let start = groups[index].range.lowerBound
        guard (5...12).contains(groups[index].count), start > 0 else { return false }
        if characters[start - 1] == "#" || characters[start - 1] == "№" { return true }
        var first = folded[start - 1] == " " ? start - 1 : start
        let end = first
        while first > 0, end - first < 4, folded[first - 1].isASCIILetter { first -= 1 }
        return ["m", "ord", "ref", "inv", "id"].contains(String(folded[first..<end]))
    }

    /// An IMEI: 15 digits with a check digit that begin like no card of this length.
    private func isDevice(_ index: Int) -> Bool {
        let digits = groups[index].digits
        return digits.count == 15 && Luhn.holds(digits)
            && CardIssuer.issuer(of: digits) == nil
    }

    /// The last digits behind a mask: `•••• 1111`.
    private func isLeft(_ index: Int) -> Bool {
        let start = groups[index].range.lowerBound
        let mask = ScannedMessage.mask.count
        guard groups[index].count <= 4, start > mask, characters[start - 1] == " " else {
            return false
        }
        return isMasked(start - 1 - mask..<start - 1)
    }
}
