import Foundation
import Records
import Testing

@testable import WebService

/// What a customer must not get to know.
@Suite(.serialized, .timeLimit(.minutes(10))) struct LeakTests {
    private static func proof(_ server: TestServer, _ customer: String) throws -> String {
        CustomerProof.make(for: customer, secret: try server.records.customerSecret())
    }

    /// The words that stand only in hidden documents, everywhere that a customer may ask.
    @Test(arguments: TestCorpus.secrets) func `nothing hidden is found`(word: String) async throws {
        let server = try await TestServer()
        let asked = [
            try await server.post(
                "/v1/search", #"{"query": "\#(word)", "facets": true, "limit": 100}"#,
                as: .customer),
            try await server.post(
                "/v1/search", #"{"query": "\#(word.dropLast())", "facets": true}"#, as: .customer),
            try await server.post(
                "/v1/suggest", #"{"text": "\#(word.prefix(4))"}"#, as: .customer),
            try await server.get("/v1/suggest?text=\(word.prefix(4))", as: .customer),
        ]
        for reply in asked {
            #expect(reply.status == 200)
            let given = reply.text.replacing("\"query\":\"\(word)\"", with: "")
            #expect(!given.contains(word), "\(reply.text)")
            for document in ["goodwill", "draft", "summer", "gold"] {
                #expect(!reply.text.contains("\"\(document)"))
            }
        }
    }

    @Test func `a hidden document is like one that there is not`() async throws {
        let server = try await TestServer()
        let absent = try await server.get("/v1/documents/absent", as: .customer)
        for id in ["goodwill", "draft", "summer", "gold"] {
            let hidden = try await server.get("/v1/documents/\(id)", as: .customer)
            #expect(hidden.status == 404)
            #expect(hidden.json["detail"] as? String == absent.json["detail"] as? String)
        }
    }

    @Test func `each role sees what it may`() async throws {
        let server = try await TestServer()
        let seen: [KeyRole: [String]] = [
            .customer: ["late-fee"], .agent: ["late-fee", "goodwill", "gold"],
            .trainer: ["late-fee", "goodwill", "gold"], .manager: ["late-fee", "goodwill", "gold"],
            .editor: ["late-fee", "goodwill", "gold", "draft", "summer"],
            .admin: ["late-fee", "goodwill", "gold", "draft", "summer"],
        ]
        for (role, expected) in seen {
            var found: [String] = []
            for id in ["late-fee", "goodwill", "gold", "draft", "summer"] {
                if try await server.get("/v1/documents/\(id)", as: role).status == 200 {
                    found.append(id)
                }
            }
            #expect(found == expected, "\(role)")
        }
    }

    @Test func `a customer does not get to know who keeps a document`() async throws {
        let server = try await TestServer()
        let customers = try await server.get("/v1/documents/late-fee", as: .customer)
        #expect(customers.json["editorial"] == nil && customers.json["say"] == nil)
        #expect(!customers.text.contains("memory"))
        let agents = try await server.get("/v1/documents/late-fee", as: .agent)
        #expect(agents.json["editorial"] != nil)
        let form = try await server.get("/v1/forms/visit", as: .customer)
        #expect(!form.text.contains("field-service"))
    }

    @Test(arguments: [
        (#""segment": "business""#, "context.segment"), (#""region": "valley""#, "context.region"),
        (#""products": ["fibre"]"#, "context.products"),
        (#""attributes": {"segment": "business"}"#, "context.attributes"),
        (#""customer": "c02""#, "context.customer_proof"),
        (#""customer": "c02", "customer_proof": "abc""#, "context.customer_proof"),
    ]) func `a customer's own word on themselves is refused`(sent: String, field: String)
        async throws
    {
        let server = try await TestServer()
        for path in ["/v1/search", "/v1/suggest"] {
            let what = path == "/v1/search" ? "query" : "text"
            let reply = try await server.post(
                path, #"{"\#(what)": "numbat", "context": {\#(sent)}}"#, as: .customer)
            #expect(reply.status == 422)
            #expect(reply.field == field)
        }
    }

    @Test func `a proven record decides, and no other proof holds`() async throws {
        let server = try await TestServer()
        func search(_ customer: String, _ proof: String) async throws -> Reply {
            try await server.post(
                "/v1/search",
                #"{"query": "numbat", "context": {"customer": "\#(customer)", "customer_proof": "\#(proof)"}}"#,
                as: .customer)
        }
        let business = try await search("c02", Self.proof(server, "c02"))
        #expect(business.status == 200 && business.text.contains("\"gold\""))
        let consumer = try await search("c01", Self.proof(server, "c01"))
        #expect(consumer.status == 200 && !consumer.text.contains("\"gold\""))
        let forged = try await search("c02", Self.proof(server, "c01"))
        let unknown = try await search("c99", Self.proof(server, "c99"))
        let guessed = try await search("c02", String(repeating: "0", count: 64))
        for reply in [forged, unknown, guessed] {
            #expect(reply.status == 403 && reply.problem == "customer-not-proven")
            #expect(reply.json["detail"] as? String == forged.json["detail"] as? String)
        }
    }

    @Test func `the languages of a record are preferred`() async throws {
        let server = try await TestServer()
        let body = #"{"query": "late fee", "context": {"customer": "c02"}}"#
        let thai = try await server.found(body)
        #expect(thai.first == "late-fee-th")
    }

    @Test func `a document is given in its translation`() async throws {
        let server = try await TestServer()
        let thai = try await server.get("/v1/documents/late-fee?language=th", as: .customer)
        #expect(thai.json["id"] as? String == "late-fee-th")
        let back = try await server.get("/v1/documents/late-fee-th?language=en", as: .customer)
        #expect(back.json["id"] as? String == "late-fee")
        let none = try await server.get("/v1/documents/late-fee?language=ru", as: .customer)
        #expect(none.status == 404)
    }

    @Test func `a page of answers is that of the command`() async throws {
        let server = try await TestServer()
        let reply = try await server.post(
            "/v1/search", #"{"query": "late fee", "facets": true, "limit": 1}"#)
        let keys = Set(reply.json.keys)
        #expect(
            keys == [
                "query", "language", "answers", "call_types", "facets", "facets_estimated",
                "did_you_mean", "words_only",
            ])
    }
}
