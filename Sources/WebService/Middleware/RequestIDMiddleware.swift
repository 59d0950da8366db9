import Foundation
import HTTPTypes
import Hummingbird
import Logging

extension HTTPField.Name {
    // Only a name with a sign that no header may have is refused.
    static let requestID = HTTPField.Name("X-Request-Id")!
}

/// Gives each request an id: the caller's own if it can be one, else a new one; it stands in the
/// answer, the log and every problem.
struct RequestIDMiddleware: RouterMiddleware {
    func handle(
        _ request: Request, context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.requestID =
            request.headers[.requestID].flatMap(Self.taken) ?? Self.made()
        context.logger[metadataKey: "request_id"] = "\(context.requestID)"
        var response = try await next(request, context)
        response.headers[.requestID] = context.requestID
        return response
    }

    /// The id if it has 1 to 64 of letters, digits, dots, hyphens and underlines.
    static func taken(_ id: String) -> String? {
        let isFit = id.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
        return isFit && (1...64).contains(id.utf8.count) ? id : nil
    }

    private static func made() -> String {
        UUID().uuidString.lowercased().replacing("-", with: "")
    }
}
