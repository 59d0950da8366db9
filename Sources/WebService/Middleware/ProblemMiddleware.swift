import Hummingbird
import Logging
import NIOCore

/// Turns whatever is thrown into problem details; the log gets what the caller must not know.
struct ProblemMiddleware: RouterMiddleware {
    func handle(
        _ request: Request, context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let problem as Problem {
            return problem.response(requestID: context.requestID)
        } catch is CancellationError {
            return Problem.retry(
                .unavailable, "The request was given up before it was answered. Send it again.",
                after: 1
            ).response(requestID: context.requestID)
        } catch {
            // The kind of the error only: its text might hold what a customer said.
            context.logger.error(
                "request failed",
                metadata: ["error": "\(type(of: error))", "route": "\(context.match.template)"])
            return Problem(
                .internalError,
                "The service failed. Send the request again; the operator finds it by its id."
            ).response(requestID: context.requestID)
        }
    }
}
