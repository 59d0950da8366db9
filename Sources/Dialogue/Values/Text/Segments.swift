/// Parts of a message between punctuation marks.
struct Segments {
    struct Segment {
        let range: Range<Int>
        /// The mark behind it, if any.
        let mark: Unicode.Scalar?
    }

    private static let marks: Set<Unicode.Scalar> = [
        ",", ";", "!", "?", ":", "(", ")", "\"", "~", "<", ">", "|",
    ]

    /// - Parameter keepsPoint: whether the point at this place belongs to an abbreviation.
    static func of(_ message: Utterance, keepsPoint: (Int) -> Bool) -> [Segment] {
        var segments: [Segment] = []
        var start = 0
        for at in message.all where isBorder(message, at, keepsPoint) {
            segments.append(Segment(range: trimmed(message, start..<at), mark: message.scalar(at)))
            start = at + 1
        }
        segments.append(Segment(range: trimmed(message, start..<message.count), mark: nil))
        return segments.filter { !$0.range.isEmpty || $0.mark == ":" }
    }

    private static func isBorder(_ message: Utterance, _ at: Int, _ keepsPoint: (Int) -> Bool)
        -> Bool
    {
        guard let mark = message.scalar(at) else { return false }
        if mark == "-" { return message.kind(at - 1) == .space && message.kind(at + 1) == .space }
        if mark == "." { return message.endsClause(at) && !keepsPoint(at) }
        guard marks.contains(mark) else { return false }
        return mark != "," || message.kind(at - 1) != .digit || message.kind(at + 1) != .digit
    }

    static func trimmed(_ message: Utterance, _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, message.kind(start) == .space { start += 1 }
        while end > start, message.kind(end - 1) == .space { end -= 1 }
        return start..<end
    }

    /// Without fillers at both ends.
    static func bare(_ message: Utterance, _ range: Range<Int>, _ fillers: Phrasebook<Bool>)
        -> Range<Int>
    {
        var range = trimmed(message, range)
        while !range.isEmpty {
            if let lead = fillers.match(message, at: range.lowerBound),
                lead.range.upperBound <= range.upperBound
            {
                range = trimmed(message, lead.range.upperBound..<range.upperBound)
            } else if let tail = fillers.match(message, endingAt: range.upperBound),
                tail.range.lowerBound >= range.lowerBound,
                message.kind(tail.range.lowerBound - 1) != .digit
                    || message.kind(tail.range.lowerBound) != .letter
            {
                range = trimmed(message, range.lowerBound..<tail.range.lowerBound)
            } else if message.isScalar(range.upperBound - 1, in: ["-", "'", "*", "/"]) {
                range = trimmed(message, range.lowerBound..<range.upperBound - 1)
            } else if message.isScalar(range.lowerBound, in: ["-", "'", "*", "/", "."]) {
                range = trimmed(message, range.lowerBound + 1..<range.upperBound)
            } else {
                break
            }
        }
        return range
    }
}
