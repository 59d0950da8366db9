internal import TextAnalysis

/// Reads a conversation test.
///
/// ```yaml
/// why: a form is cancelled only after a yes
/// language: en
/// turns:
///   - customer: "i want to book a technician"
///     expect: [{ type: ask, form: technician-visit }]
/// ```
package enum ConversationTestReader {
    private static let expectedKeys = [
        "type", "document", "includes", "not_document", "form", "field", "values", "reason",
        "priority", "says",
    ]

    /// - Returns: nil for malformed YAML, and for a conversation without turns.
    package static func read(_ text: String, path: String) -> (ConversationTest?, [Issue]) {
        let log = IssueLog(path: path)
        let root = YAMLReader.parse(text, name: "the conversation", log: log)
        guard let file = root?.mapping(["why", "language", "customer", "off_duty", "turns"]) else {
            if log.issues.isEmpty { log.error(1, "the file is empty") }
            return (nil, log.issues)
        }
        let exchanges = (file.required("turns")?.elements() ?? []).compactMap(exchange)
        guard let why = file.required("why")?.text(),
            let language = file.required("language")?.language(), !exchanges.isEmpty
        else { return (nil, log.issues) }
        let test = ConversationTest(
            why: why, language: language, customer: file.text("customer"),
            isOffDuty: file.flag("off_duty") ?? false, exchanges: exchanges,
            location: log.location(1))
        return (test, log.issues)
    }

    private static func exchange(_ element: YAMLReader) -> ConversationTest.Exchange? {
        guard let turn = element.named("a turn").mapping(["customer", "expect"]),
            let customer = turn.required("customer")?.text()
        else { return nil }
        let expected = (turn["expect"]?.elements() ?? []).compactMap(alternatives)
        return .init(customer: customer, expected: expected, line: turn.line)
    }

    private static func alternatives(_ element: YAMLReader) -> [ConversationTest.Expected]? {
        guard
            let mapping = element.named("an expected event").mapping(
                expectedKeys + ["one_of"])
        else { return nil }
        if let any = mapping["one_of"] {
            return any.elements().compactMap { element in
                element.named("an expected event").mapping(expectedKeys).flatMap(expected)
            }
        }
        return expected(mapping).map { [$0] }
    }

    private static func expected(_ mapping: YAMLMapping) -> ConversationTest.Expected? {
        let types = ConversationTest.EventType.allCases
        guard let type = mapping.required("type")?.choice(Array(types)) else { return nil }
        var expected = ConversationTest.Expected(type: type)
        expected.document = mapping.text("document")
        expected.includes = mapping.texts("includes")
        expected.notDocument = mapping.text("not_document")
        (expected.form, expected.field) = (mapping.text("form"), mapping.text("field"))
        (expected.reason, expected.priority) = (mapping.text("reason"), mapping.text("priority"))
        expected.says = mapping.text("says")
        for (field, value) in mapping["values"]?.pairs() ?? [] {
            expected.values[field] = value.text()
        }
        return expected
    }
}
