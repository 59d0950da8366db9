extension CardFinder {
    /// The security code that follows a card: three digits, behind the date of expiry if need be.
    ///
    /// - Parameter index: the first group behind the card.
    func code(at index: Int, issuer: CardIssuer) -> Range<Int>? {
        let length = issuer == .americanExpress ? 4 : 3
        var at = index
        if isPlain(at), scan.groups[at].count == length { return free(at) }
        if isPlain(at), scan.groups[at].count == 4, isMonth(scan.groups[at].digits.prefix(2)) {
            at += 1
        } else if isPlain(at), scan.groups[at].count <= 2, isMonth(scan.groups[at].digits[...]),
            isPlain(at + 1), [2, 4].contains(scan.groups[at + 1].count)
        {
            at += 2
        }
        guard at > index, isPlain(at), scan.groups[at].count == length else { return nil }
        return free(at)
    }

    private func isPlain(_ index: Int) -> Bool {
        index < scan.groups.count && (index == 0 || scan.groups[index].gap == .plain)
    }

    private func isMonth(_ digits: ArraySlice<UInt8>) -> Bool {
        (1...12).contains(digits.reduce(0) { $0 * 10 + Int($1) })
    }

    private func free(_ index: Int) -> Range<Int>? {
        let group = scan.groups[index]
        return group.isInert || scan.isMeasure(group.range) ? nil : index..<index + 1
    }
}
