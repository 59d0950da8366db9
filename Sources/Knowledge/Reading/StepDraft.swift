/// One step while it is read; targets are settled once all anchors are known.
struct StepDraft {
    let number: Int
    let line: Int
    /// nil if the author forgot it.
    let anchor: String?
    private let title: String
    private let log: IssueLog
    private let offset: Int
    private var plain: [MarkdownBlock] = []
    private var say: [String] = []
    private var branches: [(text: String, line: Int)] = []
    private var failure: (text: String, line: Int)?
    private var form: String?
    private var see: [String] = []

    init(_ item: MarkdownBlock.Item, number: Int, log: IssueLog, offset: Int) {
        (self.number, self.log, self.offset) = (number, log, offset)
        line = item.line + offset
        (title, anchor) = StepDraft.heading(of: item, number: number, line: line, log: log)
        for (index, block) in item.blocks.enumerated() { receive(block, isFirst: index == 0) }
    }

    /// The finished step. A target that is one of `anchors` is a step of this procedure.
    func step(anchors: Set<String>) -> ProcedureStep {
        ProcedureStep(
            number: number, anchor: anchor ?? "step-\(number)", title: title,
            text: PlainText.render(plain), say: say,
            branches: branches.compactMap { branch($0.text, $0.line, anchors) },
            failure: failure.map { failure($0.text, $0.line, anchors) }, form: form, see: see,
            line: line)
    }
}

// MARK: - The first line

extension StepDraft {
    private static func heading(
        of item: MarkdownBlock.Item, number: Int, line: Int, log: IssueLog
    ) -> (title: String, anchor: String?) {
        guard let first = item.blocks.first, first.kind == .paragraph else {
            log.error(line, "step \(number) has no first line: write what to do behind the number")
            return ("", nil)
        }
        let whole = first.firstLine
        guard whole.hasSuffix("}"), let open = whole.firstRange(of: "{#") else {
            log.error(line, "step \(number), '\(whole)', has no anchor: end its line in {#a-name}")
            return (whole, nil)
        }
        let title = whole[..<open.lowerBound].trimmed
        let anchor = whole[open.upperBound...].dropLast()
        if title.isEmpty { log.error(line, "step \(number) says nothing before its anchor") }
        guard Identifier.isLegal(anchor) else {
            log.error(line, "the anchor '\(anchor)' of step \(number) may have only a-z, 0-9 and -")
            return (title, nil)
        }
        return (title, String(anchor))
    }
}

// MARK: - What stands below

extension StepDraft {
    private mutating func receive(_ block: MarkdownBlock, isFirst: Bool) {
        switch block.kind {
        case .paragraph where isFirst:
            var rest = block
            rest.text = block.afterFirstLine
            if !rest.text.isEmpty { plain.append(rest) }
        case .quote(let blocks): say.append(PlainText.render(blocks))
        case .list(nil, let items):
            let others = items.filter { !receive(bullet: $0) }
            let kind = MarkdownBlock.Kind.list(first: nil, items: others)
            if !others.isEmpty {
                plain.append(MarkdownBlock(kind: kind, text: "", line: block.line))
            }
        default: plain.append(block)
        }
    }

    /// Returns false for an ordinary bullet.
    private mutating func receive(bullet item: MarkdownBlock.Item) -> Bool {
        guard let block = item.blocks.first, block.kind == .paragraph,
            let (word, rest) = BulletWord.split(block.text)
        else { return false }
        let line = item.line + offset
        guard let meaning = BulletWord(rawValue: word.lowercased()) else {
            warnIfMisspelt(String(word), line)
            return false
        }
        if rest.isEmpty {
            log.error(line, "'\(meaning.rawValue):' has nothing behind it")
        } else {
            take(meaning, rest, line)
        }
        return true
    }

    private mutating func take(_ meaning: BulletWord, _ rest: String, _ line: Int) {
        switch meaning {
        case .say: say.append(rest.unquoted)
        case .condition: branches.append((rest, line))
        case .failure:
            if failure != nil { log.error(line, "step \(number) has a second 'fails:'") }
            failure = failure ?? (rest, line)
        case .form:
            if form != nil { log.error(line, "step \(number) has a second 'form:'") }
            form = form ?? rest
        case .see: see.append(rest)
        }
    }

    private func warnIfMisspelt(_ word: String, _ line: Int) {
        let words = BulletWord.allCases.map(\.rawValue)
        guard let near = Suggestion.nearest(to: word, among: words) else { return }
        log.warning(line, "'\(word):' has no meaning here: did you mean '\(near):'?")
    }
}

// MARK: - Targets

extension StepDraft {
    private func branch(
        _ text: String, _ line: Int, _ anchors: Set<String>
    ) -> ProcedureStep.Branch? {
        guard let (condition, word) = StepDraft.arrow(in: text), !condition.isEmpty,
            let target = StepDraft.target(word, anchors)
        else {
            log.error(line, "an 'if:' is a condition, '->' and a target")
            return nil
        }
        return .init(condition: condition, target: target, line: line)
    }

    private func failure(
        _ text: String, _ line: Int, _ anchors: Set<String>
    ) -> ProcedureStep.Failure {
        guard let (reason, word) = StepDraft.arrow(in: text) else {
            return .init(text: text, line: line)
        }
        let target = StepDraft.target(word, anchors)
        if target == nil { log.error(line, "'\(word)' behind '->' is no target") }
        return .init(text: reason, target: target, line: line)
    }

    /// Splits at the last arrow.
    private static func arrow(in text: String) -> (before: String, after: String)? {
        guard let range = text.ranges(of: "->").last ?? text.ranges(of: "→").last
        else { return nil }
        return (text[..<range.lowerBound].trimmed, text[range.upperBound...].trimmed)
    }

    private static func target(_ word: String, _ anchors: Set<String>) -> StepTarget? {
        if word == "done" { return .done }
        let parts = word.split(separator: "#", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ Identifier.isLegal($0) }) else {
            // `#anchor` is a step of this procedure, too.
            let isOwn = parts.count == 2 && parts[0].isEmpty && Identifier.isLegal(parts[1])
            return isOwn ? .step(String(parts[1])) : nil
        }
        switch parts.count {
        case 1: return anchors.contains(word) ? .step(word) : .document(word)
        case 2: return .documentStep(String(parts[0]), String(parts[1]))
        default: return nil
        }
    }
}

extension String {
    /// The text without the quotation marks that enclose the whole of it.
    fileprivate var unquoted: String {
        let pairs: [Character: Character] = ["\"": "\"", "“": "”", "«": "»", "「": "」", "„": "“"]
        guard count > 1, let first, let close = pairs[first], last == close else { return self }
        return dropFirst().dropLast().trimmed
    }
}
