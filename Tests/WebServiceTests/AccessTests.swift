import Foundation
import Records
import Testing

@testable import WebService

/// Keys, limits, origins, and what is logged.
@Suite(.serialized, .timeLimit(.minutes(10))) struct AccessTests {
    @Test func `a revoked key ends within seconds`() async throws {
        let server = try await TestServer()
        #expect(try await server.get("/v1/forms").status == 200)
        try server.records.revokeKey(id: server.keyIDs[.agent] ?? "")
        try await Task.sleep(for: KeyCache.lifetime + .milliseconds(200))
        let reply = try await server.get("/v1/forms")
        #expect(reply.status == 401)
        #expect(reply.headers["www-authenticate"]?.contains("invalid_token") == true)
    }

    @Test(arguments: ["Bearer fh_agent_made_up", "Basic abc", "fh_agent_x", "Bearer "])
    func `what is no key of ours is refused`(header: String) async throws {
        let server = try await TestServer()
        let reply = try await server.client.send(
            "GET", "/v1/forms", headers: ["Authorization": header])
        #expect(reply.status == 401)
    }

    @Test func `a key asks as often as it may`() async throws {
        let server = try await TestServer { configuration, _ in
            configuration.limits.roles[.agent] = .init(perMinute: 1, burst: 2)
        }
        let replies = try await Self.statuses(3, server, .agent)
        #expect(replies.map(\.status) == [200, 200, 429])
        #expect((Int(replies[2].headers["retry-after"] ?? "") ?? 0) > 50)
        #expect(replies[2].problem == "too-many-requests")
        #expect(try await server.get("/v1/forms", as: .editor).status == 200)
        #expect(try await server.get("/healthz", as: nil).status == 200)
    }

    @Test func `an address asks as often as it may, with or without a key`() async throws {
        let server = try await TestServer { configuration, _ in
            configuration.limits.address = .init(perMinute: 1, burst: 2)
        }
        let first = try await server.get("/v1/forms", as: nil).status
        let second = try await server.get("/v1/forms", as: .agent).status
        let third = try await server.get("/v1/forms", as: .editor).status
        let statuses: [Int] = [first, second, third]
        #expect(statuses == [401, 200, 429])
    }

    @Test func `only a trusted proxy speaks for others`() async throws {
        let cases: [([String], [Int])] = [
            (["127.0.0.1"], [200, 200, 429]), ([], [200, 429, 429]),
        ]
        for (proxies, expected) in cases {
            let server = try await TestServer { configuration, _ in
                configuration.limits.address = .init(perMinute: 1, burst: 1)
                configuration.proxies = proxies
            }
            var statuses: [Int] = []
            for address in ["9.9.9.9, 1.1.1.1", "2.2.2.2", "2.2.2.2"] {
                var headers = server.headers(.agent, json: false)
                headers["X-Forwarded-For"] = address
                statuses.append(
                    try await server.client.send("GET", "/v1/forms", headers: headers).status)
            }
            #expect(statuses == expected)
        }
    }

    private static func statuses(
        _ count: Int, _ server: TestServer, _ role: KeyRole
    ) async throws -> [Reply] {
        var replies: [Reply] = []
        for _ in 0..<count { replies.append(try await server.get("/v1/forms", as: role)) }
        return replies
    }

    @Test func `pages of listed origins may use a customer's key`() async throws {
        let server = try await TestServer { configuration, keys in
            configuration.origins = [keys[.customer] ?? "": ["https://www.example.com"]]
        }
        func allowed(_ origin: String, _ role: KeyRole?) async throws -> String? {
            var headers = server.headers(role, json: false)
            headers["Origin"] = origin
            return try await server.client.send("GET", "/v1/forms", headers: headers)
                .headers["access-control-allow-origin"]
        }
        #expect(
            try await allowed("https://www.example.com", .customer) == "https://www.example.com")
        #expect(try await allowed("https://evil.example", .customer) == nil)
        #expect(try await allowed("https://www.example.com", .agent) == nil)
        // A page must be able to read that its key was refused.
        #expect(try await allowed("https://www.example.com", nil) == "https://www.example.com")
        #expect(try await allowed("null", .customer) == nil)
    }

    @Test func `a preflight is answered for listed origins only`() async throws {
        let server = try await TestServer { configuration, keys in
            configuration.origins = [keys[.customer] ?? "": ["https://www.example.com"]]
        }
        func preflight(_ origin: String) async throws -> Reply {
            try await server.client.send(
                "OPTIONS", "/v1/search",
                headers: [
                    "Origin": origin, "Access-Control-Request-Method": "POST",
                    "Access-Control-Request-Headers": "authorization, content-type",
                ])
        }
        let reply = try await preflight("https://www.example.com")
        #expect(reply.status == 204)
        #expect(reply.headers["access-control-allow-origin"] == "https://www.example.com")
        #expect(reply.headers["access-control-allow-methods"] == "POST")
        let other = try await preflight("https://evil.example")
        #expect(other.status == 405)
        #expect(other.headers["access-control-allow-origin"] == nil)
    }

    @Test func `no word of a customer is logged`() async throws {
        let server = try await TestServer()
        _ = try await server.post("/v1/search", #"{"query": "zebra zebra"}"#)
        _ = try await server.post("/v1/search", #"{"query": 5, "zebra": "zebra"}"#)
        _ = try await server.get("/v1/suggest?text=zebra")
        _ = try await server.get("/v1/documents/zebra")
        _ = try await server.get("/zebra")
        let lines = server.logs.all.filter { $0.contains("request") }
        #expect(lines.count >= 5)
        #expect(!server.logs.all.contains { $0.lowercased().contains("zebra") })
        let key = server.keyIDs[.agent] ?? "-"
        #expect(lines.contains { $0.contains("route=/v1/documents/{id}") && $0.contains(key) })
        #expect(!lines.contains { $0.contains(server.keys[.agent] ?? "fh_") })
    }

    @Test func `requests are counted`() async throws {
        let server = try await TestServer()
        _ = try await server.post("/v1/search", #"{"query": "late fee"}"#)
        _ = try await server.get("/nowhere/zebra")
        let text = try await server.get("/metrics", as: nil).text
        #expect(
            text.contains(
                #"firsthand_requests_total{method="POST",route="/v1/search",status="200"} 1"#))
        #expect(text.contains(#"route="unknown",status="404"} 1"#))
        #expect(text.contains("firsthand_searches_words_only_total 1"))
        #expect(text.contains("firsthand_index_generation 1"))
        #expect(!text.contains("zebra"))
    }
}
