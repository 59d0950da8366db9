package import TextAnalysis

/// What the whole corpus shares: `knowledge.yaml` and the forms. It is stored inside the index as
/// JSON.
package struct KnowledgeBase: Equatable, Codable, Sendable {
    /// What a customer calls about.
    package struct CallType: Equatable, Codable, Sendable {
        package let id: String
        package let names: [Language: String]
        /// Wordings of such a call.
        package let examples: [Language: [String]]

        package init(
            id: String, names: [Language: String] = [:], examples: [Language: [String]] = [:]
        ) {
            (self.id, self.names, self.examples) = (id, names, examples)
        }
    }

    /// A product, a customer segment or a region.
    package struct NamedValue: Equatable, Codable, Sendable {
        package let id: String
        package let names: [Language: String]

        package init(id: String, names: [Language: String] = [:]) {
            (self.id, self.names) = (id, names)
        }
    }

    /// Words that find each other.
    package struct SynonymRule: Equatable, Codable, Sendable {
        package let language: Language
        /// A question with one of these also finds `to`.
        package let from: [String]
        package let to: [String]
        /// Any of the words finds all the others; `from` and `to` are then equal.
        package let twoWay: Bool

        package init(language: Language, from: [String], to: [String], twoWay: Bool) {
            (self.language, self.from, self.to, self.twoWay) = (language, from, to, twoWay)
        }
    }

    /// A document that stands first for some questions.
    package struct Pin: Equatable, Codable, Sendable {
        package let queries: [String]
        package let document: String
        /// nil means every language.
        package let language: Language?
        /// Of the file, for messages; 0 if unknown.
        package let line: Int

        package init(
            queries: [String], document: String, language: Language? = nil, line: Int = 0
        ) {
            (self.queries, self.document) = (queries, document)
            (self.language, self.line) = (language, line)
        }
    }

    /// Something to read besides the corpus's own folder.
    package struct SourceDeclaration: Equatable, Codable, Sendable {
        /// As written: `website`, `csv`, `jsonl`, `beir` or `corpus`.
        package let kind: String
        /// Relative to the folder of knowledge.yaml.
        package let path: String
        package let audience: Audience?
        package let language: Language?
        package let line: Int

        package init(
            kind: String, path: String, audience: Audience? = nil, language: Language? = nil,
            line: Int = 0
        ) {
            (self.kind, self.path, self.audience) = (kind, path, audience)
            (self.language, self.line) = (language, line)
        }
    }

    package var name: String
    /// An identifier of the IANA database: `Asia/Bangkok`.
    package var timeZone: String
    package var languages: [Language]
    package var callTypes: [CallType]
    package var products: [NamedValue]
    package var segments: [NamedValue]
    package var regions: [NamedValue]
    package var synonyms: [SynonymRule]
    package var pins: [Pin]
    /// Strengths of named boosts, 0 to 10; a boost that is not named has its standard strength.
    package var boosts: [String: Double]
    package var sources: [SourceDeclaration]
    /// In the order of their files.
    package var forms: [Form]
    /// The file it was read from, for messages.
    package var path: String

    package init(
        name: String = "", timeZone: String = "UTC", languages: [Language] = [],
        callTypes: [CallType] = [], products: [NamedValue] = [], segments: [NamedValue] = [],
        regions: [NamedValue] = [], synonyms: [SynonymRule] = [], pins: [Pin] = [],
        boosts: [String: Double] = [:], sources: [SourceDeclaration] = [],
        forms: [Form] = [], path: String = "knowledge.yaml"
    ) {
        (self.name, self.timeZone, self.languages) = (name, timeZone, languages)
        (self.callTypes, self.products, self.segments) = (callTypes, products, segments)
        (self.regions, self.synonyms, self.pins) = (regions, synonyms, pins)
        (self.boosts, self.sources, self.forms, self.path) = (boosts, sources, forms, path)
    }

    package func with(forms: [Form]) -> KnowledgeBase {
        var knowledge = self
        knowledge.forms = forms
        return knowledge
    }

    package func form(_ id: String) -> Form? { forms.first { $0.id == id } }

    /// A corpus without a `knowledge.yaml`: nothing is declared, so nothing is unknown.
    package static let empty = KnowledgeBase()
}

/// Keeps dictionaries by language readable in JSON: `{"en": "Billing"}`.
extension Language: CodingKeyRepresentable {
    private struct Tag: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    package var codingKey: any CodingKey { Tag(stringValue: tag) }

    package init?<Key: CodingKey>(codingKey: Key) {
        self.init(codingKey.stringValue)
    }
}
