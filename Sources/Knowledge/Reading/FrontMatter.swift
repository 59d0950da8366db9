/// Splits a document into its YAML front matter and its Markdown body.
struct FrontMatter {
    /// The YAML between the two `---` lines; it begins on line 2 of the file.
    let yaml: String
    let body: String
    /// Lines of the file above `body`.
    let bodyOffset: Int

    /// Returns nil if the file does not begin with `---` or has no second one.
    init?(_ text: String) {
        var rest = text.utf8[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        guard FrontMatter.isRule(FrontMatter.nextLine(&rest)) else { return nil }
        let start = rest.startIndex
        var count = 1
        while !rest.isEmpty {
            let line = FrontMatter.nextLine(&rest)
            count += 1
            if FrontMatter.isRule(line) {
                yaml = String(text.utf8[start..<line.startIndex]) ?? ""
                body = String(rest) ?? ""
                bodyOffset = count
                return
            }
        }
        return nil
    }

    private static func nextLine(_ rest: inout Substring.UTF8View) -> Substring.UTF8View {
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
        let line = rest[..<end]
        rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[end...]
        return line
    }

    /// Three hyphens, and white space after them at most.
    private static func isRule(_ line: Substring.UTF8View) -> Bool {
        line.starts(with: "---".utf8)
            && line.dropFirst(3).allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
    }
}
