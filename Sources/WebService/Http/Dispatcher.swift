import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The end of the chain: checks what was sent against the operation's description, and runs it.
struct Dispatcher: HTTPResponder {
    typealias Context = AppContext

    let bodyLimit: Int

    func respond(to request: Request, context: AppContext) async throws -> Response {
        switch context.match {
        case .notFound:
            throw Problem(
                .notFound, "Nothing is at this path. GET /openapi.json lists what there is.")
        case .wrongMethod(_, let allowed):
            let methods = allowed.map(\.rawValue).sorted().joined(separator: ", ")
            throw Problem(
                .wrongMethod, "Here only \(methods) is possible.", headers: [.allow: methods])
        case .found(let operation, let path):
            let response = try await run(operation, path, request, context)
            return request.method == .head ? response.createHeadResponse() : response
        }
    }

    private func run(
        _ operation: Operation, _ path: [String: String], _ request: Request, _ context: AppContext
    ) async throws -> Response {
        let parameters = try ParameterReader(operation: operation).read(request, path: path)
        let body = try await body(of: request, operation)
        return try await operation.handle(
            OperationInput(
                caller: context.caller, parameters: parameters, body: body, request: request,
                context: context))
    }

    private func body(of request: Request, _ operation: Operation) async throws -> JSONValue {
        guard let description = operation.body else { return .null }
        let bytes = try await StrictJSON.bytes(of: request, upTo: bodyLimit)
        if bytes.isEmpty, description.isOptional { return [:] }
        try StrictJSON.checkContentType(request.headers)
        return try StrictJSON.value(bytes, as: description.schema)
    }
}
