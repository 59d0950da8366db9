import Hummingbird

/// Finds out which operation is meant, for everything that follows.
struct RoutingMiddleware: RouterMiddleware {
    let table: RouteTable

    func handle(
        _ request: Request, context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.match = table.match(request.method, request.uri.path)
        return try await next(request, context)
    }
}
