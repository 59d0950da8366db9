internal import CMarkup

/// Builds blocks out of a Markdown text.
///
/// Raw HTML is left out, and so is struck-out text: it no longer holds. A link to the web keeps its
/// address in brackets behind its text. Quotes and lists nested deeper than 20 are flattened.
struct MarkdownBlocks {
    private static let deepest = 20

    private struct Frame {
        let event: cm_markdown_event
        var blocks: [MarkdownBlock] = []
        var items: [MarkdownBlock.Item] = []
    }

    private var frames: [Frame]
    private var inline = InlineText()
    private var cells: [String] = []
    private var skipped = 0

    /// The blocks of `markdown`; empty when memory runs out.
    static func parse(_ markdown: String) -> [MarkdownBlock] {
        guard var walk = MarkdownWalk(markdown) else { return [] }
        var builder = MarkdownBlocks()
        while let event = walk.next() { builder.receive(event) }
        return builder.frames[0].blocks
    }

    private init() {
        frames = [Frame(event: cm_markdown_event())]
    }

    private mutating func receive(_ event: cm_markdown_event) {
        switch event.kind {
        case CM_MD_QUOTE, CM_MD_LIST, CM_MD_ITEM: event.entering ? open(event) : close(event)
        case CM_MD_PARAGRAPH: if !event.entering { add(.paragraph, inline.take(), event) }
        case CM_MD_HEADING:
            if !event.entering { add(.heading(level: Int(event.number)), inline.take(), event) }
        case CM_MD_CODE_BLOCK: add(.code, (event.literal.string, "", ""), event)
        case CM_MD_TABLE_CELL: if !event.entering { cells.append(inline.take().whole) }
        case CM_MD_TABLE_ROW: if !event.entering { closeRow(event) }
        default: inline.receive(event)
        }
    }

    private mutating func add(
        _ kind: MarkdownBlock.Kind, _ text: (whole: String, first: String, rest: String),
        _ event: cm_markdown_event
    ) {
        frames[frames.count - 1].blocks.append(
            MarkdownBlock(
                kind: kind, text: text.whole.trimmedLines, firstLine: text.first.trimmed,
                afterFirstLine: text.rest.trimmedLines, line: Int(event.line)))
    }

    private mutating func closeRow(_ event: cm_markdown_event) {
        add(.tableRow, (cells.filter { !$0.isEmpty }.joined(separator: " | "), "", ""), event)
        cells = []
    }

    private mutating func open(_ event: cm_markdown_event) {
        if frames.count > MarkdownBlocks.deepest * 2, event.kind != CM_MD_ITEM || skipped > 0 {
            skipped += 1
        } else {
            frames.append(Frame(event: event))
        }
    }

    private mutating func close(_ event: cm_markdown_event) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        guard frames.count > 1 else { return }
        let frame = frames.removeLast()
        let line = Int(frame.event.line)
        if event.kind == CM_MD_ITEM {
            frames[frames.count - 1].items.append(.init(line: line, blocks: frame.blocks))
        } else if event.kind == CM_MD_LIST {
            let first = frame.event.ordered ? Int(frame.event.number) : nil
            append(.list(first: first, items: frame.items), line)
        } else {
            append(.quote(frame.blocks), line)
        }
    }

    private mutating func append(_ kind: MarkdownBlock.Kind, _ line: Int) {
        frames[frames.count - 1].blocks.append(MarkdownBlock(kind: kind, text: "", line: line))
    }
}

extension String {
    /// Every line without white space at its ends, empty ones at the start and the end left out.
    fileprivate var trimmedLines: String {
        split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { $0.trimmed }.joined(separator: "\n").trimmed
    }
}
