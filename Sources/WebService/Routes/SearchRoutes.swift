import AnswerSearch
import Hummingbird
import Knowledge

/// POST /v1/search, GET and POST /v1/suggest.
struct SearchRoutes: RouteGroup {
    let search: SearchService
    let contexts: ContextReader

    var operations: [Operation] {
        [
            Operation(
                .post, "/v1/search", "search", "Find the best answers to a question.",
                tag: "search", access: .everyKey,
                body: Operation.Body(schema: Self.question, example: Self.questionExample),
                answers: [
                    .json(
                        .ok, "The answers, best first, as 'firsthand search --json' prints them.",
                        Self.result)
                ],
                problems: [.customerNotProven], handle: find),
            Operation(
                .post, "/v1/suggest", "suggest",
                "Find whole questions that go on from what is being typed.", tag: "search",
                access: .everyKey,
                body: Operation.Body(
                    schema: Self.typing, example: ["text": "how do I res", "limit": 5]),
                answers: [.json(.ok, "Questions, best first.", Self.suggestions)],
                problems: [.customerNotProven], handle: suggest),
            Operation(
                .get, "/v1/suggest", "suggestByAddress",
                "The same, for what may stand in an address.", tag: "search", access: .everyKey,
                parameters: [
                    .init(
                        place: .query, name: "text", schema: .text(0...2000),
                        note: "The text so far.", example: "how do"),
                    .init(
                        place: .query, name: "limit", schema: .integer(1...20),
                        note: "At most so many; 8 unless told."),
                    .init(
                        place: .query, name: "language", schema: .language,
                        note: "The wanted language."),
                ],
                answers: [.json(.ok, "Questions, best first.", Self.suggestions)],
                handle: suggestByAddress),
        ]
    }

    private func find(_ input: OperationInput) async throws -> Response {
        let body = input.body
        let context = try await contexts.context(body["context"], for: input.principal())
        let query = AnswerQuery(
            body["query"].text ?? "", context: context, limit: body["limit"].integer ?? 5,
            wantsFacets: body["facets"].flag ?? false)
        return try .json(SearchResult(try await search.search(query)))
    }

    private func suggest(_ input: OperationInput) async throws -> Response {
        let context = try await contexts.context(input.body["context"], for: input.principal())
        return try await suggestions(
            input.body["text"].text ?? "", context, limit: input.body["limit"].integer)
    }

    private func suggestByAddress(_ input: OperationInput) async throws -> Response {
        var context: [String: JSONValue] = [:]
        if let language = input.parameters["language"] { context["languages"] = .list([language]) }
        return try await suggestions(
            input.parameters["text"]?.text ?? "",
            try await contexts.context(.object(context), for: input.principal()),
            limit: input.parameters["limit"]?.integer)
    }

    private func suggestions(
        _ text: String, _ context: CallContext, limit: Int?
    ) async throws -> Response {
        let found = try await search.suggest(text, in: context, limit: limit ?? 8)
        return try .json(SuggestResult(query: text, found))
    }
}

extension SearchRoutes {
    private static let question = Schema.named(
        "SearchRequest",
        .object([
            .required("query", .text(1...2000), "What is asked, in any language."),
            .optional("limit", .integer(AnswerQuery.limits), "How many answers; 5 unless told."),
            .optional("context", ContextReader.schema),
            .optional("facets", .flag, "Count kinds, call types and languages of what matches."),
        ]))

    private static let questionExample: JSONValue = [
        "query": "how much is the late fee", "limit": 3, "context": ["languages": ["en"]],
    ]

    private static let typing = Schema.named(
        "SuggestRequest",
        .object([
            .required("text", .text(0...2000), "The text so far."),
            .optional("limit", .integer(Completion.limits), "How many; 8 unless told."),
            .optional("context", ContextReader.schema),
        ]))

    private static let suggestions = Schema.named(
        "SuggestResult",
        .object([
            .required("query", .text),
            .required(
                "suggestions",
                .list(
                    .object([
                        .required("text", .text), .required("document", .text),
                        .required("language", .text),
                    ]))),
        ]))

    private static let counts = Schema.map(.count)

    private static let answer = Schema.named(
        "Answer",
        .object([
            .required("id", .text, "The passage: a document's id, or document#anchor."),
            .required("document", .text), .required("version", .text), .required("title", .text),
            .required("kind", .oneOf(DocumentKind.allCases.map(\.rawValue))),
            .required("language", .text), .required("answer", .text, "The text to say or copy."),
            .required("score", .number(-1000...1000)),
            .required(
                "snippet",
                .object([
                    .required("text", .text),
                    .required(
                        "highlights",
                        .list(
                            .object([.required("start", .count), .required("length", .count)]))),
                ])),
            .required("url", .nullable(.text)), .required("step", .nullable(.count)),
            .required("only_for", .nullable(.text), "For whom alone it holds."),
            .required("confidence", .share, "That the answer is right."),
            .required("level", .oneOf(Confidence.Level.allCases.map(\.rawValue))),
            .required("why", .text, "Why it was found, in one sentence."),
        ]))

    private static let result = Schema.named(
        "SearchResult",
        .object([
            .required("query", .text), .required("language", .text),
            .required("answers", .list(answer)),
            .required(
                "call_types",
                .list(.object([.required("id", .text), .required("probability", .share)])),
                "What the question is likely about, where the context does not say."),
            .required(
                "facets",
                .nullable(
                    .object([
                        .required("kind", counts), .required("call_type", counts),
                        .required("language", counts),
                    ]))),
            .optional("facets_estimated", .flag),
            .required("did_you_mean", .nullable(.text)),
            .required("words_only", .flag, "Meaning played no part."),
        ]))
}
