internal import TextAnalysis

/// A mapping with fixed keys, checked; its values are read by key.
struct YAMLMapping {
    let name: String
    let line: Int
    let values: [String: YAMLReader]
    /// Where each key stands.
    let lines: [String: Int]
    let log: IssueLog

    /// The value of a key; nil if it is missing or empty.
    subscript(key: String) -> YAMLReader? {
        values[key].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The value of a key that must be there.
    func required(_ key: String) -> YAMLReader? {
        if let value = self[key] { return value }
        log.error(lines[key] ?? line, "\(name) has no '\(key)'")
        return nil
    }

    func text(_ key: String) -> String? { self[key]?.text() }
    func texts(_ key: String) -> [String] { self[key]?.texts() ?? [] }
    func number(_ key: String) -> Double? { self[key]?.number() }
    func flag(_ key: String) -> Bool? { self[key]?.flag() }
    func date(_ key: String) -> CalendarDate? { self[key]?.date() }
    func language(_ key: String) -> Language? { self[key]?.language() }

    func choice<Value: RawRepresentable<String> & CaseIterable>(_ key: String) -> Value? {
        self[key]?.choice(Array(Value.allCases))
    }

    /// A text for each language: `{ en: Billing, ru: Счета }`.
    func texts(byLanguage key: String) -> [Language: String] {
        self[key].map { $0.byLanguage { $0.text() } } ?? [:]
    }
}

extension YAMLReader {
    /// A BCP 47 tag.
    func language() -> Language? {
        text().flatMap { YAMLReader.language($0, line: line, name: name, log: log) }
    }

    /// A value for each language.
    func byLanguage<Value>(_ read: (YAMLReader) -> Value?) -> [Language: Value] {
        var values: [Language: Value] = [:]
        for (key, value) in pairs() {
            guard
                let language = YAMLReader.language(
                    key, line: value.line, name: "a key of \(name)", log: log)
            else { continue }
            if let read = read(value) { values[language] = read }
        }
        return values
    }

    private static func language(
        _ tag: String, line: Int, name: String, log: IssueLog
    ) -> Language? {
        let language = Language(tag)
        let primary = language.primary
        if (2...3).contains(primary.count), primary.utf8.allSatisfy({ (97...122).contains($0) }) {
            return language
        }
        log.error(line, "\(name) must be a language as en, ru, th or zh-Hans, not '\(tag)'")
        return nil
    }
}
