internal import CText

/// Finds sentences in the break flags of a text.
enum Sentences {
    /// In scripts without a full stop a longer piece is parted at spaces.
    static let longestUnspaced = 120

    static func find(_ flags: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for index in 0..<flags.count
        where index + 1 == flags.count || BreakFlag.sentence.isSet(flags[index + 1]) {
            append(start..<index + 1, flags, to: &sentences)
            start = index + 1
        }
        return sentences
    }

    /// The range without white space at either end; nil if nothing is left.
    static func trimmed(
        _ range: Range<Int>, _ flags: UnsafeBufferPointer<UInt8>
    ) -> Range<Int>? {
        var range = range
        while let first = range.first, BreakFlag.space.isSet(flags[first]) {
            range = first + 1..<range.upperBound
        }
        while let last = range.last, BreakFlag.space.isSet(flags[last]) {
            range = range.lowerBound..<last
        }
        return range.isEmpty ? nil : range
    }

    private static func append(
        _ piece: Range<Int>, _ flags: UnsafeBufferPointer<UInt8>, to sentences: inout [Range<Int>]
    ) {
        guard let piece = trimmed(piece, flags) else { return }
        let isUnspaced = piece.contains { BreakFlag.unspaced.isSet(flags[$0]) }
        guard piece.count > longestUnspaced, isUnspaced else {
            sentences.append(piece)
            return
        }
        var start = piece.lowerBound
        while let end = cut(start..<piece.upperBound, flags) {
            if let part = trimmed(start..<end, flags) { sentences.append(part) }
            start = end
        }
        if let rest = trimmed(start..<piece.upperBound, flags) { sentences.append(rest) }
    }

    /// The last space that keeps the first part short enough, else the first space behind it.
    private static func cut(_ piece: Range<Int>, _ flags: UnsafeBufferPointer<UInt8>) -> Int? {
        guard piece.count > longestUnspaced else { return nil }
        let middle = piece.lowerBound + longestUnspaced
        let before = (piece.lowerBound + 1...middle).last { BreakFlag.space.isSet(flags[$0 - 1]) }
        if let before { return before }
        return (middle..<piece.upperBound).first { BreakFlag.space.isSet(flags[$0]) }
            .map { $0 + 1 }
    }
}

/// `enum ct_break` of CText.
struct BreakFlag {
    private let value: UInt8

    private init(_ flag: ct_break) { value = UInt8(truncatingIfNeeded: flag.rawValue) }

    static var sentence: BreakFlag { BreakFlag(CT_SENTENCE_START) }
    static var word: BreakFlag { BreakFlag(CT_WORD_BREAK) }
    static var space: BreakFlag { BreakFlag(CT_SPACE) }
    static var unspaced: BreakFlag { BreakFlag(CT_UNSPACED) }

    func isSet(_ flags: UInt8) -> Bool { flags & value != 0 }
}
