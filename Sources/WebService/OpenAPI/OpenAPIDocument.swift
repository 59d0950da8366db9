import Foundation
import HTTPTypes
import Records

/// The OpenAPI 3.1 document of a list of operations.
struct OpenAPIDocument {
    let operations: [Operation]

    var json: JSONValue {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "Firsthand", "version": "1.0.0",
                "description":
                    "Answers at hand on the first contact: search, documents, calls and conversations.",
                "license": ["name": "GPL-3.0-or-later", "identifier": "GPL-3.0-or-later"],
            ],
            "servers": [["url": "/"]],
            "paths": .object(paths),
            "components": [
                "schemas": .object(schemas),
                "securitySchemes": [
                    "key": [
                        "type": "http", "scheme": "bearer",
                        "description": "A key of 'firsthand keys create --role ROLE'.",
                    ]
                ],
            ],
        ]
    }

    private var paths: [String: JSONValue] {
        Dictionary(grouping: operations, by: \.path).mapValues { operations in
            .object(
                Dictionary(
                    uniqueKeysWithValues: operations.map {
                        ($0.method.rawValue.lowercased(), $0.json)
                    }))
        }
    }

    private var schemas: [String: JSONValue] {
        var found: [String: JSONValue] = [:]
        Problem.schema.collectNamed(into: &found)
        for operation in operations {
            operation.body?.schema.collectNamed(into: &found)
            for parameter in operation.parameters { parameter.schema.collectNamed(into: &found) }
            for answer in operation.answers { answer.schema?.collectNamed(into: &found) }
        }
        return found
    }
}

extension Operation {
    fileprivate var json: JSONValue {
        var fields: [String: JSONValue] = [
            "operationId": .text(id), "summary": .text(summary), "tags": [.text(tag)],
            "responses": .object(responses), "security": security,
        ]
        if let note = accessNote { fields["description"] = .text(note) }
        if !parameters.isEmpty { fields["parameters"] = .list(parameters.map(\.json)) }
        if let body {
            fields["requestBody"] = [
                "required": .flag(!body.isOptional),
                "content": [
                    "application/json": ["schema": body.schema.json, "example": body.example]
                ],
            ]
        }
        return .object(fields)
    }

    private var security: JSONValue {
        if case .open = access { return [] }
        return [["key": []]]
    }

    private var accessNote: String? {
        guard case .roles(let roles) = access else { return nil }
        return "Roles: " + roles.map(\.rawValue).sorted().joined(separator: ", ") + "."
    }

    private var responses: [String: JSONValue] {
        var responses: [String: JSONValue] = [:]
        for kind in allProblems {
            let status = "\(kind.status.code)"
            let known = responses[status]?["description"].text.map { $0 + "; " } ?? ""
            responses[status] = [
                "description": .text(known + kind.title),
                "headers": kind.headers,
                "content": .object([Problem.contentType: ["schema": Problem.schema.json]]),
            ]
        }
        for answer in answers {
            let status = "\(answer.status.code)"
            var response = answer.json
            if let problem = responses[status] { response = response.adding(problem) }
            responses[status] = response
        }
        return responses
    }
}

extension Operation.Answer {
    fileprivate var json: JSONValue {
        let headers: JSONValue = ["X-Request-Id": ["schema": ["type": "string"]]]
        var fields: [String: JSONValue] = ["description": .text(note), "headers": headers]
        if let contentType {
            var content: [String: JSONValue] = ["schema": schema?.json ?? [:]]
            if let example { content["example"] = example }
            fields["content"] = .object([contentType: .object(content)])
        }
        return .object(fields)
    }
}

extension Operation.Parameter {
    fileprivate var json: JSONValue {
        let parameter: JSONValue = [
            "name": .text(name), "in": .text(place.rawValue), "required": .flag(place == .path),
            "schema": schema.json, "description": .text(note),
        ]
        return example.map { parameter.with("example", $0) } ?? parameter
    }
}

extension ProblemKind {
    fileprivate var headers: JSONValue {
        var headers: JSONValue = ["X-Request-Id": ["schema": ["type": "string"]]]
        switch self {
        case .tooManyRequests, .overloaded, .unavailable:
            headers = headers.with("Retry-After", ["schema": ["type": "string"]])
        case .keyNeeded:
            headers = headers.with("WWW-Authenticate", ["schema": ["type": "string"]])
        default: break
        }
        return headers
    }
}

extension JSONValue {
    /// One response out of an answer and a problem that share a status.
    fileprivate func adding(_ problem: JSONValue) -> JSONValue {
        let content = (self["content"].object ?? [:])
            .merging(problem["content"].object ?? [:]) { mine, _ in mine }
        return with("content", .object(content))
    }
}
