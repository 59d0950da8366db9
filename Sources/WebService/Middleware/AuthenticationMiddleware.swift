import HTTPTypes
import Hummingbird
import Records

/// Finds out who asks by the bearer key, and whether their role may.
struct AuthenticationMiddleware: RouterMiddleware {
    let keys: KeyCache

    func handle(
        _ request: Request, context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard case .found(let operation, _) = context.match,
            case .roles(let roles) = operation.access
        else { return try await next(request, context) }
        let principal = try await principal(request)
        var context = context
        context.caller = principal
        context.trace.caller = principal
        guard roles.contains(principal.role) else {
            let allowed = roles.map(\.rawValue).sorted().joined(separator: ", ")
            throw Problem(
                .roleNeeded,
                "A key of the role '\(principal.role.rawValue)' may not do this; "
                    + "those that may: \(allowed).")
        }
        return try await next(request, context)
    }

    private func principal(_ request: Request) async throws -> Principal {
        let sent = request.headers[.authorization]
        guard let sent, let key = Self.bearer(sent) else {
            throw Self.challenge("Send a key: 'Authorization: Bearer fh_...'.", error: nil)
        }
        guard let principal = try await keys.principal(of: key) else {
            throw Self.challenge(
                "This key is not known or was revoked. 'firsthand keys create' makes one.",
                error: "invalid_token")
        }
        return principal
    }

    static func bearer(_ header: String) -> String? {
        let parts = header.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].utf8.count <= 200 else {
            return nil
        }
        return String(parts[1])
    }

    private static func challenge(_ detail: String, error: String?) -> Problem {
        let scheme = "Bearer realm=\"firsthand\"" + (error.map { ", error=\"\($0)\"" } ?? "")
        return Problem(.keyNeeded, detail, headers: [.wwwAuthenticate: scheme])
    }
}
