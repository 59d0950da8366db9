internal import Foundation
internal import Yams

/// A value in a YAML file that is being read: asks for one type or another, and logs what does not
/// fit with its line.
///
/// Values are read as written (`no` stays a word, `12` a text): only what the format wants to be a
/// number or a yes is turned into one.
struct YAMLReader {
    private let node: Node
    /// What is read, for messages: `'call_types'`, `a field`.
    let name: String
    let log: IssueLog
    /// Lines of the file above the YAML text.
    let offset: Int

    private init(node: Node, name: String, log: IssueLog, offset: Int) {
        (self.node, self.name, self.log, self.offset) = (node, name, log, offset)
    }

    /// Parses a whole YAML text; nil if it is malformed (which is logged) or empty.
    static func parse(_ text: String, name: String, log: IssueLog, offset: Int = 0) -> YAMLReader? {
        do {
            guard let node = try Parser(yaml: text).singleRoot() else { return nil }
            return YAMLReader(node: node, name: name, log: log, offset: offset)
        } catch {
            let (line, problem) = YAMLProblem.describe(error)
            // A text that ends too early is at fault on its last line, not on the one after it.
            let last = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .count
            log.error(min(line, last) + offset, problem)
            return nil
        }
    }

    var line: Int { (node.mark?.line ?? 1) + offset }

    /// Whether nothing is written here: `state:` with nothing behind it.
    var isEmpty: Bool {
        guard let scalar = node.scalar, scalar.style == .plain else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }

    /// Whether it is one value, neither a list nor a mapping.
    var isSingle: Bool { node.scalar != nil }

    var isList: Bool { node.sequence != nil }

    /// The same value under another name.
    func named(_ name: String) -> YAMLReader { inner(node, name: name) }

    /// A reader for something inside this value.
    private func inner(_ node: Node, name: String) -> YAMLReader {
        YAMLReader(node: node, name: name, log: log, offset: offset)
    }

    func fail(_ wanted: String) {
        log.error(line, "\(name) must be \(wanted)")
    }
}

// MARK: - Scalars

extension YAMLReader {
    /// Any single value, trimmed.
    func text() -> String? {
        guard let text = node.scalar?.string.trimmed, !text.isEmpty else {
            fail("a text")
            return nil
        }
        return text
    }

    func number() -> Double? {
        guard let number = node.scalar.flatMap({ Double($0.string.trimmed) }), number.isFinite
        else {
            fail("a number")
            return nil
        }
        return number
    }

    func flag() -> Bool? {
        switch node.scalar?.string.lowercased() {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            fail("true or false")
            return nil
        }
    }

    func date() -> CalendarDate? {
        guard let date = node.scalar.flatMap({ CalendarDate($0.string.trimmed) }) else {
            fail("a date that exists, as 2026-11-22")
            return nil
        }
        return date
    }

    /// One of the values of an enumeration, as its raw value.
    func choice<Value: RawRepresentable<String>>(_ legal: [Value]) -> Value? {
        guard let word = text() else { return nil }
        if let value = legal.first(where: { $0.rawValue == word }) { return value }
        log.error(
            line,
            "\(name) cannot be '\(word)'" + Suggestion.hint(for: word, among: legal.map(\.rawValue))
        )
        return nil
    }

    /// A name of the corpus: lower-case letters, digits and hyphens.
    func identifier() -> String? {
        guard let word = text() else { return nil }
        if Identifier.isLegal(word) { return word }
        log.error(line, "\(name) '\(word)' may have only a-z, 0-9 and -")
        return nil
    }
}

// MARK: - Collections

extension YAMLReader {
    /// The elements of a list; one single value counts as a list of one.
    func elements() -> [YAMLReader] {
        if let sequence = node.sequence { return sequence.map { inner($0, name: name) } }
        if node.scalar != nil { return [self] }
        fail("a list")
        return []
    }

    func texts() -> [String] {
        elements().filter { !$0.isEmpty }.compactMap { $0.text() }
    }

    /// The pairs of a mapping whose keys are not fixed, in the order of the file.
    func pairs() -> [(key: String, value: YAMLReader)] {
        guard let mapping = node.mapping else {
            fail("a list of 'key: value' lines")
            return []
        }
        return mapping.compactMap { key, value in
            guard let word = key.scalar?.string else {
                inner(key, name: "a key").fail("a text")
                return nil
            }
            return (word, inner(value, name: "'\(word)'"))
        }
    }

    /// A mapping with fixed keys; every other key is logged with the nearest of them.
    func mapping(_ keys: [String]) -> YAMLMapping? {
        guard let mapping = node.mapping else {
            fail("a list of 'key: value' lines")
            return nil
        }
        var values: [String: YAMLReader] = [:]
        var lines: [String: Int] = [:]
        for (key, value) in mapping {
            let position = inner(key, name: "a key")
            guard let word = key.scalar?.string else {
                position.fail("a text")
                continue
            }
            guard keys.contains(word) else {
                let hint = Suggestion.hint(for: word, among: keys)
                log.error(position.line, "unknown key '\(word)'" + hint)
                continue
            }
            values[word] = inner(value, name: "'\(word)'")
            lines[word] = position.line
        }
        return YAMLMapping(name: name, line: line, values: values, lines: lines, log: log)
    }
}

/// The names that documents, steps, forms and call types have.
enum Identifier {
    static func isLegal(_ text: some StringProtocol) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || byte == UInt8(ascii: "-")
            }
    }
}
