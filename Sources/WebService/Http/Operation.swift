import HTTPTypes
import Hummingbird
import Records

/// One endpoint: how it is reached, who may, what goes in and out, and what it does. The router and
/// the OpenAPI document are made of the same value.
///
///     Operation(
///         .get, "/v1/forms", "listForms", "List the forms.", tag: "forms", access: .everyKey,
///         answers: [.json(.ok, "All forms.", FormRoutes.listSchema)], handle: list)
struct Operation: Sendable {
    enum Access: Sendable {
        /// Without a key.
        case open
        case roles(Set<KeyRole>)

        static let everyKey = Access.roles(Set(KeyRole.allCases))
        /// Everybody but customers.
        static let staff = Access.roles(Set(KeyRole.allCases).subtracting([.customer]))
        /// Those who make quizzes and see how others do.
        static let trainers = Access.roles([.trainer, .editor, .manager, .admin])
    }

    /// A parameter of the path, the query or the headers.
    struct Parameter: Sendable {
        enum Place: String, Sendable { case path, query, header }

        let place: Place
        let name: String
        let schema: Schema
        let note: String
        /// As it might stand in the sample corpus.
        var example: JSONValue?
    }

    struct Body: Sendable {
        let schema: Schema
        let example: JSONValue
        /// Whether it may be left out, as an empty object.
        var isOptional = false
    }

    /// An answer that is no problem.
    struct Answer: Sendable {
        let status: HTTPResponse.Status
        let note: String
        let contentType: String?
        let schema: Schema?
        let example: JSONValue?

        static func json(
            _ status: HTTPResponse.Status, _ note: String, _ schema: Schema,
            example: JSONValue? = nil
        ) -> Answer {
            Answer(
                status: status, note: note, contentType: "application/json", schema: schema,
                example: example)
        }

        static func text(
            _ status: HTTPResponse.Status, _ note: String, contentType: String
        ) -> Answer {
            Answer(
                status: status, note: note, contentType: contentType, schema: .text, example: nil)
        }

        /// An event stream; the schema is that of one event.
        ///
        /// - Parameter names: of its events.
        static func events(_ note: String, names: [String]) -> Answer {
            let event = Schema.object([
                .required("event", .oneOf(names)), .optional("id", .text),
                .required("data", .text, "One JSON value."),
            ])
            return Answer(
                status: .ok, note: note, contentType: "text/event-stream", schema: event,
                example: nil)
        }

        static func empty(_ status: HTTPResponse.Status, _ note: String) -> Answer {
            Answer(status: status, note: note, contentType: nil, schema: nil, example: nil)
        }
    }

    typealias Handler = @Sendable (OperationInput) async throws -> Response

    let method: HTTPRequest.Method
    /// With parameters in braces.
    let path: String
    /// Its name in the OpenAPI document.
    let id: String
    let summary: String
    let tag: String
    let access: Access
    let parameters: [Parameter]
    let body: Body?
    let answers: [Answer]
    /// Problems beyond those that follow from the access, the parameters and the body.
    let problems: [ProblemKind]
    let handle: Handler

    init(
        _ method: HTTPRequest.Method, _ path: String, _ id: String, _ summary: String,
        tag: String, access: Access, parameters: [Parameter] = [], body: Body? = nil,
        answers: [Answer], problems: [ProblemKind] = [], handle: @escaping Handler
    ) {
        (self.method, self.path, self.id, self.summary) = (method, path, id, summary)
        (self.tag, self.access, self.parameters, self.body) = (tag, access, parameters, body)
        (self.answers, self.problems, self.handle) = (answers, problems, handle)
    }

    /// Every problem that it may answer with.
    var allProblems: [ProblemKind] {
        var kinds = Set(problems)
        if case .roles(let roles) = access {
            kinds.formUnion([.keyNeeded, .tooManyRequests, .overloaded, .unavailable])
            if roles.count < KeyRole.allCases.count { kinds.insert(.roleNeeded) }
        }
        if body != nil {
            kinds.formUnion([.malformedJSON, .tooLarge, .wrongContentType, .invalidFields])
        }
        // A query parameter that is not known is refused too.
        kinds.insert(.invalidFields)
        return kinds.sorted { ($0.status.code, $0.rawValue) < ($1.status.code, $1.rawValue) }
    }
}
