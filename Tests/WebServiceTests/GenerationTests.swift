import Foundation
import Knowledge
import TestSupport
import Testing

@testable import WebService

@Suite(.serialized, .timeLimit(.minutes(10))) struct GenerationTests {
    @Test func `new generations are taken up without a failed request`() async throws {
        let server = try await TestServer(ownIndex: true)
        let load = Task {
            var statuses: [Int: Int] = [:]
            while !Task.isCancelled || statuses.values.reduce(0, +) < 20 {
                let reply = try await server.post("/v1/search", #"{"query": "late fee"}"#)
                statuses[reply.status, default: 0] += 1
                let document = try await server.get("/v1/documents/late-fee")
                statuses[document.status, default: 0] += 1
            }
            return statuses
        }
        for number in 0..<4 {
            var documents = TestCorpus.documents
            documents[0].title = "What happens if I pay late? \(number)"
            try await TestServer.build(documents, in: server.folder)
        }
        load.cancel()
        let statuses = try await load.value
        #expect(Array(statuses.keys) == [200])
        let title = try await server.get("/v1/documents/late-fee").json["title"] as? String
        #expect(title == "What happens if I pay late? 3")
        let metrics = try await server.get("/metrics", as: nil).text
        #expect(metrics.contains("firsthand_index_generation 5"))
    }

    @Test func `many ask at once`() async throws {
        let server = try await TestServer()
        try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<200 {
                group.addTask {
                    try await server.post("/v1/search", #"{"query": "late fee \#(number)"}"#).status
                }
            }
            for try await status in group { #expect(status == 200 || status == 503) }
        }
    }
}
