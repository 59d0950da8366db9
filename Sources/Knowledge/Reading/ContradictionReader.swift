/// Reads `contradictions.yaml`.
package enum ContradictionReader {
    /// - Returns: nil only for malformed YAML; entries with a mistake are left out and reported.
    package static func read(_ text: String, path: String) -> ([Contradiction]?, [Issue]) {
        let log = IssueLog(path: path)
        guard let list = YAMLReader.parse(text, name: "the file", log: log) else {
            return (log.hasErrors ? nil : [], log.issues)
        }
        if list.isEmpty { return ([], log.issues) }
        guard list.isList else {
            list.fail("a list")
            return (nil, log.issues)
        }
        return (list.elements().compactMap(contradiction), log.issues)
    }

    private static func contradiction(_ element: YAMLReader) -> Contradiction? {
        let entry = element.named("a contradiction")
            .mapping(["page", "document", "topic", "page_says", "document_says"])
        guard let entry else { return nil }
        let page = entry.required("page")?.text()
        let document = entry.required("document")?.text()
        let pageSays = entry.required("page_says")?.text()
        let documentSays = entry.required("document_says")?.text()
        guard let page, let document, let pageSays, let documentSays else { return nil }
        return Contradiction(
            page: page, document: document, topic: entry.text("topic") ?? "",
            pageSays: pageSays, documentSays: documentSays,
            location: entry.log.location(entry.line))
    }
}
