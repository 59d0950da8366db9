import HTTPTypes
import Hummingbird

extension HTTPField.Name {
    // Only a name with a sign that no header may have is refused.
    static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
}

/// Takes a trusted proxy's word for who asks: the last address in X-Forwarded-For, which the proxy
/// itself wrote.
struct ProxyMiddleware: RouterMiddleware {
    let trusted: [String]

    func handle(
        _ request: Request, context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if trusted.contains(context.peer),
            let last = request.headers[.forwardedFor]?.split(separator: ",").last
        {
            context.address = String(last.filter { $0 != " " }.prefix(64))
        }
        return try await next(request, context)
    }
}
