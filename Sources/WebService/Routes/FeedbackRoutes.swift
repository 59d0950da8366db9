import Hummingbird
import Records

/// POST /v1/feedback.
struct FeedbackRoutes: RouteGroup {
    let ledger: Ledger

    var operations: [Operation] {
        [
            Operation(
                .post, "/v1/feedback", "giveFeedback",
                "Say how an answer was received; the same twice counts once.", tag: "feedback",
                access: .everyKey,
                body: Operation.Body(
                    schema: Self.request,
                    example: ["answer": "k3jx7q2mzn5wv4t6b8c9d0e1f2", "kind": "helpful"]),
                answers: [.empty(.noContent, "It is noted.")], problems: [.notFound],
                handle: note)
        ]
    }

    private static let request = Schema.named(
        "FeedbackRequest",
        .object([
            .required("answer", .id, "The id of an answer's record: of a card, say."),
            .required(
                "kind", .oneOf(FeedbackKind.allCases.map(\.rawValue)),
                "helpful and not_helpful take each other's place."),
        ]))

    private func note(_ input: OperationInput) async throws -> Response {
        let principal = try input.principal()
        let answer = input.body["answer"].text ?? ""
        guard let kind = input.body["kind"].text.flatMap({ FeedbackKind(rawValue: $0) }) else {
            throw Problem.invalid("kind", "is not known")
        }
        // All visitors of a page share one key; an answer's record belongs to one of them.
        let actor = principal.isCustomer ? "customer" : principal.keyID
        try await ledger.note(kind, on: answer, by: actor)
        return Response(status: .noContent)
    }
}
