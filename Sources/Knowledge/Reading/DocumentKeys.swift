internal import TextAnalysis

/// The keys of a document's front matter.
enum DocumentKeys {
    static let all = [
        "id", "title", "lang", "kind", "variants", "about", "call_types", "products", "segments",
        "regions", "audience", "state", "owner", "review_by", "valid_from", "valid_until",
        "translations_of", "only_for",
    ]

    /// A document without its content; nil without id or title.
    static func document(
        from front: YAMLMapping, folder: (kind: DocumentKind, language: Language)
    ) -> Document? {
        let id = front.required("id")?.identifier()
        let title = front.required("title")?.text()
        let language = language(from: front, folder: folder.language)
        guard let id, let title else { return nil }
        return Document(
            id: id, title: title, language: language,
            kind: front["kind"]?.choice([DocumentKind.faq, .procedure]) ?? folder.kind,
            variants: front.texts("variants"), about: about(front),
            callTypes: front.texts("call_types"), products: front.texts("products"),
            segments: front.texts("segments"), regions: front.texts("regions"),
            audience: front.choice("audience") ?? .agent, state: front.choice("state") ?? .draft,
            owner: front.text("owner"), reviewBy: front.date("review_by"),
            validFrom: front.date("valid_from"), validUntil: front.date("valid_until"),
            translationsOf: front["translations_of"]?.identifier(), onlyFor: onlyFor(front),
            content: .answer(text: "", say: nil), location: front.log.location(1),
            lines: front.lines)
    }

    private static func language(from front: YAMLMapping, folder: Language) -> Language {
        guard let language = front.required("lang")?.language() else { return folder }
        if !language.satisfies(folder), folder != .undetermined {
            front.log.error(
                front.lines["lang"] ?? 1,
                "the language is '\(language)', but the folder's '\(folder)'")
        }
        return language
    }

    private static func about(_ front: YAMLMapping) -> [NamedThing] {
        (front["about"]?.elements() ?? []).compactMap { element in
            if element.isSingle { return element.text().map { NamedThing(name: $0) } }
            let thing = element.named("an element of 'about'")
                .mapping(["name", "aliases"])
            guard let thing, let name = thing.required("name")?.text() else { return nil }
            return NamedThing(name: name, aliases: thing.texts("aliases"))
        }
    }

    private static func onlyFor(_ front: YAMLMapping) -> [EligibilityCondition] {
        (front["only_for"]?.pairs() ?? []).compactMap { attribute, value in
            test(value).map { EligibilityCondition(attribute: attribute, test: $0) }
        }
    }

    private static func test(_ value: YAMLReader) -> EligibilityCondition.Test? {
        guard value.isSingle else {
            let allowed = value.texts()
            if allowed.isEmpty { value.fail("a list of values, or a comparison as \">= 12\"") }
            return allowed.isEmpty ? nil : .oneOf(allowed)
        }
        guard let text = value.text() else { return nil }
        guard let sign = Comparison.allCases.first(where: { text.hasPrefix($0.rawValue) }) else {
            return .oneOf([text])
        }
        guard let bound = Double(text.dropFirst(sign.rawValue.count).trimmed) else {
            value.fail("a comparison with a number, as \">= 12\"")
            return nil
        }
        return .compare(sign, bound)
    }
}
