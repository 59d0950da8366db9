/// Reads a procedure out of the blocks of its Markdown body: an introduction, then one numbered
/// list.
struct ProcedureReader {
    private let log: IssueLog
    /// Lines of the file above the body.
    private let offset: Int
    private var introduction: [MarkdownBlock] = []
    private var items: [MarkdownBlock.Item] = []

    static func read(_ blocks: [MarkdownBlock], log: IssueLog, offset: Int) -> Procedure {
        var reader = ProcedureReader(log: log, offset: offset)
        for block in blocks { reader.receive(block) }
        if reader.items.isEmpty {
            log.error(
                offset + (blocks.first?.line ?? 0), "a procedure needs a numbered list of steps")
        }
        return Procedure(
            introduction: PlainText.render(reader.introduction), steps: reader.steps())
    }

    private init(log: IssueLog, offset: Int) {
        (self.log, self.offset) = (log, offset)
    }

    private mutating func receive(_ block: MarkdownBlock) {
        if case .list(.some, let more) = block.kind {
            items += more
        } else if items.isEmpty {
            introduction.append(block)
        } else {
            log.error(
                offset + block.line,
                "this text stands outside of the steps: indent it by three spaces to belong to one")
        }
    }

    private func steps() -> [ProcedureStep] {
        let drafts = items.enumerated().map { index, item in
            StepDraft(item, number: index + 1, log: log, offset: offset)
        }
        var seen: [String: Int] = [:]
        for draft in drafts {
            guard let anchor = draft.anchor else { continue }
            if let first = seen[anchor] {
                log.error(draft.line, "anchor '\(anchor)' is taken by the step on line \(first)")
            } else {
                seen[anchor] = draft.line
            }
        }
        return drafts.indices.map { drafts[$0].step(anchors: Set(seen.keys)) }
    }
}

/// The five words that give a bullet its meaning.
enum BulletWord: String, CaseIterable {
    case say
    case condition = "if"
    case failure = "fails"
    case form
    case see

    /// Splits `say: Hello` into the word and the rest; nil for an ordinary bullet. A full-width
    /// colon will do.
    static func split(_ text: String) -> (word: Substring, rest: String)? {
        guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let word = text[..<colon]
        guard (1...8).contains(word.count), word.allSatisfy({ $0.isASCII && $0.isLetter })
        else { return nil }
        return (word, text[text.index(after: colon)...].trimmed)
    }
}
