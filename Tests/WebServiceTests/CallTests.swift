import Foundation
import Logging
import Records
import Testing

@testable import WebService

/// Calls, and the event stream of their suggestions.
@Suite(.serialized, .timeLimit(.minutes(10))) struct CallTests {
    private static func begin(_ server: TestServer) async throws -> String {
        let reply = try await server.post("/v1/calls", #"{"context": {"languages": ["en"]}}"#)
        #expect(reply.status == 201)
        return reply.json["id"] as? String ?? ""
    }

    private static func say(
        _ text: String, _ server: TestServer, _ call: String, speaker: String = "customer",
        id: String? = nil
    ) async throws -> Reply {
        let line = id.map { ", \"line_id\": \"\($0)\"" } ?? ""
        return try await server.post(
            "/v1/calls/\(call)/lines", #"{"speaker": "\#(speaker)", "text": "\#(text)"\#(line)}"#)
    }

    private static func follow(
        _ server: TestServer, _ call: String, lastID: String? = nil, until done: Int
    ) async throws -> [(id: String, name: String, data: [String: Any])] {
        let text = try await server.client.events(
            "/v1/calls/\(call)/suggestions", key: server.keys[.agent] ?? "", lastID: lastID
        ) { $0.components(separatedBy: "event: done").count > done }
        return events(text)
    }

    /// The events of a stream, without its head and comments.
    static func events(_ text: String) -> [(id: String, name: String, data: [String: Any])] {
        var fields: [String: String] = [:]
        var found: [(id: String, name: String, data: [String: Any])] = []
        for line in text.components(separatedBy: .newlines) {
            for name in ["id", "event", "data"] where line.hasPrefix(name + ": ") {
                fields[name] = String(line.dropFirst(name.count + 2))
            }
            guard let data = fields["data"], let name = fields["event"] else { continue }
            let json = try? JSONSerialization.jsonObject(with: Data(data.utf8))
            found.append((fields["id"] ?? "", name, json as? [String: Any] ?? [:]))
            fields = [:]
        }
        return found
    }

    @Test func `a customer's question brings cards, in an order that stays`() async throws {
        let server = try await TestServer()
        let call = try await Self.begin(server)
        #expect(try await Self.say("good morning", server, call, speaker: "agent").status == 201)
        let line = try await Self.say("what is the late fee", server, call)
        #expect(line.json["line"] as? Int == 2)
        #expect((line.json["cards"] as? Int ?? 0) > 0)
        _ = try await Self.say("and how do I restart the router", server, call)
        let first = try await Self.follow(server, call, until: 3)
        let cards = first.filter { $0.name == "card" }
        #expect(cards.map(\.id) == (1...cards.count).map { "\($0)" })
        #expect(cards.first?.data["query"] as? String == "what is the late fee")
        let documents = cards.compactMap { $0.data["document"] as? String }
        #expect(Set(documents).count == documents.count)
        #expect(documents.contains("late-fee") && documents.contains("router"))
        #expect(first.map(\.name).first == "done")
        let again = try await Self.follow(server, call, until: 3)
        #expect(again.map(\.id) == first.map(\.id))
        let later = try await Self.follow(server, call, lastID: "1", until: 1)
        #expect(later.first?.name == "card" ? later.first?.id == "2" : later.first?.id == "1")
        #expect(!later.contains { $0.name == "card" && $0.id == "1" })
        // Each card has an answer record, on which feedback is given.
        let answer = cards.first?.data["answer"] as? String ?? ""
        for _ in 0..<2 {
            let reply = try await server.post(
                "/v1/feedback", #"{"answer": "\#(answer)", "kind": "helpful"}"#)
            #expect(reply.status == 204)
        }
        #expect(try server.records.feedback(on: answer) == [.helpful])
    }

    @Test(arguments: ["...", "xylophone zucchini", "ok"])
    func `a line that asks nothing brings no card`(text: String) async throws {
        let server = try await TestServer()
        let call = try await Self.begin(server)
        let line = try await Self.say(text, server, call)
        #expect(line.status == 201)
        #expect(line.json["cards"] as? Int == 0)
        #expect(try await Self.follow(server, call, until: 1).map(\.name) == ["done"])
    }

    @Test func `the same line twice is one`() async throws {
        let server = try await TestServer()
        let call = try await Self.begin(server)
        let first = try await Self.say("the late fee", server, call, id: "a")
        let second = try await Self.say("the late fee", server, call, id: "a")
        #expect(first.status == 201 && second.status == 200)
        #expect(first.json["line"] as? Int == second.json["line"] as? Int)
        #expect(try server.records.lines(ofCall: call).count == 1)
    }

    @Test func `a call goes on with the contact of a hand-off`() async throws {
        let server = try await TestServer()
        let opened = try await server.post("/v1/conversations", "{}", as: .customer)
        let (id, token) = (opened.json["id"] as? String, opened.json["token"] as? String)
        let said = try await server.client.send(
            "POST", "/v1/conversations/\(id ?? "")/messages",
            headers: [
                "Authorization": "Bearer \(token ?? "")", "Content-Type": "application/json",
            ], body: Data(#"{"text": "a person please"}"#.utf8))
        #expect(said.status == 200)
        let queue = try await server.get("/v1/handoffs").json["handoffs"] as? [[String: Any]]
        let contact = try #require(queue?.first?["contact"] as? String)
        let call = try await server.post("/v1/calls", #"{"contact": "\#(contact)"}"#)
        #expect(call.status == 201)
        #expect(call.json["contact"] as? String == contact)
        let unknown = try await server.post("/v1/calls", #"{"contact": "none"}"#)
        #expect(unknown.status == 404)
    }

    @Test func `personal data is masked before it is kept`() async throws {
        let server = try await TestServer()
        let call = try await Self.begin(server)
        _ = try await Self.say("my card is 4111 1111", server, call)
        _ = try await Self.say("one moment", server, call, speaker: "agent")
        _ = try await Self.say("1111 1111 and what is the late fee", server, call)
        let kept = try server.records.lines(ofCall: call).map(\.text).joined(separator: "\n")
        #expect(!kept.contains("4111"))
        let cards = try await Self.follow(server, call, until: 3)
        #expect(!cards.contains { ($0.data["query"] as? String ?? "").contains("1111 1111") })
    }

    @Test func `a closed call takes nothing more, and its stream ends`() async throws {
        let server = try await TestServer()
        let call = try await Self.begin(server)
        async let followed = server.client.events(
            "/v1/calls/\(call)/suggestions", key: server.keys[.agent] ?? ""
        ) { _ in false }
        try await Task.sleep(for: .milliseconds(200))
        _ = try await Self.say("what is the late fee", server, call)
        let path = "/v1/calls/\(call)/close"
        let body =
            #"{"resolved": "yes", "reason": "told", "call_type": "billing", "first_level": true}"#
        #expect(try await server.post(path, body).status == 200)
        let events = try await Self.events(followed)
        #expect(events.last?.data["closed"] as? Bool == true)
        #expect(events.contains { $0.name == "card" })
        #expect(try await Self.say("more", server, call).status == 409)
    }

    @Test func `cards come back after a restart with their numbers`() async throws {
        let server = try await TestServer()
        let call = try await Self.begin(server)
        _ = try await Self.say("what is the late fee", server, call)
        let before = try await Self.follow(server, call, until: 1).filter { $0.name == "card" }
        let parts = try ServiceParts(
            server.configuration, model: nil, logger: .init(label: "test"))
        let restorer = CallRestorer(ledger: parts.ledger, search: parts.search)
        let after = try await restorer.feed(call).state.events
        #expect(after.map(\.id) == before.map(\.id))
        for (old, new) in zip(before, after) {
            let json = try JSONSerialization.jsonObject(with: new.data) as? [String: Any]
            for field in ["answer", "document", "query", "text", "title"] {
                #expect(json?[field] as? String == old.data[field] as? String)
            }
        }
    }

    @Test func `a stream shows that it is alive, and is counted while it is open`() async throws {
        let server = try await TestServer()
        let call = try await Self.begin(server)
        async let followed = server.client.events(
            "/v1/calls/\(call)/suggestions", key: server.keys[.agent] ?? ""
        ) { $0.components(separatedBy: ": alive").count > 20 }
        #expect(try await Self.isOpen(1, server))
        #expect(try await followed.contains("text/event-stream"))
        #expect(try await Self.isOpen(0, server))
    }

    /// Whether so many streams are open before long.
    private static func isOpen(_ count: Int, _ server: TestServer) async throws -> Bool {
        for _ in 0..<100 {
            let text = try await server.get("/metrics", as: nil).text
            if text.contains("firsthand_event_streams_open \(count)") { return true }
            try await Task.sleep(for: .milliseconds(50))
        }
        return false
    }

    @Test func `a stream that was open for long ends, and can be taken up again`() async throws {
        let server = try await TestServer { configuration, _ in
            configuration.longestStream = .milliseconds(300)
        }
        let call = try await Self.begin(server)
        let text = try await server.client.events(
            "/v1/calls/\(call)/suggestions", key: server.keys[.agent] ?? ""
        ) { _ in false }
        #expect(text.hasSuffix("0\r\n\r\n"))
    }

    @Test func `the service stops although a stream is open`() async throws {
        let server = try await TestServer()
        let call = try await Self.begin(server)
        async let followed = server.client.events(
            "/v1/calls/\(call)/suggestions", key: server.keys[.agent] ?? ""
        ) { _ in false }
        try await Task.sleep(for: .milliseconds(200))
        let start = ContinuousClock.now
        try await server.stop()
        _ = try await followed
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
