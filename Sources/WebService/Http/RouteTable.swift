import Foundation
import HTTPTypes

/// Finds the operation for a method and a path; a value, and nothing but.
///
///     table.match(.get, "/v1/documents/late%20fee")  // .found(operation, ["id": "late fee"])
struct RouteTable: Sendable {
    enum Match: Sendable {
        case found(Operation, parameters: [String: String])
        case wrongMethod(path: String, allowed: [HTTPRequest.Method])
        case notFound

        /// The path with its parameters in braces: what logs and metrics name.
        var template: String {
            switch self {
            case .found(let operation, _): operation.path
            case .wrongMethod(let path, _): path
            case .notFound: "unknown"
            }
        }
    }

    private struct Route: Sendable {
        let segments: [Substring]
        let operation: Operation
    }

    let operations: [Operation]
    private let routes: [Int: [Route]]

    /// - Parameter operations: fixed paths come before those with parameters, whatever their order.
    init(_ operations: [Operation]) {
        self.operations = operations
        let routes = operations.map {
            Route(segments: $0.path.split(separator: "/"), operation: $0)
        }
        self.routes = Dictionary(grouping: routes) { $0.segments.count }.mapValues {
            $0.sorted { Self.parameterCount($0) < Self.parameterCount($1) }
        }
    }

    func match(_ method: HTTPRequest.Method, _ path: String) -> Match {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        let segments = parts.compactMap { $0.removingPercentEncoding }
        guard segments.count == parts.count, path.hasPrefix("/") else { return .notFound }
        let fitting = (routes[segments.count] ?? []).compactMap { route in
            Self.parameters(of: route, in: segments).map { (route.operation, $0) }
        }
        // Only the most definite path counts: /conversations/resume is no conversation.
        guard let definite = fitting.first?.0.path else { return .notFound }
        let here = fitting.filter { $0.0.path == definite }
        let wanted = method == .head ? .get : method
        if let (operation, parameters) = here.first(where: { $0.0.method == wanted }) {
            return .found(operation, parameters: parameters)
        }
        let methods = here.map(\.0.method)
        return .wrongMethod(
            path: definite, allowed: methods + (methods.contains(.get) ? [.head] : []))
    }

    private static func parameters(of route: Route, in segments: [String]) -> [String: String]? {
        var parameters: [String: String] = [:]
        for (pattern, segment) in zip(route.segments, segments) {
            if pattern.hasPrefix("{") {
                guard !segment.isEmpty else { return nil }
                parameters[String(pattern.dropFirst().dropLast())] = segment
            } else if pattern != segment {
                return nil
            }
        }
        return parameters
    }

    private static func parameterCount(_ route: Route) -> Int {
        route.segments.count { $0.hasPrefix("{") }
    }
}
