import Testing

@testable import WebService

struct SchemaTests {
    private static let schema = Schema.object([
        .required("query", .text(1...5)),
        .optional("limit", .integer(1...3)),
        .optional("share", .share),
        .optional("facets", .flag),
        .optional("role", .oneOf(["a", "b"])),
        .optional("lines", .list(.object([.required("text", .text(0...3))]), upTo: 2)),
        .optional("code", .pattern("^[0-9a-f]+$", 1...4)),
        .optional("note", .nullable(.text)),
        .optional("more", .map(.count)),
    ])

    private static let cases: [(value: JSONValue, fields: [String])] = [
        (["query": "a"], []),
        (["query": "ab", "limit": 3, "share": 0.5, "facets": false, "role": "b"], []),
        (["query": "a", "limit": 2.0, "note": .null, "more": ["x": 1]], []),
        (["query": "a", "lines": [["text": ""], ["text": "abc"]], "code": "0f"], []),
        ([:], ["query"]), ([], [""]), ("a", [""]), (.null, [""]),
        (["query": ""], ["query"]), (["query": "123456"], ["query"]), (["query": 1], ["query"]),
        (["query": .null], ["query"]), (["query": "a", "limit": 4], ["limit"]),
        (["query": "a", "limit": 1.5], ["limit"]), (["query": "a", "limit": "1"], ["limit"]),
        (["query": "a", "limit": true], ["limit"]), (["query": "a", "share": 2], ["share"]),
        (["query": "a", "facets": 1], ["facets"]), (["query": "a", "role": "c"], ["role"]),
        (["query": "a", "lines": [["text": "abcd"]]], ["lines.0.text"]),
        (["query": "a", "lines": [["text": "a", "x": 1]]], ["lines.0.x"]),
        (["query": "a", "lines": [[:], [:], [:]]], ["lines"]),
        (["query": "a", "code": "0F"], ["code"]), (["query": "a", "code": "0\n"], ["code"]),
        (["query": "a", "more": ["x": "1"]], ["more.x"]),
        (["query": "a", "Query": "b", "limt": 1], ["Query", "limt"]),
    ]

    @Test(arguments: cases.indices) func `names the fields at fault`(index: Int) {
        let (value, fields) = Self.cases[index]
        #expect(Self.schema.errors(in: value).map(\.field) == fields)
    }

    @Test func `an unknown field's error says what was probably meant`() {
        let errors = Self.schema.errors(in: ["query": "a", "limt": 1])
        #expect(errors.first?.message == "is not known (did you mean 'limit'?)")
    }

    @Test func `no message holds what was sent`() {
        let secret: JSONValue = "my card is 4111"
        for name in ["query", "limit", "role", "lines", "code", "more", "facets"] {
            let errors = Self.schema.errors(in: .fields(name, secret))
            #expect(errors.allSatisfy { !$0.message.contains("4111") })
        }
    }

    @Test func `at most twenty errors are told`() {
        let many = JSONValue.object(
            Dictionary(uniqueKeysWithValues: (0..<100).map { ("x\($0)", JSONValue.null) }))
        #expect(Self.schema.errors(in: many).count == 20)
    }

    @Test func `named schemas are found at any depth`() {
        let inner = Schema.named("Inner", .flag)
        let outer = Schema.object([
            .optional("a", .list(.nullable(.map(inner)))), .optional("b", .named("B", inner)),
        ])
        var found: [String: JSONValue] = [:]
        outer.collectNamed(into: &found)
        #expect(found.keys.sorted() == ["B", "Inner"])
    }
}

extension JSONValue {
    /// An object of two fields, one of them by name.
    fileprivate static func fields(_ name: String, _ value: JSONValue) -> JSONValue {
        JSONValue.object(["query": "a"]).with(name, value)
    }
}
