import Foundation
import Logging
import Testing

@testable import WebService

@Suite(.serialized, .timeLimit(.minutes(10))) struct OpenAPITests {
    @Test func `every reference leads to a schema`() async throws {
        let server = try await TestServer()
        let text = try await server.get("/openapi.json", as: nil).text
        let json = try JSONParser.parse(Array(text.utf8))
        let schemas = json["components"]["schemas"].object ?? [:]
        let references = Set(Self.references(json))
        #expect(references.count > 10)
        for reference in references {
            #expect(schemas[reference.replacing("#/components/schemas/", with: "")] != nil)
        }
        #expect(json["openapi"] == "3.1.0")
    }

    @Test func `names of operations are used once`() async throws {
        let server = try await TestServer()
        let json = try JSONParser.parse(
            Array(try await server.get("/openapi.json", as: nil).body))
        let operations = (json["paths"].object ?? [:]).values.flatMap {
            $0.object?.values.map { $0 } ?? []
        }
        let names = operations.compactMap { $0["operationId"].text }
        #expect(Set(names).count == names.count && names.count == operations.count)
        #expect(operations.allSatisfy { $0["summary"].text?.isEmpty == false })
    }

    @Test func `examples are as their schemas have them`() async throws {
        let server = try await TestServer()
        let parts = try ServiceParts(
            server.configuration, model: nil, logger: .init(label: "test"))
        for operation in ServiceRoutes.operations(parts) {
            guard let body = operation.body else { continue }
            #expect(body.schema.errors(in: body.example).isEmpty, "\(operation.id)")
        }
    }

    private static func references(_ value: JSONValue) -> [String] {
        switch value {
        case .object(let fields):
            (fields["$ref"]?.text.map { [$0] } ?? []) + fields.values.flatMap(references)
        case .list(let list): list.flatMap(references)
        default: []
        }
    }
}
