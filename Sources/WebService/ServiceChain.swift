import Hummingbird

/// What every request passes, from the outside in.
enum ServiceChain {
    static func responder(
        _ parts: ServiceParts, _ configuration: ServiceConfiguration
    ) -> ChainResponder {
        let limiter = RateLimiter()
        let router = Router(context: AppContext.self)
        router.addMiddleware {
            RoutingMiddleware(table: RouteTable(ServiceRoutes.operations(parts)))
            RequestIDMiddleware()
            ProxyMiddleware(trusted: configuration.proxies)
            AccessLogMiddleware(metrics: parts.metrics)
            SecurityHeadersMiddleware()
            CORSMiddleware(origins: OriginList(byKey: configuration.origins))
            ProblemMiddleware()
            RateLimitMiddleware(
                subject: .address, limiter: limiter, limits: configuration.limits)
            AuthenticationMiddleware(keys: parts.keys)
            RateLimitMiddleware(subject: .key, limiter: RateLimiter(), limits: configuration.limits)
        }
        // Its paths are not used: ours are percent-decoded, know 405, and describe themselves.
        return ChainResponder(
            chain: router.middlewares.constructResponder(
                finalResponder: Dispatcher(bodyLimit: configuration.bodyLimit)))
    }
}

struct ChainResponder: HTTPResponder {
    typealias Context = AppContext

    let chain: any HTTPResponder<AppContext>

    func respond(to request: Request, context: AppContext) async throws -> Response {
        try await chain.respond(to: request, context: context)
    }
}
