/// Reads XML into a tree: elements, text, CDATA, comments, the five entities and references.
///
/// A document type is refused, so nothing can be fetched or blown up by entities.
struct XMLTreeParser {
    struct Failure: Error, Equatable {
        let line: Int
        let reason: String
    }

    private static let deepest = 64
    private let scalars: [Unicode.Scalar]
    private var position = 0

    /// - Throws: `Failure` with the line where the document is not well formed.
    /// - Complexity: O(n) in the length of the text.
    static func parse(_ text: String) throws(Failure) -> XMLTree {
        var parser = XMLTreeParser(text)
        return try parser.document()
    }

    private init(_ text: String) {
        let text = text.replacing("\r\n", with: "\n")
        scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    }

    private mutating func document() throws(Failure) -> XMLTree {
        try skipProlog()
        guard starts(with: "<") else { throw failure("there is no element") }
        var (stack, root) = ([XMLTree](), XMLTree?.none)
        repeat {
            if let node = try next(inside: stack.last?.name) {
                switch node {
                case .open(let tree): stack.append(tree)
                case .whole(let child): stack.append(child, orRoot: &root)
                case .close:
                    let tree = stack.removeLast()
                    stack.append(.element(tree), orRoot: &root)
                }
            }
            if stack.count > Self.deepest { throw failure("elements stand too deep in each other") }
        } while !stack.isEmpty
        guard let root else { throw failure("there is no element") }
        return root
    }

    private enum Event {
        case open(XMLTree)
        case close
        case whole(XMLTree.Node)
    }

    private mutating func next(inside name: String?) throws(Failure) -> Event? {
        guard position < scalars.count else { throw failure("'<\(name ?? "")>' is not closed") }
        if starts(with: "<!--") { return .whole(.comment(try between("<!--", and: "-->"))) }
        if starts(with: "<![CDATA[") { return .whole(.text(try between("<![CDATA[", and: "]]>"))) }
        if starts(with: "<?") {
            _ = try between("<?", and: "?>")
            return nil
        }
        if starts(with: "<!") { throw failure("a document type is not allowed here") }
        if starts(with: "</") {
            let closed = try between("</", and: ">").trimmedASCII
            guard closed == name else {
                throw failure("'</\(closed)>' closes '<\(name ?? "")>'")
            }
            return .close
        }
        return starts(with: "<") ? try tag() : .whole(.text(try text()))
    }

    private mutating func skipProlog() throws(Failure) {
        while true {
            skipSpace()
            if starts(with: "<?") {
                _ = try between("<?", and: "?>")
            } else if starts(with: "<!--") {
                _ = try between("<!--", and: "-->")
            } else if starts(with: "<!") {
                throw failure("a document type is not allowed")
            } else {
                return
            }
        }
    }

    private mutating func tag() throws(Failure) -> Event {
        position += 1
        let name = readName()
        guard !name.isEmpty else { throw failure("a '<' begins no element; write '&lt;'") }
        var tree = XMLTree(name: name)
        while true {
            skipSpace()
            if starts(with: "/>") {
                position += 2
                return .whole(.element(tree))
            }
            if starts(with: ">") {
                position += 1
                return .open(tree)
            }
            let (key, value) = try attribute(of: name)
            tree.attributes[key] = value
        }
    }

    private mutating func attribute(of name: String) throws(Failure) -> (String, String) {
        let key = readName()
        skipSpace()
        guard !key.isEmpty, starts(with: "=") else { throw failure("'<\(name)' is not closed") }
        position += 1
        skipSpace()
        guard starts(with: "\"") || starts(with: "'") else {
            throw failure("the value of '\(key)' is not quoted")
        }
        let quote = String(scalars[position])
        return (key, try resolved(try between(quote, and: quote)))
    }

    private mutating func text() throws(Failure) -> String {
        let start = position
        while position < scalars.count, scalars[position] != "<" { position += 1 }
        return try resolved(string(start..<position))
    }

    private func resolved(_ text: String) throws(Failure) -> String {
        guard text.contains("&") else { return text }
        var (result, rest) = ("", Substring(text))
        while let mark = rest.firstIndex(of: "&") {
            result += rest[..<mark]
            guard let end = rest[mark...].firstIndex(of: ";"),
                let character = entity(rest[rest.index(after: mark)..<end])
            else { throw failure("an '&' begins no entity; write '&amp;'") }
            result += character
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private func entity(_ name: Substring) -> String? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return nil }
            let digits = name.dropFirst()
            let value =
                digits.hasPrefix("x")
                ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
            return value.flatMap(Unicode.Scalar.init).map { String($0) }
        }
    }

    private mutating func between(_ open: String, and close: String) throws(Failure) -> String {
        position += open.unicodeScalars.count
        let start = position
        while position < scalars.count {
            if starts(with: close) {
                let text = string(start..<position)
                position += close.unicodeScalars.count
                return text
            }
            position += 1
        }
        position = start
        throw failure("'\(open)' is not closed by '\(close)'")
    }

    private mutating func readName() -> String {
        let start = position
        while position < scalars.count, scalars[position].isNamePart { position += 1 }
        return string(start..<position)
    }

    private mutating func skipSpace() {
        while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
    }

    private func starts(with mark: String) -> Bool {
        scalars[position...].starts(with: mark.unicodeScalars)
    }

    private func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    private func failure(_ reason: String) -> Failure {
        let line = 1 + scalars[..<min(position, scalars.count)].filter { $0 == "\n" }.count
        return Failure(line: line, reason: reason)
    }
}

extension [XMLTree] {
    /// Gives a node to the innermost open element; outside of all, an element is the root.
    fileprivate mutating func append(_ node: XMLTree.Node, orRoot root: inout XMLTree?) {
        if let last = indices.last {
            self[last].children.append(node)
        } else if case .element(let tree) = node {
            root = tree
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isNamePart: Bool {
        properties.isAlphabetic || ("0"..."9").contains(self)
            || "-_.:".unicodeScalars.contains(self)
    }
}

extension String {
    fileprivate var trimmedASCII: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
