import HTTPTypes
import Hummingbird
import Records

/// Lets web pages of listed origins use a customer's key from the browser.
///
/// A preflight carries no key, so it is allowed for the origins of all keys; the answer itself can
/// be read only by those of the key that was sent.
struct CORSMiddleware: RouterMiddleware {
    let origins: OriginList

    func handle(
        _ request: Request, context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard let origin = request.headers[.origin] else { return try await next(request, context) }
        if request.method == .options, let answer = preflight(request, origin, context) {
            return answer
        }
        var response = try await next(request, context)
        response.headers[.vary] = "Origin"
        if origins.allows(origin, key: context.trace.caller) {
            response.headers[.accessControlAllowOrigin] = origin
            response.headers[.accessControlExposeHeaders] = "X-Request-Id, Retry-After"
        }
        return response
    }

    private func preflight(
        _ request: Request, _ origin: String, _ context: AppContext
    ) -> Response? {
        guard request.headers[.accessControlRequestMethod] != nil,
            origins.allows(origin, key: nil), case .wrongMethod(_, let methods) = context.match
        else { return nil }
        return Response(
            status: .noContent,
            headers: [
                .accessControlAllowOrigin: origin,
                .accessControlAllowMethods: methods.map(\.rawValue).joined(separator: ", "),
                .accessControlAllowHeaders:
                    "Authorization, Content-Type, Last-Event-ID, X-Request-Id, X-Conversation-Token",
                .accessControlMaxAge: "600",
                .vary: "Origin",
            ])
    }
}

/// The origins that may use each customer's key.
struct OriginList: Sendable {
    /// By the key's id, as in `["https://www.example.com"]`.
    let byKey: [String: [String]]
    private let all: Set<String>

    init(byKey: [String: [String]]) {
        self.byKey = byKey
        all = Set(byKey.values.joined())
    }

    /// - Parameter key: nil where it is not known whose page asks.
    func allows(_ origin: String, key: Principal?) -> Bool {
        guard let key else { return all.contains(origin) }
        return key.role == .customer && byKey[key.keyID]?.contains(origin) ?? false
    }
}
