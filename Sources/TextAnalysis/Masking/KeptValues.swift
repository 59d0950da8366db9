/// Where a message holds values that the field being asked accepts.
struct KeptValues {
    private let ranges: [Range<Int>]

    init(_ allowed: [String], in scan: ScannedMessage) {
        let values = allowed.map { $0.compactMap(FoldedCharacters.digit) }.filter { !$0.isEmpty }
        ranges = values.flatMap { value in
            scan.groups.indices.compactMap { KeptValues.range(of: value, from: $0, in: scan) }
        }
    }

    func holds(_ range: Range<Int>) -> Bool {
        ranges.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
    }

    func holds(_ redaction: Redaction) -> Bool {
        redaction.pieces.allSatisfy { holds($0.range) }
    }

    private static func range(
        of value: [UInt8], from start: Int, in scan: ScannedMessage
    ) -> Range<Int>? {
        var (end, count) = (start, 0)
        while end < scan.groups.count, count < value.count,
            end == start || scan.groups[end].gap != .broken
        {
            let group = scan.groups[end]
            guard value[count...].starts(with: group.digits) else { return nil }
            count += group.count
            end += 1
        }
        return count == value.count ? scan.extent(start..<end) : nil
    }
}
