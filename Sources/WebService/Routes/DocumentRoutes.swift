import AnswerSearch
import Hummingbird
import Knowledge
import TextAnalysis

/// GET /v1/documents/{id}.
struct DocumentRoutes: RouteGroup {
    let search: SearchService

    var operations: [Operation] {
        [
            Operation(
                .get, "/v1/documents/{id}", "getDocument",
                "Get a document as the key's role may see it.", tag: "documents",
                access: .everyKey,
                parameters: [
                    .init(
                        place: .path, name: "id", schema: .id, note: "The document's id.",
                        example: "bill-unknown-charge"),
                    .init(
                        place: .query, name: "language", schema: .language,
                        note: "Its translation into this language, if there is one."),
                ],
                answers: [.json(.ok, "The document.", DocumentView.schema)],
                problems: [.notFound], handle: document)
        ]
    }

    private func document(_ input: OperationInput) async throws -> Response {
        let principal = try input.principal()
        let context = CallContext(role: principal.visibility, date: try await search.today())
        let language = input.parameters["language"]?.text.map { Language($0) }
        let document = try await search.document(
            input.path("id"), in: context, language: language)
        guard let document else {
            // The same whether it does not exist or may not be seen.
            throw Problem(
                .notFound,
                "There is no such document for this key"
                    + (language == nil ? "" : ", or not in this language")
                    + ". POST /v1/search finds ids.")
        }
        return try .json(DocumentView.json(document, for: principal))
    }
}
