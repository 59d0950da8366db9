/// Splits a page at its headings, without what repeats over the pages of its site.
package enum PageBuilder {
    /// - Parameter repeated: keys of blocks to leave out.
    /// - Returns: a section for each heading with text below it, and one for text above the first.
    ///   A page of headings alone becomes one section with their texts. Empty without any block.
    package static func sections(
        of page: HTMLPage, dropping repeated: Set<HTMLBlock.Key> = []
    ) -> [PageSection] {
        let blocks =
            repeated.isEmpty ? page.blocks : page.blocks.filter { !repeated.contains($0.key) }
        var outline = PageOutline()
        for block in blocks { outline.receive(block) }
        outline.close()
        if outline.sections.isEmpty, !blocks.isEmpty {
            let text = blocks.map(\.text).joined(separator: "\n")
            return [PageSection(anchor: blocks[0].anchor, text: text)]
        }
        return outline.sections
    }
}

/// The headings that are open at one place of a page, and the text since the last one.
private struct PageOutline {
    private(set) var sections: [PageSection] = []
    private var path: [(level: Int, text: String)] = []
    private var anchor: String?
    private var lines: [String] = []

    mutating func receive(_ block: HTMLBlock) {
        switch block.kind {
        case .heading(let level):
            close()
            while let last = path.last, last.level >= level { path.removeLast() }
            path.append((level, block.text.collapsed))
            anchor = block.anchor
        case .listItem: lines.append("- " + block.text)
        case .paragraph, .tableRow, .preformatted: lines.append(block.text)
        }
    }

    /// Ends the current section; without text there is none.
    mutating func close() {
        guard !lines.isEmpty else { return }
        let text = lines.joined(separator: "\n")
        sections.append(PageSection(anchor: anchor, headings: path.map(\.text), text: text))
        lines = []
    }
}
