import Hummingbird

/// What can go wrong with a request: each with its status and title.
enum ProblemKind: String, CaseIterable, Sendable {
    case malformedJSON = "malformed-json"
    case keyNeeded = "key-needed"
    case roleNeeded = "role-needed"
    case customerNotProven = "customer-not-proven"
    case tokenNeeded = "token-needed"
    case notFound = "not-found"
    case wrongMethod = "wrong-method"
    case conflict
    case tooLarge = "too-large"
    case wrongContentType = "wrong-content-type"
    case invalidFields = "invalid-fields"
    case tooManyRequests = "too-many-requests"
    case internalError = "internal-error"
    case overloaded
    case unavailable

    var status: HTTPResponse.Status {
        switch self {
        case .malformedJSON: .badRequest
        case .keyNeeded: .unauthorized
        case .roleNeeded, .customerNotProven, .tokenNeeded: .forbidden
        case .notFound: .notFound
        case .wrongMethod: .methodNotAllowed
        case .conflict: .conflict
        case .tooLarge: .contentTooLarge
        case .wrongContentType: .unsupportedMediaType
        case .invalidFields: .unprocessableContent
        case .tooManyRequests: .tooManyRequests
        case .internalError: .internalServerError
        case .overloaded, .unavailable: .serviceUnavailable
        }
    }

    var title: String {
        switch self {
        case .malformedJSON: "The body is not JSON"
        case .keyNeeded: "A key is needed"
        case .roleNeeded: "The key's role does not allow this"
        case .customerNotProven: "The customer is not proven"
        case .tokenNeeded: "The conversation's own token is needed"
        case .notFound: "There is no such thing"
        case .wrongMethod: "The method is not possible here"
        case .conflict: "Something else came first"
        case .tooLarge: "The body is too large"
        case .wrongContentType: "The body must be JSON"
        case .invalidFields: "Something sent is not as it must be"
        case .tooManyRequests: "Too many requests"
        case .internalError: "The service failed"
        case .overloaded: "The service is busy"
        case .unavailable: "The service cannot answer now"
        }
    }

    /// A name of its own for programs that tell problems apart.
    var type: String { "urn:firsthand:problem:" + rawValue }
}
