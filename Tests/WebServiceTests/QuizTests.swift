import Foundation
import HTTPTypes
import Knowledge
import Logging
import Records
import Testing
import TextAnalysis
import Training

@testable import WebService

/// Quizzes over HTTP: taken, made, and seen by whom they may be seen.
@Suite(.serialized, .timeLimit(.minutes(10))) struct QuizTests {
    private let server: TestServer
    private let desk: QuizDesk
    /// A second agent's key.
    private let other: String

    /// Six approved items that nobody's document proves.
    init() async throws {
        server = try await TestServer(ownIndex: true)
        desk = QuizDesk(records: server.records)
        other = try server.records.createKey(role: .agent, name: "other")
        _ = try desk.add((0..<6).map(Self.item))
        _ = try desk.approveAll(ItemSelection())
    }

    private static func item(_ number: Int) -> QuizItem {
        QuizItem(
            id: "item-\(number)", kind: .whichAnswer, document: "", version: "",
            language: .english, callTypes: ["billing"], text: "Question \(number)?",
            task: .choice([
                QuizChoice("right \(number)", isRight: true), QuizChoice("first"),
                QuizChoice("second"), QuizChoice("third"),
            ]),
            proof: QuizProof(passage: "late-fee", title: "Title", text: "Proof \(number)"))
    }

    private func send(
        _ method: String, _ path: String, _ body: String? = nil, as role: KeyRole = .agent,
        key: String? = nil
    ) async throws -> (reply: Reply, json: JSONValue) {
        var headers = server.headers(role, json: body != nil)
        if let key { headers["Authorization"] = "Bearer " + key }
        let reply = try await server.client.send(
            method, "/v1/quizzes/" + path, headers: headers, body: body.map { Data($0.utf8) })
        return (reply, (try? JSONParser.parse(Array(reply.body))) ?? .null)
    }

    private func begin(_ body: String = #"{"count": 3}"#) async throws -> JSONValue {
        let (reply, session) = try await send("POST", "sessions", body)
        #expect(reply.status == 201, "\(reply.text)")
        return session
    }

    private func number(of prefix: String, in session: JSONValue) throws -> Int {
        let options = try #require(session["question"]["options"].texts)
        return try #require(options.firstIndex { $0.hasPrefix(prefix) }) + 1
    }

    private func answer(
        _ number: Int, of session: JSONValue, at place: Int, key: String? = nil
    ) async throws -> (reply: Reply, json: JSONValue) {
        try await send(
            "PUT", "sessions/\(session["id"].text ?? "")/answers/\(place)",
            #"{"numbers": [\#(number)]}"#, key: key)
    }

    @Test func `a quiz is taken, and what is right is told only once it is answered`() async throws
    {
        var session = try await begin()
        for place in 1...3 {
            let (shown, _) = try await send("GET", "sessions/\(session["id"].text ?? "")")
            #expect(shown.text.components(separatedBy: "Proof").count == place)
            #expect(!shown.text.contains("\"right_answer\":\"\(session["question"]["text"])"))
            let wanted = place == 2 ? "first" : "right"
            let (reply, answered) = try await answer(
                number(of: wanted, in: session), of: session, at: place)
            #expect(reply.status == 201)
            #expect(answered["feedback"]["is_right"].flag == (place != 2))
            #expect(answered["feedback"]["proof"]["passage"] == "late-fee")
            #expect(answered["feedback"]["right_answer"].text?.hasPrefix("right") == true)
            session = answered["session"]
        }
        #expect(session["is_over"] == true && session["question"] == .null)
        #expect(session["right"] == 2 && session["answers"].list?.count == 3)
        #expect(abs((session["score"].double ?? 0) - 2 / 3) < 1e-9)
        let (_, progress) = try await send("GET", "progress")
        #expect(progress["trainees"].list?.map { $0["seen"] } == [3])
        #expect(progress["trainees"].list?.map { $0["points"] } == [2])
    }

    @Test func `an answer sent again counts once, another one is refused`() async throws {
        let session = try await begin()
        let right = try number(of: "right", in: session)
        let first = try await answer(right, of: session, at: 1)
        let again = try await answer(right, of: session, at: 1)
        #expect(first.reply.status == 201 && again.reply.status == 200)
        #expect(first.json == again.json)
        let changed = try await answer(right % 4 + 1, of: session, at: 1)
        #expect(changed.reply.status == 409 && changed.reply.problem == "conflict")
        #expect(try await answer(1, of: session, at: 3).reply.status == 409)
        #expect(try desk.attempts().count == 1)
    }

    @Test func `sessions are seen by their trainee and by trainers, taken by the trainee alone`()
        async throws
    {
        let session = try await begin()
        let path = "sessions/\(session["id"].text ?? "")"
        #expect(try await send("GET", path).reply.status == 200)
        #expect(try await send("GET", path, as: .trainer).reply.status == 200)
        let hidden = try await send("GET", path, key: other).reply
        let missing = try await send("GET", "sessions/none", key: other).reply
        #expect(
            hidden.status == 404
                && hidden.json["detail"] as? String == missing.json["detail"] as? String)
        for verb in ["resume", "finish"] {
            #expect(try await send("POST", path + "/" + verb, as: .trainer).reply.status == 404)
            #expect(try await send("POST", path + "/" + verb, key: other).reply.status == 404)
        }
        #expect(try await answer(1, of: session, at: 1, key: other).reply.status == 404)
        #expect(try await send("GET", "sessions", key: other).json["sessions"] == [])
        #expect(try await send("GET", "sessions").json["sessions"].list?.count == 1)
        #expect(
            try await send("GET", "sessions", as: .manager).json["sessions"].list?.count == 1)
        let agent = server.keyIDs[.agent] ?? ""
        for list in ["sessions", "progress", "certificates"] {
            let asked = try await send("GET", list + "?trainee=\(agent)", key: other).reply
            #expect(asked.status == 404)
        }
        #expect(try await send("POST", path + "/finish").json["is_over"] == true)
        #expect(try await send("GET", "sessions?state=open").json["sessions"] == [])
    }

    @Test func `a customer's key gets nowhere, an agent's not to what trainers do`() async throws {
        let parts = try ServiceParts(
            server.configuration, model: nil, logger: .init(label: "test"))
        let operations = ServiceRoutes.operations(parts).filter { $0.tag == "quizzes" }
        #expect(operations.count > 25)
        for operation in operations {
            let path = operation.path.replacing("{id}", with: "none")
                .replacing("{number}", with: "1").replacing("/v1/quizzes/", with: "")
            let body = operation.body.map { _ in "{}" }
            let customer = try await send(
                operation.method.rawValue, path, body, as: .customer
            ).reply
            #expect(customer.status == 403 && customer.problem == "role-needed", "\(path)")
            guard case .roles(let roles) = operation.access, !roles.contains(.agent) else {
                continue
            }
            let agent = try await send(operation.method.rawValue, path, body).reply
            #expect(agent.status == 403, "\(path)")
        }
    }

    @Test func `trainers read, edit, approve and retire items`() async throws {
        let (_, page) = try await send("GET", "items?limit=4&state=approved", as: .trainer)
        #expect(page["items"].list?.count == 4)
        let next = try #require(page["next"].text)
        let rest = try await send(
            "GET", "items?limit=4&state=approved&cursor=\(next)", as: .trainer
        ).json
        #expect(rest["items"].list?.count == 2 && rest["next"] == .null)
        let edited = try await send(
            "PATCH", "items/item-1",
            #"{"text": "New?", "choices": [{"text": "right 1", "right": false}, {"text": "b", "right": true}]}"#,
            as: .editor)
        #expect(edited.json["state"] == "draft" && edited.json["revision"] == 2)
        #expect(
            edited.json["choices"].list?.map { $0["right"] } == [.flag(false), .flag(true)])
        #expect(
            try await send("POST", "items/item-1/approve", as: .trainer).json["state"]
                == "approved")
        #expect(
            try await send("POST", "items/item-1/approve", as: .trainer).reply.status == 409)
        let retired = try await send(
            "POST", "items/item-1/retire", #"{"because": "misleads"}"#, as: .trainer)
        #expect(retired.json["state"] == "retired" && retired.json["note"] == "misleads")
        #expect(
            try await send("PATCH", "items/item-1", #"{"text": "x"}"#, as: .trainer).reply.status
                == 409)
        #expect(try await send("GET", "items/none", as: .trainer).reply.status == 404)
    }

    @Test func `items are made of the index, seen by agents alone, and asked once approved`()
        async throws
    {
        let documents = TestCorpus.documents.map { document in
            document.with { $0.variants = ["the bill was late", "\($0.title) Tell me."] }
        }
        try await TestServer.build(documents, in: server.folder)
        let (reply, job) = try await send(
            "POST", "jobs", #"{"languages": ["en"], "kinds": ["search_drill"]}"#, as: .trainer)
        #expect(reply.status == 202)
        var done = job
        while done["state"] == "running" {
            done = try await send("GET", "jobs/\(job["id"].text ?? "")", as: .trainer).json
        }
        #expect(done["state"] == "done", "\(done)")
        let (_, drafts) = try await send("GET", "items?state=draft", as: .trainer)
        let asked = (drafts["items"].list ?? []).compactMap { $0["document"].text }
        #expect(asked.contains("late-fee"))
        #expect(!asked.contains("draft") && !asked.contains("summer"))
        let current = try await send(
            "GET", "items?document=late-fee", as: .trainer
        ).json["items"].list?.first
        _ = try await send(
            "POST", "items/\(current?["id"].text ?? "")/approve", as: .trainer)
        let session = try await begin(#"{"kinds": ["search_drill"], "count": 1}"#)
        #expect(session["question"]["task"] == "search")
        let path = "sessions/\(session["id"].text ?? "")/answers/1"
        let wrong = try await send(
            "PUT", path, #"{"document": "none", "query": "pay late"}"#
        ).reply
        #expect(wrong.status == 422 && wrong.field == "document")
        let found = try await send(
            "PUT", path, #"{"document": "late-fee", "query": "what if I pay late"}"#)
        #expect(found.json["feedback"]["points"] == 1, "\(found.reply.text)")
    }

    @Test func `a cohort's leaderboard is its members', and nobody's once it is off`() async throws
    {
        let session = try await begin(#"{"count": 1}"#)
        _ = try await answer(number(of: "right", in: session), of: session, at: 1)
        let agent = server.keyIDs[.agent] ?? ""
        let body = #"{"name": "Spring", "trainees": ["\#(agent)", "ann"], "leaderboard": true}"#
        #expect(
            try await send("PUT", "cohorts/spring", body, as: .trainer).reply.status == 200)
        let (_, board) = try await send("GET", "cohorts/spring/leaderboard")
        #expect(board["leaderboard"].list?.map { $0["trainee"].text } == [agent, "ann"])
        #expect(board["leaderboard"].list?.map { $0["points"] } == [1, 0])
        #expect(try await send("GET", "cohorts/spring").json["trainees"] == .null)
        for path in ["cohorts/spring", "cohorts/spring/leaderboard"] {
            #expect(try await send("GET", path, key: other).reply.status == 404)
        }
        #expect(try await send("GET", "cohorts", key: other).json["cohorts"] == [])
        _ = try await send(
            "PUT", "cohorts/spring", body.replacing("true", with: "false"), as: .trainer)
        #expect(try await send("GET", "cohorts/spring/leaderboard").reply.status == 404)
        let (_, rows) = try await send("GET", "cohorts/spring/progress", as: .manager)
        #expect(rows["trainees"].list?.map { $0["attempts"] } == [1, 0])
        #expect(
            try await send("GET", "analysis?cohort=spring", as: .trainer).json["items"].list?
                .count == 1)
        #expect(
            try await send("GET", "analysis?cohort=none", as: .trainer).reply.status == 404)
        #expect(
            try await send("DELETE", "cohorts/spring", as: .trainer).reply.status == 204)
    }

    @Test func `an exam that is passed gives a certificate, seen by its holder and trainers`()
        async throws
    {
        let exam =
            #"{"name": "E", "language": "en", "parts": [{"call_type": "billing", "count": 2}]}"#
        #expect(try await send("PUT", "exams/e", exam, as: .trainer).reply.status == 200)
        var session = try await begin(#"{"exam": "e"}"#)
        for place in 1...2 {
            session = try await answer(
                number(of: "right", in: session), of: session, at: place
            ).json["session"]
        }
        #expect(session["score"] == 1)
        for (key, count) in [(nil, 1), (other, 0)] {
            let (_, found) = try await send("GET", "certificates", key: key)
            #expect(found["certificates"].list?.count == count)
        }
        let (_, all) = try await send("GET", "certificates", as: .manager)
        #expect(all["certificates"].list?.first?["id"] == session["id"])
        #expect(all["certificates"].list?.first?["is_valid"] == true)
        #expect(all["certificates"].list?.first?["items"].list?.count == 2)
    }

    static let refusals: [(String, String, String, Int, String?)] = [
        ("POST", "sessions", #"{"call_types": ["biling"]}"#, 422, "call_types"),
        ("POST", "sessions", #"{"count": 50}"#, 422, "count"),
        ("POST", "sessions", #"{"count": 0}"#, 422, "count"),
        ("POST", "sessions", #"{"countt": 1}"#, 422, "countt"),
        ("POST", "sessions", #"{"language": "ru"}"#, 409, nil),
        ("POST", "sessions", #"{"time_limit": 1}"#, 422, "time_limit"),
        ("POST", "sessions", #"{"exam": "none"}"#, 404, nil),
        ("POST", "sessions", #"{"exam": "none", "count": 3}"#, 422, "count"),
        ("PUT", "sessions/none/answers/1", #"{"numbers": [1]}"#, 404, nil),
        ("PUT", "sessions/none/answers/0", #"{"numbers": [1]}"#, 404, nil),
        ("PUT", "sessions/none/answers/1", "{}", 422, "numbers"),
        ("PUT", "sessions/none/answers/1", #"{"document": "a"}"#, 422, "query"),
        ("PUT", "sessions/none/answers/1", #"{"skip": true, "numbers": [1]}"#, 422, "numbers"),
        ("PATCH", "items/item-0", "{}", 422, "text"),
        ("PATCH", "items/item-0", #"{"choices": [{"text": "a", "right": true}]}"#, 422, "choices"),
        (
            "PATCH", "items/item-0",
            #"{"choices": [{"text": "a", "right": true}, {"text": "a", "right": true}]}"#, 422,
            "choices"
        ),
        ("POST", "jobs", #"{"call_types": ["biling"]}"#, 422, "call_types"),
        ("POST", "jobs", #"{"per_document": 0}"#, 422, "per_document"),
        ("PUT", "exams/e", #"{"name": "E", "language": "en", "parts": []}"#, 422, "parts"),
        (
            "PUT", "exams/e",
            #"{"name": "E", "language": "en", "parts": [{"call_type": "biling", "count": 2}]}"#,
            422, "parts.0.call_type"
        ),
        ("PUT", "cohorts/c", #"{"name": "C", "trainees": ["a", "a"]}"#, 422, "trainees"),
        ("GET", "items?cursor=x", "", 422, "cursor"),
        ("GET", "sessions?state=shut", "", 422, "state"),
        ("GET", "jobs/none", "", 404, nil),
        ("GET", "cohorts/none", "", 404, nil),
    ]

    @Test func `what cannot be done is refused, naming the field`() async throws {
        for (method, path, body, status, field) in Self.refusals {
            let reply = try await send(
                method, path, body.isEmpty ? nil : body, as: .trainer
            ).reply
            #expect(reply.status == status, "\(method) \(path) \(body): \(reply.text)")
            #expect(reply.field == field, "\(method) \(path) \(body): \(reply.text)")
        }
        #expect(try desk.sessions(of: nil, limit: 10).sessions.isEmpty)
    }
}
