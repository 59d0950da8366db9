internal import CMarkup

/// Gathers text into blocks while a page is walked: white space collapsed, `<br>` a line break.
struct HTMLBlockBuilder {
    /// Blocks in reading order, and whether each stands in the main part of the page.
    private(set) var blocks: [(block: HTMLBlock, isMain: Bool)] = []

    private var text: [UInt8] = []
    private var anchor: String?
    private var needsSpace = false
    private var needsCell = false

    /// Adds text to the current block.
    mutating func append(_ addition: cm_text, preformatted: Bool) {
        let bytes = UnsafeRawBufferPointer(start: addition.bytes, count: addition.length)
        if preformatted {
            separateCell()
            text.append(contentsOf: bytes)
            return
        }
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(where: HTMLBlockBuilder.isSpace) ?? bytes.endIndex
            if start < end { append(word: bytes[start..<end]) }
            if end < bytes.endIndex { needsSpace = true }
            start = end + 1
        }
    }

    private mutating func append(word: Slice<UnsafeRawBufferPointer>) {
        separateCell()
        if needsSpace, let last = text.last, last != UInt8(ascii: "\n"), last != 0x20 {
            text.append(0x20)
        }
        needsSpace = false
        text.append(contentsOf: word)
    }

    mutating func breakLine() {
        if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
        needsSpace = false
    }

    mutating func space() { needsSpace = true }

    /// The next text belongs to another cell of the same row.
    mutating func startCell() {
        needsCell = !text.isEmpty
        needsSpace = false
    }

    private mutating func separateCell() {
        guard needsCell else { return }
        text.append(contentsOf: " | ".utf8)
        (needsCell, needsSpace) = (false, false)
    }

    /// Remembers an anchor for the current block, unless it has one.
    mutating func mark(_ name: String?) {
        if anchor == nil, let name, !name.isEmpty { anchor = name }
    }

    /// Ends the current block; without text there is none.
    mutating func flush(_ kind: HTMLBlock.Kind, isMain: Bool) {
        defer {
            text.removeAll(keepingCapacity: true)
            (anchor, needsSpace, needsCell) = (nil, false, false)
        }
        guard !text.isEmpty else { return }
        let whole = String(decoding: text, as: UTF8.self)
        let trimmed = kind == .preformatted ? whole.trimmedNewlines : whole.trimmed
        guard !trimmed.isEmpty else { return }
        blocks.append((HTMLBlock(kind, trimmed, anchor: anchor), isMain))
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}

extension String {
    /// The text without empty lines at its start and white space at its end.
    fileprivate var trimmedNewlines: String {
        guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[...last].drop { $0.isNewline })
    }
}
