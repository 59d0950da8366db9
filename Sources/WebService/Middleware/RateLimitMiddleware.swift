import HTTPTypes
import Hummingbird

/// Refuses what one address or one key asks too often.
struct RateLimitMiddleware: RouterMiddleware {
    /// What is counted.
    enum Subject: Sendable { case address, key }

    let subject: Subject
    let limiter: RateLimiter
    let limits: RateLimits

    func handle(
        _ request: Request, context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard case .found(let operation, _) = context.match, case .roles = operation.access,
            let (name, rate) = counted(context)
        else { return try await next(request, context) }
        if let wait = limiter.wait(for: name, rate: rate, now: .now) {
            let seconds = Int((wait / .seconds(1)).rounded(.up))
            throw Problem.retry(
                .tooManyRequests,
                "More than \(rate.perMinute) requests a minute came from this "
                    + "\(subject == .address ? "address" : "key"). Wait \(max(1, seconds)) s.",
                after: seconds)
        }
        return try await next(request, context)
    }

    private func counted(_ context: AppContext) -> (name: String, rate: RateLimits.Rate)? {
        switch subject {
        case .address: (context.address, limits.address)
        case .key: context.caller.map { ($0.keyID, limits.rate(of: $0.role)) }
        }
    }
}
