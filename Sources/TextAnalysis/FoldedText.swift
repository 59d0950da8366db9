internal import CText

/// A folded text as CText hands it over: parallel arrays, one element a folded scalar.
/// Holds only inside the call that made it.
struct FoldedText {
    let count: Int
    let originalCount: Int
    let kinds: UnsafeBufferPointer<UInt8>
    let scripts: UnsafeBufferPointer<UInt8>
    private let utf8: UnsafeRawBufferPointer
    private let offsets: UnsafeBufferPointer<UInt32>
    private let starts: UnsafeBufferPointer<UInt32>
    private let ends: UnsafeBufferPointer<UInt32>

    init(_ raw: ct_folded) {
        count = raw.count
        originalCount = raw.original_count
        kinds = UnsafeBufferPointer(start: raw.kinds, count: raw.count)
        scripts = UnsafeBufferPointer(start: raw.scripts, count: raw.count)
        offsets = UnsafeBufferPointer(start: raw.offsets, count: raw.count + 1)
        starts = UnsafeBufferPointer(start: raw.starts, count: raw.count)
        ends = UnsafeBufferPointer(start: raw.ends, count: raw.count)
        utf8 = UnsafeRawBufferPointer(start: raw.utf8, count: Int(offsets[raw.count]))
    }

    /// The kind of a scalar without CT_WORD_START; `.other` behind the end.
    func kind(_ index: Int) -> FoldedKind {
        index < count ? FoldedKind(raw: kinds[index]) : .other
    }

    func beginsWord(_ index: Int) -> Bool { kinds[index] & FoldedKind.wordStart != 0 }

    func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            rebasing: utf8[Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])])
    }

    func term(_ range: Range<Int>) -> String { String(decoding: bytes(range), as: UTF8.self) }

    /// Where folded scalars came from, in scalars of the original text.
    func origin(_ range: Range<Int>) -> Range<Int> {
        Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
    }

    var text: String { String(decoding: utf8, as: UTF8.self) }
}

/// `enum ct_kind` of CText.
struct FoldedKind: Equatable {
    let value: UInt8

    init(raw: UInt8) { value = raw & ~FoldedKind.wordStart }
    private init(_ kind: ct_kind) { value = UInt8(truncatingIfNeeded: kind.rawValue) }

    static var wordStart: UInt8 { 0x80 }
    static var other: FoldedKind { FoldedKind(CT_OTHER) }
    static var letter: FoldedKind { FoldedKind(CT_LETTER) }
    static var digit: FoldedKind { FoldedKind(CT_DIGIT) }
    static var cjk: FoldedKind { FoldedKind(CT_CJK) }
    static var syllabic: FoldedKind { FoldedKind(CT_SYLLABIC) }
    static var apostrophe: FoldedKind { FoldedKind(CT_APOSTROPHE) }
    static var hyphen: FoldedKind { FoldedKind(CT_HYPHEN) }
    static var dot: FoldedKind { FoldedKind(CT_DOT) }
    static var comma: FoldedKind { FoldedKind(CT_COMMA) }
    static var ampersand: FoldedKind { FoldedKind(CT_AMPERSAND) }
}
