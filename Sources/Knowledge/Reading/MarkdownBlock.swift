/// A block of a Markdown text, its inline text already plain.
struct MarkdownBlock: Equatable {
    enum Kind: Equatable {
        case paragraph
        case heading(level: Int)
        case code
        case tableRow
        case quote([MarkdownBlock])
        /// Each item is its blocks; `first` is the number of the first one, nil for bullets.
        case list(first: Int?, items: [Item])
    }

    struct Item: Equatable {
        let line: Int
        var blocks: [MarkdownBlock]
    }

    let kind: Kind
    /// Empty for quotes and lists.
    var text: String
    /// A paragraph's first line as the author broke it, and the text after it.
    var firstLine = ""
    var afterFirstLine = ""
    /// In the Markdown text, from 1.
    let line: Int
}

/// Renders blocks as plain text: one block a line, list items as `- …` or `1. …`, the cells of a
/// table's row between ` | `.
enum PlainText {
    static func render(_ blocks: [MarkdownBlock]) -> String {
        var lines: [String] = []
        for block in blocks { append(block, indent: "", to: &lines) }
        return lines.joined(separator: "\n")
    }

    /// Nesting is limited by the parser of blocks, so recursion is safe here.
    private static func append(_ block: MarkdownBlock, indent: String, to lines: inout [String]) {
        switch block.kind {
        case .paragraph, .heading, .code, .tableRow:
            guard !block.text.isEmpty else { return }
            lines += block.text.split(whereSeparator: \.isNewline).map { indent + $0 }
        case .quote(let blocks):
            for block in blocks { append(block, indent: indent, to: &lines) }
        case .list(let first, let items):
            for (index, item) in items.enumerated() {
                let mark = first.map { "\($0 + index). " } ?? "- "
                append(item, mark: mark, indent: indent, to: &lines)
            }
        }
    }

    private static func append(
        _ item: MarkdownBlock.Item, mark: String, indent: String, to lines: inout [String]
    ) {
        let start = lines.count
        let inner = indent + String(repeating: " ", count: mark.count)
        for block in item.blocks { append(block, indent: inner, to: &lines) }
        guard start < lines.count else { return }
        lines[start] = indent + mark + lines[start].dropFirst(inner.count)
    }
}
