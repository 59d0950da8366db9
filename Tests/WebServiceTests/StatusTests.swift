import Foundation
import Records
import Testing

@testable import WebService

/// What each kind of request is answered with.
@Suite(.serialized, .timeLimit(.minutes(10))) struct StatusTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let method: String
        let path: String
        var role: KeyRole? = .agent
        var body: String?
        var type: String? = "application/json"
        let status: Int
        var problem: String?
        var field: String?

        var testDescription: String { "\(method) \(path) \(body ?? "") -> \(status)" }
    }

    private static let question = #"{"query": "late fee"}"#

    static let cases = [
        Case(method: "GET", path: "/healthz", role: nil, status: 200),
        Case(method: "GET", path: "/readyz", role: nil, status: 200),
        Case(method: "GET", path: "/metrics", role: nil, status: 200),
        Case(method: "GET", path: "/openapi.json", role: nil, status: 200),
        Case(method: "GET", path: "/nowhere", role: nil, status: 404, problem: "not-found"),
        Case(method: "GET", path: "/v1/%FF", status: 404, problem: "not-found"),
        Case(method: "PUT", path: "/v1/search", status: 405, problem: "wrong-method"),
        Case(method: "TRACE", path: "/healthz", status: 405, problem: "wrong-method"),
        Case(method: "GET", path: "/v1/search", role: nil, status: 405, problem: "wrong-method"),
        Case(
            method: "POST", path: "/v1/search", role: nil, body: question, status: 401,
            problem: "key-needed"),
        Case(method: "POST", path: "/v1/search", body: question, status: 200),
        Case(method: "POST", path: "/v1/search", role: .customer, body: question, status: 200),
        Case(
            method: "POST", path: "/v1/search", body: question,
            type: "application/json; charset=utf-8", status: 200),
        Case(
            method: "POST", path: "/v1/search", body: question, type: "text/plain", status: 415,
            problem: "wrong-content-type"),
        Case(
            method: "POST", path: "/v1/search", body: question, type: nil, status: 415,
            problem: "wrong-content-type"),
        Case(
            method: "POST", path: "/v1/search", body: question,
            type: "application/json; charset=latin1", status: 415,
            problem: "wrong-content-type"),
        Case(
            method: "POST", path: "/v1/search", body: "{", status: 400, problem: "malformed-json"),
        Case(method: "POST", path: "/v1/search", body: "", status: 400, problem: "malformed-json"),
        Case(
            method: "POST", path: "/v1/search", body: String(repeating: "[", count: 5000),
            status: 400, problem: "malformed-json"),
        Case(
            method: "POST", path: "/v1/search", body: "{}", status: 422,
            problem: "invalid-fields", field: "query"),
        Case(
            method: "POST", path: "/v1/search", body: #"{"query": "a", "limt": 1}"#, status: 422,
            problem: "invalid-fields", field: "limt"),
        Case(
            method: "POST", path: "/v1/search", body: #"{"query": "a", "limit": 101}"#,
            status: 422, field: "limit"),
        Case(
            method: "POST", path: "/v1/search", body: #"{"query": "!!!"}"#, status: 422,
            field: "query"),
        Case(
            method: "POST", path: "/v1/search",
            body: #"{"query": ""# + String(repeating: "a", count: 2001) + #""}"#, status: 422,
            field: "query"),
        Case(
            method: "POST", path: "/v1/search",
            body: #"{"query": "a", "context": {"call_type": "bill"}}"#, status: 422,
            field: "context.call_type"),
        Case(
            method: "POST", path: "/v1/search",
            body:
                #"{"query": "a", "context": {"conversation": [{"speaker": "dog", "text": "a"}]}}"#,
            status: 422, field: "context.conversation.0.speaker"),
        Case(
            method: "POST", path: "/v1/search",
            body: #"{"query": "a", "context": {"customer": "c99"}}"#, status: 422,
            field: "context.customer"),
        Case(
            method: "POST", path: "/v1/search",
            body: #"{"query": "a", "context": {"customer": "c01"}}"#, status: 200),
        Case(method: "GET", path: "/v1/suggest?text=how", status: 200),
        Case(method: "GET", path: "/v1/suggest", status: 200),
        Case(method: "GET", path: "/v1/suggest?limit=0", status: 422, field: "limit"),
        Case(method: "GET", path: "/v1/suggest?limit=05", status: 422, field: "limit"),
        Case(method: "GET", path: "/v1/suggest?text=a&text=b", status: 422, field: "text"),
        Case(method: "GET", path: "/v1/suggest?text=%FF", status: 422, field: "query"),
        Case(method: "GET", path: "/v1/suggest?txt=a", status: 422, field: "txt"),
        Case(method: "POST", path: "/v1/suggest", body: #"{"text": "how"}"#, status: 200),
        Case(method: "POST", path: "/v1/suggest", body: "{}", status: 422, field: "text"),
        Case(method: "GET", path: "/v1/documents/late-fee", status: 200),
        Case(method: "GET", path: "/v1/documents/late%20fee%2Fodd", status: 200),
        Case(method: "GET", path: "/v1/documents/none", status: 404, problem: "not-found"),
        Case(
            method: "GET", path: "/v1/documents/" + String(repeating: "a", count: 201),
            status: 404, problem: "not-found"),
        Case(method: "GET", path: "/v1/customers/c01", status: 200),
        Case(method: "GET", path: "/v1/customers/c99", status: 404),
        Case(
            method: "GET", path: "/v1/customers/c01", role: .customer, status: 403,
            problem: "role-needed"),
        Case(method: "GET", path: "/v1/forms", role: .customer, status: 200),
        Case(method: "GET", path: "/v1/forms/visit", role: .customer, status: 200),
        Case(method: "GET", path: "/v1/forms/none", status: 404),
        Case(method: "GET", path: "/v1/forms/visit/submissions", status: 200),
        Case(method: "GET", path: "/v1/forms/none/submissions", status: 404),
        Case(
            method: "GET", path: "/v1/forms/visit/submissions?cursor=xx", status: 422,
            field: "cursor"),
        Case(
            method: "GET", path: "/v1/forms/visit/submissions", role: .customer, status: 403,
            problem: "role-needed"),
        Case(
            method: "POST", path: "/v1/feedback", body: #"{"answer": "x", "kind": "helpful"}"#,
            status: 404),
        Case(
            method: "POST", path: "/v1/feedback", body: #"{"answer": "x", "kind": "great"}"#,
            status: 422, field: "kind"),
        Case(method: "POST", path: "/v1/calls", status: 201),
        Case(method: "POST", path: "/v1/calls", body: "{}", status: 201),
        Case(
            method: "POST", path: "/v1/calls", role: .customer, body: "{}", status: 403,
            problem: "role-needed"),
        Case(
            method: "POST", path: "/v1/calls", body: #"{"context": {"call_type": "x"}}"#,
            status: 422, field: "context.call_type"),
        Case(
            method: "POST", path: "/v1/calls/none/lines",
            body: #"{"speaker": "customer", "text": "a"}"#, status: 404),
        Case(method: "GET", path: "/v1/calls/none/suggestions", status: 404),
        Case(
            method: "POST", path: "/v1/calls/none/close", body: #"{"resolved": "yes"}"#,
            status: 404),
        Case(
            method: "POST", path: "/v1/calls/none/close", body: #"{"resolved": "maybe"}"#,
            status: 422, field: "resolved"),
    ]

    @Test func `each request has its answer`() async throws {
        let server = try await TestServer()
        for row in Self.cases {
            var headers =
                row.role.map { ["Authorization": "Bearer \(server.keys[$0] ?? "")"] } ?? [:]
            if row.body != nil { headers["Content-Type"] = row.type }
            let reply = try await server.client.send(
                row.method, row.path, headers: headers, body: row.body.map { Data($0.utf8) })
            #expect(reply.status == row.status, "\(row.testDescription): \(reply.text.prefix(300))")
            if let problem = row.problem {
                #expect(reply.problem == problem, "\(row.testDescription)")
            }
            if let field = row.field { #expect(reply.field == field, "\(row.testDescription)") }
            Self.checkShape(reply, row)
        }
        try await server.stop()
    }

    /// What holds of every answer.
    private static func checkShape(_ reply: Reply, _ row: Case) {
        let id = reply.headers["x-request-id"]
        #expect(id != nil)
        #expect(reply.headers["x-content-type-options"] == "nosniff")
        if row.path.hasPrefix("/v1") { #expect(reply.headers["cache-control"] == "no-store") }
        guard reply.status >= 400 else { return }
        #expect(reply.headers["content-type"] == "application/problem+json")
        #expect(reply.json["instance"] as? String == id)
        #expect(reply.json["status"] as? Int == reply.status)
        #expect(reply.json["title"] is String && reply.json["detail"] is String)
        if reply.status == 401 { #expect(reply.headers["www-authenticate"] != nil) }
        if reply.status == 405 { #expect(reply.headers["allow"] != nil) }
    }

    @Test func `HEAD is GET without a body`() async throws {
        let server = try await TestServer()
        for path in ["/healthz", "/v1/documents/late-fee", "/v1/documents/none"] {
            let headers = server.headers(.agent, json: false)
            let get = try await server.client.send("GET", path, headers: headers)
            let head = try await server.client.send("HEAD", path, headers: headers)
            #expect(head.status == get.status)
            #expect(head.headers["content-type"] == get.headers["content-type"])
            #expect(head.headers["content-length"] == get.headers["content-length"])
        }
    }

    @Test func `a request's id is taken over`() async throws {
        let server = try await TestServer()
        let reply = try await server.client.send(
            "GET", "/nowhere", headers: ["X-Request-Id": "my-id.1"])
        #expect(reply.headers["x-request-id"] == "my-id.1")
        #expect(reply.json["instance"] as? String == "my-id.1")
        let other = try await server.client.send(
            "GET", "/nowhere", headers: ["X-Request-Id": "no id"])
        #expect(other.headers["x-request-id"]?.count == 32)
    }

    @Test func `a body that is too large is refused, announced or not`() async throws {
        let server = try await TestServer { configuration, _ in configuration.bodyLimit = 1000 }
        let big = #"{"query": ""# + String(repeating: "a", count: 3_000_000) + #""}"#
        let announced = try await server.post("/v1/search", big)
        #expect(announced.status == 413 && announced.problem == "too-large")
        var headers = server.headers(.agent, json: true)
        headers["Transfer-Encoding"] = "chunked"
        let head = headers.map { "\($0.key): \($0.value)\r\n" }.joined()
        let chunks = String(
            repeating: "3E8\r\n" + String(repeating: " ", count: 1000) + "\r\n", count: 50)
        let request =
            "POST /v1/search HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\(head)\r\n\(chunks)0\r\n\r\n"
        let data = try await server.client.exchange(Data(request.utf8)) { _ in false }
        #expect(try RawClient.parse(data, hasBody: true).status == 413)
    }

    @Test(arguments: ["ZZ\r\n", "5\r\n{\"que", "5\r\n12345XX"])
    func `a body that breaks off is no fault of the service`(chunks: String) async throws {
        let server = try await TestServer()
        var headers = server.headers(.agent, json: true)
        headers["Transfer-Encoding"] = "chunked"
        let head = headers.map { "\($0.key): \($0.value)\r\n" }.joined()
        let request = "POST /v1/search HTTP/1.1\r\nHost: h\r\n\(head)\r\n\(chunks)"
        _ = try? await server.client.exchange(Data(request.utf8), timeout: 1) { _ in false }
        try await Task.sleep(for: .milliseconds(100))
        #expect(try await server.get("/healthz", as: nil).status == 200)
        #expect(!server.logs.all.contains { $0.hasPrefix("error") })
        #expect(!server.logs.all.contains { $0.contains("status=500") })
    }

    @Test func `every answer is one that the description lists`() async throws {
        let server = try await TestServer()
        let description = try await server.get("/openapi.json", as: nil).json
        let paths = description["paths"] as? [String: [String: [String: Any]]] ?? [:]
        for row in Self.cases {
            let path = row.path.split(separator: "?").first.map(String.init) ?? row.path
            guard let operation = paths[Self.template(path, paths.keys)]?[row.method.lowercased()]
            else { continue }
            let responses = operation["responses"] as? [String: Any] ?? [:]
            #expect(responses["\(row.status)"] != nil, "\(row.testDescription)")
        }
    }

    private static func template(_ path: String, _ all: some Collection<String>) -> String {
        let parts = path.split(separator: "/")
        return all.first { template in
            let pattern = template.split(separator: "/")
            return pattern.count == parts.count
                && zip(pattern, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        } ?? ""
    }
}
