internal import CMarkup

/// Gathers the inline text of one block, line by line as the author broke it.
struct InlineText {
    private struct Line {
        var text = ""
        /// Whether the author wanted the line to end here.
        var endsHard = false
    }

    private var lines = [Line()]
    private var struck = 0
    private var links: [(address: String, shown: String)] = []

    /// The text so far, its first line and what follows that; starts a new text.
    mutating func take() -> (whole: String, first: String, rest: String) {
        defer { self = InlineText() }
        return (InlineText.join(lines[...]), lines[0].text, InlineText.join(lines.dropFirst()))
    }

    mutating func receive(_ event: cm_markdown_event) {
        if event.kind == CM_MD_STRUCK {
            struck += event.entering ? 1 : -1
            return
        }
        guard struck == 0 else { return }
        switch event.kind {
        case CM_MD_TEXT, CM_MD_CODE: append(event.literal.string)
        case CM_MD_SOFT_BREAK: endLine(hard: false)
        case CM_MD_LINE_BREAK: endLine(hard: true)
        case CM_MD_LINK: event.entering ? links.append((event.literal.string, "")) : closeLink()
        default: break
        }
    }

    private mutating func append(_ text: String) {
        lines[lines.count - 1].text += text
        if !links.isEmpty { links[links.count - 1].shown += text }
    }

    private mutating func endLine(hard: Bool) {
        lines[lines.count - 1].endsHard = hard
        lines.append(Line())
    }

    private mutating func closeLink() {
        guard let link = links.popLast(), link.address.hasPrefix("http"),
            !link.address.contains(link.shown)
        else { return }
        append(" (\(link.address))")
    }

    private static func join(_ lines: ArraySlice<Line>) -> String {
        var joined = ""
        var breaksHard = false
        for (index, line) in lines.enumerated() {
            if index > 0 {
                let seamless = Spacing.isSeamless(joined, line.text)
                joined += breaksHard ? "\n" : (seamless ? "" : " ")
            }
            joined += line.text
            breaksHard = line.endsHard
        }
        return joined
    }
}

/// Whether scripts put a space between words.
enum Spacing {
    /// Whether a line break between two texts stands for nothing: both sides are written in scripts
    /// without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese).
    static func isSeamless(_ left: String, _ right: String) -> Bool {
        guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first
        else { return false }
        return isUnspaced(last) && isUnspaced(first)
    }

    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3000...0x30FF,
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFF60,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
