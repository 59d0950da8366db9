import Hummingbird
import Logging

/// One line and one count a request: method, route, status, time, key and request id. Never a query,
/// a body or an address as it was sent, which may hold words of a customer.
struct AccessLogMiddleware: RouterMiddleware {
    let metrics: ServiceMetrics

    func handle(
        _ request: Request, context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let method = MethodName(request.method).rawValue
        let route = context.match.template
        metrics.countRequest(
            method: method, route: route, status: response.status.code, seconds: seconds)
        context.logger.info(
            "request",
            metadata: [
                "method": "\(method)", "route": "\(route)", "status": "\(response.status.code)",
                "milliseconds": "\(Int((seconds * 1000).rounded()))",
                "key": "\(context.trace.caller?.keyID ?? "-")",
            ])
        return response
    }
}

/// A method's name; those that nobody knows under one name, so that they do not fill the metrics.
enum MethodName: String {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case options = "OPTIONS"
    case other = "OTHER"

    init(_ method: HTTPRequest.Method) { self = MethodName(rawValue: method.rawValue) ?? .other }
}
