/// How customers ask for what a website's pages say, as an editor keeps it beside the saved site: a
/// page that is saved again keeps its wordings.
///
///     let file = "variants: { bills.html: [my invoices], bills.html#day: [can it come later] }"
///     let (wordings, issues) = PageWordings.read(file, path: "meridian.example.yaml")
///
/// A section goes by the anchor of its heading, or by what the heading says.
package struct PageWordings: Equatable, Sendable {
    /// The wordings of a page, or of one of its sections.
    private struct Entry: Equatable, Sendable {
        let section: String?
        let variants: [String]
        let location: SourceLocation
    }

    /// By the page's path below the site.
    private var entries: [String: [Entry]] = [:]

    package static let empty = PageWordings()

    /// - Returns: nil for a file that cannot be read as a whole; entries with a mistake are left out
    ///   and reported.
    package static func read(_ text: String, path: String) -> (PageWordings?, [Issue]) {
        let log = IssueLog(path: path)
        guard let root = YAMLReader.parse(text, name: "the file", log: log) else {
            return (log.hasErrors ? nil : .empty, log.issues)
        }
        guard let mapping = root.mapping(["variants"]) else { return (nil, log.issues) }
        var wordings = PageWordings()
        for (key, value) in mapping["variants"]?.pairs() ?? [] {
            let parts = key.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let entry = Entry(
                section: parts.count == 2 ? String(parts[1]) : nil, variants: value.texts(),
                location: log.location(value.line))
            wordings.entries[String(parts[0]), default: []].append(entry)
        }
        return (wordings, log.issues)
    }

    /// One for each entry of a page that the site does not have.
    package func issues(pages: [String]) -> [Issue] {
        let known = Set(pages)
        return entries.filter { !known.contains($0.key) }.flatMap { page, entries in
            let message = "there is no page '\(page)'" + Suggestion.hint(for: page, among: pages)
            return entries.map { Issue(.error, at: $0.location, message) }
        }
    }

    /// Gives a page and its sections their wordings.
    ///
    /// - Parameter page: the path below the site.
    /// - Returns: one issue for each entry of a section that the page does not have.
    package func word(
        _ page: String, sections: inout [PageSection], variants: inout [String]
    ) -> [Issue] {
        var issues: [Issue] = []
        for entry in entries[page] ?? [] {
            guard let name = entry.section else {
                variants += entry.variants
                continue
            }
            if let place = sections.firstIndex(where: { $0.anchor == name })
                ?? sections.firstIndex(where: { $0.headings.last == name })
            {
                sections[place].variants += entry.variants
            } else {
                let known = sections.compactMap { $0.anchor ?? $0.headings.last }
                issues.append(
                    Issue(
                        .error, at: entry.location,
                        "the page has no section '\(name)'"
                            + Suggestion.hint(for: name, among: known)))
            }
        }
        return issues
    }
}
