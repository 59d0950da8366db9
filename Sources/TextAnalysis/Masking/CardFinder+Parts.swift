extension CardFinder {
    /// The groups that are surely a card's first part or a mistyped card, though no whole number.
    func parts() -> [Range<Int>] {
        let runs = scan.groups.indices.filter { begins(run: $0) }.map { scan.run(from: $0) }
        return runs.compactMap { run in
            guard let start = run.first(where: { CardIssuer.beginning(leading($0)) != nil })
            else { return nil }
            let part = start..<run.upperBound
            return isSaid(part) || run.count == scan.groups.count && isLoneNumber(part)
                ? part : nil
        }
    }

    /// As many digits as tell an issuer.
    private func leading(_ start: Int) -> [UInt8] {
        scan.digits(scan.run(from: start, upTo: 4))
    }

    private func isAmericanExpress(_ part: Range<Int>) -> Bool {
        CardIssuer.beginning(scan.digits(part)) == .americanExpress
    }

    private func begins(run index: Int) -> Bool {
        !scan.groups[index].isInert
            && (index == 0 || scan.groups[index].gap != .plain || scan.groups[index - 1].isInert)
    }

    /// Whether a card is spoken of right before or behind.
    private func isSaid(_ part: Range<Int>) -> Bool {
        let extent = scan.extent(part)
        guard (6...CardIssuer.longest).contains(scan.digits(part).count),
            !scan.isMeasure(extent)
        else { return false }
        let lastBefore = part.lowerBound > 0 ? scan.groups[part.lowerBound - 1].range.upperBound : 0
        let before = max(lastBefore, extent.lowerBound - 40)..<extent.lowerBound
        let behind = extent.upperBound..<min(extent.upperBound + 20, scan.characters.count)
        return [before, behind].contains { range in
            !scan.words(.card, in: range).isEmpty && scan.words(.otherMatter, in: range).isEmpty
        }
    }

    /// A message of nothing but digits that begin like a card and are too long for a choice and
    /// not written like a phone or device number.
    private func isLoneNumber(_ part: Range<Int>) -> Bool {
        guard scan.isOnlyDigits, part.lowerBound == 0,
            !scan.characters.contains("+"), !scan.characters.contains("＋")
        else { return false }
        let counts = part.map { scan.groups[$0].count }
        let total = counts.reduce(0, +)
        if counts.count == 1 { return [8, 9, 12, 13].contains(total) }
        let isInFours = counts.dropLast().allSatisfy { $0 == 4 } && counts[counts.count - 1] <= 4
        return isInFours && (8...15).contains(total)
            || counts == [4, 6] && isAmericanExpress(part)
    }
}
