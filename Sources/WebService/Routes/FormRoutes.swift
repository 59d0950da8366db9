import Foundation
import Hummingbird
import Knowledge
import Records
import SearchIndex
import TextAnalysis

/// Forms, and those that were sent.
struct FormRoutes: RouteGroup {
    let search: SearchService
    let ledger: Ledger

    var operations: [Operation] {
        [
            Operation(
                .get, "/v1/forms", "listForms", "List the forms.", tag: "forms",
                access: .everyKey,
                answers: [
                    .json(.ok, "All forms.", .object([.required("forms", .list(FormView.schema))]))
                ]
            ) { input in
                let principal = try input.principal()
                let forms = try await search.snapshot().knowledge.forms
                return try .json(
                    ["forms": .list(forms.map { FormView.json($0, for: principal) })] as JSONValue)
            },
            Operation(
                .get, "/v1/forms/{id}", "getForm",
                "Get a form: its fields with their labels and questions.", tag: "forms",
                access: .everyKey, parameters: [Self.form],
                answers: [.json(.ok, "The form.", FormView.schema)], problems: [.notFound]
            ) { input in
                let form = try await form(input.path("id"))
                return try .json(FormView.json(form, for: input.principal()))
            },
            Operation(
                .get, "/v1/forms/{id}/submissions", "listSubmissions",
                "List what was sent with a form, the newest first.", tag: "forms",
                access: .staff, parameters: [Self.form] + PageCursor.parameters,
                answers: [.json(.ok, "One page.", Self.page)], problems: [.notFound],
                handle: submissions),
        ]
    }

    private static let form = Operation.Parameter(
        place: .path, name: "id", schema: .id, note: "The form's id.", example: "callback")

    private func form(_ id: String) async throws -> Form {
        guard let form = try await search.snapshot().knowledge.form(id) else {
            throw Problem(.notFound, "There is no form of this id. GET /v1/forms lists them.")
        }
        return form
    }

    private func submissions(_ input: OperationInput) async throws -> Response {
        let form = try await form(input.path("id")).id
        let limit = input.parameters["limit"]?.integer ?? 50
        let after = try PageCursor(input.parameters["cursor"])
        let found = try await ledger.submissions(of: form, after: after, limit: limit + 1)
        let page = found.prefix(limit)
        let next =
            found.count > limit ? page.last.map { PageCursor(at: $0.at, id: $0.id).text } : nil
        return try .json(
            [
                "submissions": .list(page.map(Self.json)), "next": .optional(next),
            ] as JSONValue)
    }

    private static func json(_ submission: SubmissionRecord) -> JSONValue {
        [
            "id": .text(submission.id), "form": .text(submission.form),
            "conversation": .optional(submission.conversation),
            "receiver": .optional(submission.receiver),
            "values": (try? JSONParser.parse(Array(submission.payload))) ?? [:],
            "state": .text(submission.state.rawValue), "attempts": .integer(submission.attempts),
            "at": .text(submission.at.formatted(.iso8601)),
        ]
    }

    private static let page = Schema.named(
        "Submissions",
        .object([
            .required(
                "submissions",
                .list(
                    .object([
                        .required("id", .text), .required("form", .text),
                        .required("conversation", .nullable(.text)),
                        .required("receiver", .nullable(.text)),
                        .required("values", .map(.anything)),
                        .required(
                            "state", .oneOf(SubmissionRecord.State.allCases.map(\.rawValue))),
                        .required("attempts", .count), .required("at", .text),
                    ]))),
            .required("next", .nullable(.text), "The cursor of the next page; null at the end."),
        ]))
}
