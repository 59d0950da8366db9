import Foundation
import HTTPTypes
import Hummingbird

/// Reads an operation's parameters out of path, query and headers, and refuses what it does not
/// know.
struct ParameterReader {
    let operation: Operation

    /// - Throws: `Problem.invalid` naming every parameter at fault; a path that cannot be one of
    ///   ours is not found.
    func read(_ request: Request, path: [String: String]) throws -> [String: JSONValue] {
        let query = try Self.query(request.uri.query ?? "")
        var (values, errors) = ([String: JSONValue](), [FieldError]())
        for parameter in operation.parameters {
            let sent =
                switch parameter.place {
                case .path: path[parameter.name]
                case .query: query[parameter.name]
                case .header: HTTPField.Name(parameter.name).flatMap { request.headers[$0] }
                }
            guard let sent else { continue }
            let value = Self.value(sent, as: parameter.schema)
            let faults = parameter.schema.errors(in: value, at: parameter.name)
            if !faults.isEmpty, parameter.place == .path {
                throw Problem(.notFound, "No such id can be.")
            }
            errors += faults
            values[parameter.name] = value
        }
        errors += unknown(query)
        guard errors.isEmpty else { throw Problem.invalid(errors) }
        return values
    }

    private func unknown(_ query: [String: String]) -> [FieldError] {
        let known = operation.parameters.filter { $0.place == .query }.map(\.name)
        return query.keys.filter { !known.contains($0) }.sorted().prefix(20).map {
            FieldError(String($0.prefix(64)), "is not a parameter here")
        }
    }

    private static func value(_ text: String, as schema: Schema) -> JSONValue {
        guard case .integer = schema else { return .text(text) }
        // Only plain digits: "+5" and "05" are no numbers in JSON either.
        guard let number = Int(text), "\(number)" == text else { return .text(text) }
        return .integer(number)
    }

    private static func query(_ query: String) throws -> [String: String] {
        var values: [String: String] = [:]
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let decoded = parts.map {
                $0.replacing("+", with: " ").removingPercentEncoding
            }
            guard let name = decoded[0], let value = decoded.count > 1 ? decoded[1] : "" else {
                throw Problem.invalid("query", "is not percent-encoded UTF-8")
            }
            guard values.updateValue(value, forKey: name) == nil else {
                throw Problem.invalid(String(name.prefix(64)), "stands twice in the address")
            }
        }
        return values
    }
}
