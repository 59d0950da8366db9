package import TextAnalysis

/// Reads one FAQ or procedure: YAML front matter over a Markdown body.
///
///     let (document, issues) = MarkdownDocumentReader.read(
///         text, path: "faq/en/late-fee.md", folderKind: .faq, folderLanguage: .english)
///
/// A document in which anything is wrong comes back as a draft: it can be linked to and edited, but
/// nobody is shown it with, say, a misspelt `valid_until`. Without a readable front matter, id or
/// title there is no document, and at least one error says why.
package enum MarkdownDocumentReader {
    /// Longer texts are refused: a document is something to read out or to follow.
    package static let longest = 1 << 20

    /// - Parameter path: the path that messages and the document's location name.
    package static func read(
        _ text: String, path: String, folderKind: DocumentKind, folderLanguage: Language
    ) -> (Document?, [Issue]) {
        let log = IssueLog(path: path)
        guard let parts = split(text, log) else { return (nil, log.issues) }
        let keys = DocumentKeys.all
        let front = YAMLReader.parse(parts.yaml, name: "the front matter", log: log, offset: 1)
        guard let mapping = front?.mapping(keys),
            var document = DocumentKeys.document(
                from: mapping, folder: (folderKind, folderLanguage))
        else {
            if log.issues.isEmpty { log.error(1, "the front matter is empty") }
            return (nil, log.issues)
        }
        document.content = content(of: parts, kind: document.kind, log)
        if log.hasErrors { document.state = .draft }
        return (document, log.issues)
    }

    private static func split(_ text: String, _ log: IssueLog) -> FrontMatter? {
        guard text.utf8.count <= longest else {
            log.error(1, "a document may have at most 1 MB; this one has \(text.utf8.count) bytes")
            return nil
        }
        if let parts = FrontMatter(text) { return parts }
        log.error(1, "a document begins with its front matter between two lines of '---'")
        return nil
    }

    private static func content(
        of parts: FrontMatter, kind: DocumentKind, _ log: IssueLog
    ) -> DocumentContent {
        let blocks = MarkdownBlocks.parse(parts.body)
        if kind == .procedure {
            return .procedure(ProcedureReader.read(blocks, log: log, offset: parts.bodyOffset))
        }
        let (said, told) = blocks.partitioned { $0.isQuote }
        let (say, text) = (PlainText.render(said), PlainText.render(told))
        if say.isEmpty, text.isEmpty {
            log.error(parts.bodyOffset, "there is no answer below the front matter")
        }
        return .answer(text: text.isEmpty ? say : text, say: say.isEmpty ? nil : say)
    }
}

extension MarkdownBlock {
    var isQuote: Bool {
        if case .quote = kind { true } else { false }
    }
}

extension Array {
    /// The elements that fit, and the others, each in their order.
    func partitioned(by fits: (Element) -> Bool) -> (fitting: [Element], others: [Element]) {
        (filter(fits), filter { !fits($0) })
    }
}
