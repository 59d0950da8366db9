internal import Foundation
internal import TextAnalysis

/// Reads `knowledge.yaml`.
package enum KnowledgeBaseReader {
    /// Kinds of sources that a declaration may have.
    package static let sourceKinds = SourceKind.allCases.map(\.rawValue)

    private enum SourceKind: String, CaseIterable {
        case corpus, website, csv, jsonl, beir
    }

    private static let keys = [
        "name", "time_zone", "languages", "call_types", "products", "segments", "regions",
        "synonyms", "pins", "boosts", "sources",
    ]

    /// - Returns: nil only for malformed YAML or a file that is no mapping; what is wrong inside is
    ///   left out and reported.
    package static func read(_ text: String, path: String) -> (KnowledgeBase?, [Issue]) {
        let log = IssueLog(path: path)
        let root = YAMLReader.parse(text, name: "the file", log: log)
        guard let file = root?.mapping(keys) else {
            if log.issues.isEmpty { log.error(1, "the file is empty") }
            return (nil, log.issues)
        }
        let knowledge = KnowledgeBase(
            name: file.text("name") ?? "", timeZone: timeZone(file),
            languages: file["languages"]?.elements().compactMap { $0.language() } ?? [],
            callTypes: callTypes(file), products: namedValues(file, "products", "a product"),
            segments: namedValues(file, "segments", "a segment"),
            regions: namedValues(file, "regions", "a region"), synonyms: synonyms(file),
            pins: pins(file), boosts: boosts(file), sources: sources(file), path: path)
        return (knowledge, log.issues)
    }

    private static func timeZone(_ file: YAMLMapping) -> String {
        guard let value = file["time_zone"], let name = value.text() else { return "UTC" }
        if TimeZone(identifier: name) != nil { return name }
        let known = TimeZone.knownTimeZoneIdentifiers
        file.log.error(
            value.line, "unknown time zone '\(name)'" + Suggestion.hint(for: name, among: known))
        return "UTC"
    }

    private static func elements(
        _ file: YAMLMapping, _ key: String, _ name: String, keys: [String]
    ) -> [YAMLMapping] {
        (file[key]?.elements() ?? []).compactMap { $0.named(name).mapping(keys) }
    }

    /// Reads elements that have an id, and reports an id that stands twice.
    private static func identified<Value>(
        _ elements: [YAMLMapping], _ read: (String, YAMLMapping) -> Value
    ) -> [Value] {
        var seen: Set<String> = []
        return elements.compactMap { element in
            guard let id = element.required("id")?.identifier() else { return nil }
            guard seen.insert(id).inserted else {
                element.log.error(element.lines["id"] ?? element.line, "'\(id)' stands here again")
                return nil
            }
            return read(id, element)
        }
    }

    private static func callTypes(_ file: YAMLMapping) -> [KnowledgeBase.CallType] {
        let list = elements(
            file, "call_types", "a call type", keys: ["id", "names", "examples"])
        return identified(list) { id, element in
            .init(
                id: id, names: element.texts(byLanguage: "names"),
                examples: element["examples"].map { $0.byLanguage { $0.texts() } } ?? [:])
        }
    }

    private static func namedValues(
        _ file: YAMLMapping, _ key: String, _ name: String
    ) -> [KnowledgeBase.NamedValue] {
        identified(elements(file, key, name, keys: ["id", "names"])) { id, element in
            .init(id: id, names: element.texts(byLanguage: "names"))
        }
    }

    private static func synonyms(_ file: YAMLMapping) -> [KnowledgeBase.SynonymRule] {
        elements(file, "synonyms", "a synonym", keys: ["lang", "words", "from", "to"])
            .compactMap { rule in
                guard let language = rule.required("lang")?.language() else { return nil }
                let (words, from, to) = (rule.texts("words"), rule.texts("from"), rule.texts("to"))
                if words.count > 1, from.isEmpty, to.isEmpty {
                    return .init(language: language, from: words, to: words, twoWay: true)
                }
                if words.isEmpty, !from.isEmpty, !to.isEmpty {
                    return .init(language: language, from: from, to: to, twoWay: false)
                }
                file.log.error(
                    rule.line, "a synonym has two or more 'words', or both 'from' and 'to'")
                return nil
            }
    }

    private static func pins(_ file: YAMLMapping) -> [KnowledgeBase.Pin] {
        elements(file, "pins", "a pin", keys: ["queries", "document", "language"])
            .compactMap { pin in
                let queries = pin.required("queries")?.texts() ?? []
                guard let document = pin.required("document")?.text(), !queries.isEmpty
                else { return nil }
                return .init(
                    queries: queries, document: document, language: pin.language("language"),
                    line: pin.lines["document"] ?? pin.line)
            }
    }

    private static func boosts(_ file: YAMLMapping) -> [String: Double] {
        var boosts: [String: Double] = [:]
        for (name, value) in file["boosts"]?.pairs() ?? [] {
            guard let strength = value.number() else { continue }
            if (0...10).contains(strength) {
                boosts[name] = strength
            } else {
                value.fail("0 to 10")
            }
        }
        return boosts
    }

    private static func sources(_ file: YAMLMapping) -> [KnowledgeBase.SourceDeclaration] {
        elements(file, "sources", "a source", keys: ["kind", "path", "audience", "language"])
            .compactMap { source in
                let kind = source.required("kind")?.choice(SourceKind.allCases)
                guard let path = source.required("path")?.text(), let kind else { return nil }
                return .init(
                    kind: kind.rawValue, path: path, audience: source.choice("audience"),
                    language: source.language("language"), line: source.line)
            }
    }
}
