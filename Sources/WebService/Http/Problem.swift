import Foundation
import HTTPTypes
import Hummingbird

/// Why a request is not answered as it was meant: RFC 9457 problem details.
///
///     throw Problem(.notFound, "There is no form of this id. GET /v1/forms lists them.")
struct Problem: Error, Sendable {
    let kind: ProblemKind
    /// What, which, why, what next; never words of a customer.
    let detail: String
    let errors: [FieldError]
    let headers: HTTPFields

    init(
        _ kind: ProblemKind, _ detail: String, errors: [FieldError] = [],
        headers: HTTPFields = [:]
    ) {
        (self.kind, self.detail, self.errors, self.headers) = (kind, detail, errors, headers)
    }

    /// Fields that are not as they must be.
    static func invalid(_ errors: [FieldError]) -> Problem {
        let first = errors.first
        let field = first.map { $0.field.isEmpty ? "The body" : "'\($0.field)'" } ?? "The request"
        return Problem(
            .invalidFields,
            "\(field) \(first?.message ?? "is wrong"). Correct it and send it again.",
            errors: errors)
    }

    static func invalid(_ field: String, _ message: String) -> Problem {
        .invalid([FieldError(field, message)])
    }

    /// - Parameter seconds: after which another try is promising, at least 1.
    static func retry(_ kind: ProblemKind, _ detail: String, after seconds: Int) -> Problem {
        Problem(kind, detail, headers: [.retryAfter: "\(max(1, seconds))"])
    }
}

extension Problem {
    static let contentType = "application/problem+json"

    func response(requestID: String) -> Response {
        var fields: [String: JSONValue] = [
            "type": .text(kind.type), "title": .text(kind.title),
            "status": .integer(kind.status.code), "detail": .text(detail),
            "instance": .text(requestID),
        ]
        if let first = errors.first { fields["field"] = .text(first.field) }
        if !errors.isEmpty {
            fields["errors"] = .list(
                errors.map { ["field": .text($0.field), "message": .text($0.message)] })
        }
        var headers = headers
        headers[.contentType] = Self.contentType
        // Encoding texts and numbers cannot fail.
        let data = (try? JSONText.data(JSONValue.object(fields))) ?? Data()
        return Response(
            status: kind.status, headers: headers,
            body: ResponseBody(byteBuffer: .init(bytes: data)))
    }

    /// Problems as they stand in the OpenAPI document.
    static let schema = Schema.named(
        "Problem",
        .object([
            .required(
                "type", .oneOf(ProblemKind.allCases.map(\.type)), "What happened, for programs."),
            .required("title", .text),
            .required("status", .integer(400...599)),
            .required("detail", .text, "What happened, for people, and what to do."),
            .required("instance", .text, "The request's id, as in X-Request-Id."),
            .optional("field", .text, "The first field at fault: names joined by dots."),
            .optional(
                "errors",
                .list(.object([.required("field", .text), .required("message", .text)]), upTo: 20)),
        ]))
}
