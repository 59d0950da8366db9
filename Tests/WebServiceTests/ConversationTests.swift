import Foundation
import Logging
import Records
import Testing

@testable import WebService

/// Conversations with the bot, and people who take them over.
@Suite(.serialized, .timeLimit(.minutes(10))) struct ConversationTests {
    /// One conversation, as a web page leads it.
    struct Talk {
        let server: TestServer
        let id: String
        let token: String

        init(_ server: TestServer, _ body: String = #"{"language": "en"}"#) async throws {
            let reply = try await server.post("/v1/conversations", body, as: .customer)
            #expect(reply.status == 201)
            self.server = server
            id = reply.json["id"] as? String ?? ""
            token = reply.json["token"] as? String ?? ""
        }

        func say(_ text: String) async throws -> [[String: Any]] {
            let reply = try await server.post(
                "/v1/conversations/\(id)/messages",
                #"{"text": "\#(text)", "token": "\#(token)"}"#, as: .customer)
            #expect(reply.status == 200, "\(text): \(reply.json)")
            return reply.json["events"] as? [[String: Any]] ?? []
        }

        func read(after: Int = 0) async throws -> Reply {
            var headers = server.headers(.customer, json: false)
            headers["X-Conversation-Token"] = token
            return try await server.client.send(
                "GET", "/v1/conversations/\(id)?after=\(after)", headers: headers)
        }
    }

    private static func types(_ events: [[String: Any]]) -> [String] {
        events.compactMap { $0["type"] as? String }
    }

    @Test func `a conversation is kept, and read by its own token only`() async throws {
        let server = try await TestServer()
        let talk = try await Talk(server)
        _ = try await talk.say("hello, my card is 4111 1111 1111 1111")
        let kept = try await talk.read()
        let text = String(decoding: kept.body, as: UTF8.self)
        #expect(kept.status == 200 && text.contains("1111") && !text.contains("4111"))
        let other = try await Talk(server)
        let stranger = try await server.post(
            "/v1/conversations/\(talk.id)/messages",
            #"{"text": "hi", "token": "\#(other.token)"}"#, as: .customer)
        let unknown = try await server.post(
            "/v1/conversations/nowhere/messages",
            #"{"text": "hi", "token": "\#(other.token)"}"#, as: .customer)
        #expect(stranger.status == 404 && unknown.status == 404)
        #expect(stranger.json["detail"] as? String == unknown.json["detail"] as? String)
        try await server.stop()
    }

    @Test func `the token stands in the place of a key, for its conversation`() async throws {
        let server = try await TestServer()
        let talk = try await Talk(server)
        let other = try await Talk(server)
        let bearer = ["Authorization": "Bearer " + talk.token]
        let own = try await server.client.send(
            "GET", "/v1/conversations/\(talk.id)", headers: bearer)
        let foreign = try await server.client.send(
            "GET", "/v1/conversations/\(other.id)", headers: bearer)
        let queue = try await server.client.send("GET", "/v1/handoffs", headers: bearer)
        #expect(own.status == 200 && foreign.status == 404 && queue.status == 403)
        try await server.stop()
    }

    @Test func `a customer who is not proven is refused`() async throws {
        let server = try await TestServer()
        for (body, status) in [
            (#"{"customer": "c01"}"#, 422),
            (
                #"{"customer": "c01", "customer_proof": "\#(String(repeating: "0", count: 64))"}"#,
                403
            ),
            (
                #"{"customer": "none", "customer_proof": "\#(String(repeating: "0", count: 64))"}"#,
                403
            ),
            (#"{"segment": "business"}"#, 422),
        ] {
            let reply = try await server.post("/v1/conversations", body, as: .customer)
            #expect(reply.status == status, "\(body)")
        }
        try await server.stop()
    }

    @Test func `a person takes over, speaks, and gives back`() async throws {
        let server = try await TestServer()
        let talk = try await Talk(server)
        let asked = try await talk.say("I want to talk to a person")
        #expect(Self.types(asked) == ["hand_off", "say"])
        let queue = try await server.get("/v1/handoffs").json["handoffs"] as? [[String: Any]]
        let handOff = try #require(queue?.first { $0["conversation"] as? String == talk.id })
        let id = try #require(handOff["id"] as? String)
        #expect((handOff["packet"] as? [String: Any])?["reason"] as? String == "asked")
        let claimed = try await server.post("/v1/handoffs/\(id)/claim", #"{"name": "Mai"}"#)
        #expect(claimed.status == 200)
        let second = try await server.post("/v1/handoffs/\(id)/claim", "{}", as: .admin)
        #expect(second.status == 409)
        #expect(try await talk.say("are you there?").isEmpty)
        let said = try await server.post("/v1/handoffs/\(id)/messages", #"{"text": "I am Mai"}"#)
        #expect(said.status == 204)
        let read = try await talk.read()
        #expect(read.json["status"] as? String == "with_agent")
        #expect(String(decoding: read.body, as: UTF8.self).contains("I am Mai"))
        let done = try await server.client.send(
            "POST", "/v1/handoffs/\(id)/complete", headers: server.headers(.agent, json: false))
        #expect(done.status == 200)
        #expect(try await talk.read().json["status"] as? String == "open")
        #expect(Self.types(try await talk.say("hello")) == ["say"])
        try await server.stop()
    }

    @Test func `the packet of a customer's program names nothing hidden`() async throws {
        let server = try await TestServer()
        let talk = try await Talk(server)
        _ = try await talk.say("quokka of the late fee")
        let events = try await talk.say("a person please")
        let packet = events.compactMap { $0["packet"] as? [String: Any] }.first
        #expect((packet?["suggestions"] as? [Any])?.isEmpty ?? true)
        try await server.stop()
    }

    @Test func `a conversation goes on elsewhere, once`() async throws {
        let server = try await TestServer()
        let talk = try await Talk(server)
        let made = try await server.post(
            "/v1/conversations/\(talk.id)/resume-codes", #"{"token": "\#(talk.token)"}"#,
            as: .customer)
        let code = try #require(made.json["code"] as? String)
        let resumed = try await server.post(
            "/v1/conversations/resume", #"{"code": "\#(code)"}"#, as: .customer)
        #expect(resumed.json["id"] as? String == talk.id)
        #expect(try await talk.read().status == 404)
        for attempt in 1...7 {
            let reply = try await server.post(
                "/v1/conversations/resume", #"{"code": "\#(code)"}"#, as: .customer)
            #expect(reply.status == (attempt <= 5 ? 404 : 429))
        }
        try await server.stop()
    }

    @Test func `the last seat is booked once, and the other customer is asked again`() async throws
    {
        let server = try await TestServer()
        let talks = [try await Talk(server), try await Talk(server)]
        for talk in talks {
            for text in ["book an appointment", "2026-06-01", "08:00-12:00"] {
                _ = try await talk.say(text)
            }
        }
        async let first = talks[0].say("yes")
        async let second = talks[1].say("yes")
        let outcomes = [Self.types(try await first), Self.types(try await second)]
        #expect(outcomes.count { $0.contains("form") } == 1)
        #expect(outcomes.count { $0.contains("ask") } == 1)
        #expect(try server.records.bookings(calendar: "desk", day: "2026-06-01") == ["08-12": 1])
        try await server.stop()
    }

    @Test func `where agents sign on, nobody is on duty until one does`() async throws {
        let server = try await TestServer { configuration, _ in configuration.duty = .agents }
        func opening() async throws -> Int {
            let reply = try await server.post("/v1/conversations", "{}", as: .customer)
            return (reply.json["events"] as? [Any])?.count ?? 0
        }
        #expect(try await opening() == 2)
        let signedOn = try await server.client.send(
            "PUT", "/v1/duty", headers: server.headers(.agent, json: true),
            body: Data(#"{"minutes": 5}"#.utf8))
        #expect(signedOn.status == 204)
        #expect(try await opening() == 1)
        try await server.stop()
    }

    @Test func `a hand-off that waits too long ends, and the customer is told`() async throws {
        let server = try await TestServer { configuration, _ in configuration.handOffPatience = -1 }
        let talk = try await Talk(server)
        _ = try await talk.say("a person please")
        let parts = try WebServer(
            server.configuration, model: nil, logger: .init(label: "t") { _ in server.logs.handler }
        ).parts
        try await parts.handOffs.expire()
        #expect(try await talk.read().json["status"] as? String == "open")
        let handOff = try await talk.read().json["handoff"] as? [String: Any]
        #expect(handOff?["status"] as? String == "expired")
        try await server.stop()
    }
}
