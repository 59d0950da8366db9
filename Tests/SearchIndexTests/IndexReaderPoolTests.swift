import Foundation
import Knowledge
import Synchronization
import TestSupport
import Testing

@testable import SearchIndex

struct IndexReaderPoolTests {
    /// A request's answer, with the numbers that a mix-up would change.
    private struct Outcome: Equatable, Sendable {
        let documents: [String]
        let weights: [Double]
        let answers: [String]
        let values: [String]
    }

    private static func outcome(
        _ request: SearchRequest, _ pool: IndexReaderPool
    ) throws -> Outcome {
        try pool.withReader { reader throws(IndexError) in
            let hits = try reader.search(request).hits
            var answers: [String] = []
            for hit in hits { answers.append(try reader.passage(of: hit).answer) }
            return Outcome(
                documents: hits.map(\.document), weights: hits.map(\.weight), answers: answers,
                values: try reader.values(of: hits, in: .document))
        }
    }

    @Test func `many tasks get what one gets`() async throws {
        var random = SeededGenerator(seed: 11)
        let index = try TestIndex(
            (0..<120).map { TestDocument("d\($0)", RandomText.sentence(&random, words: 2...12)) })
        let pool = try index.pool()
        let requests = (0..<60).map { _ in
            TestIndex.request(RandomText.sentence(&random, words: 1...4), limit: 15)
        }
        let serial = try requests.map { try Self.outcome($0, pool) }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for task in 0..<8 {
                group.addTask {
                    try requests.indices.allSatisfy { step in
                        let at = (step * 7 + task) % requests.count
                        return try Self.outcome(requests[at], pool) == serial[at]
                    }
                }
            }
            for try await same in group { #expect(same) }
        }
    }

    @Test func `a reader that was lent twice at once is two readers`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        let pool = try index.pool()
        try pool.withReader { outer throws(IndexError) in
            try pool.withReader { inner throws(IndexError) in #expect(outer !== inner) }
        }
        var first: ObjectIdentifier?
        for _ in 0..<3 {
            try pool.withReader { reader throws(IndexError) in
                if let first { #expect(first == ObjectIdentifier(reader)) }
                first = ObjectIdentifier(reader)
            }
        }
    }

    private final class Progress: Sendable {
        let searches = Atomic(0)
        let isFinished = Atomic(false)
    }

    /// Each generation holds one document more, and says so in the text of all of them.
    private static func generation(_ number: Int) -> [TestDocument] {
        (0...number).map { TestDocument("d\($0)", "router \(number)", version: "\(number)") }
    }

    @Test func `follows new generations while searches run, and none fails`() async throws {
        let index = try TestIndex(Self.generation(0))
        let pool = try index.pool()
        let last = 8
        let progress = Progress()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    var seen = 0
                    while !progress.isFinished.load(ordering: .relaxed) {
                        let outcome = try Self.outcome(TestIndex.request("router"), pool)
                        let number = outcome.documents.count - 1
                        #expect(number >= seen, "an older generation came back")
                        #expect(outcome.answers.allSatisfy { $0 == "router \(number)" })
                        seen = number
                        progress.searches.add(1, ordering: .relaxed)
                        await Task.yield()
                    }
                }
            }
            group.addTask {
                defer { progress.isFinished.store(true, ordering: .relaxed) }
                for number in 1...last {
                    try index.publish(Self.generation(number))
                    let before = progress.searches.load(ordering: .relaxed)
                    while progress.searches.load(ordering: .relaxed) < before + 4 {
                        await Task.yield()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try pool.found(TestIndex.request("router")).count == last + 1)
        #expect(try pool.snapshot().manifest.generation == last + 1)
    }

    @Test func `a reader lent before two more generations still answers`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        let pool = try index.pool()
        try pool.withReader { reader throws(IndexError) in
            for number in 2...4 {
                do {
                    try index.publish([TestDocument("a", "bill", version: "\(number)")])
                } catch {
                    Issue.record(error)
                }
            }
            let hits = try reader.search(TestIndex.request("router")).hits
            #expect(hits.map(\.document) == ["a"])
            #expect(try reader.passage(of: hits[0]).answer == "router")
            #expect(try reader.values(of: hits, in: .kind) == ["faq"])
            #expect(try reader.document("a")?.title == "router")
        }
        #expect(try pool.found(TestIndex.request("bill")) == ["a"])
        #expect(try pool.found(TestIndex.request("router")) == [])
    }

    @Test func `a link that is gone leaves the generation at hand serving`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        let pool = try index.pool()
        try FileManager.default.removeItem(atPath: index.path + "/current")
        #expect(try pool.found(TestIndex.request("router")) == ["a"])
    }

    /// The visibility rule depends on the manifest: it must be that of the database.
    @Test func `an index made anew in the same folder is followed`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        let pool = try index.pool()
        #expect(try pool.found(TestIndex.request("router")) == ["a"])
        try FileManager.default.removeItem(atPath: index.path)
        var hidden = TestDocument.document("b", "router")
        hidden.onlyFor = [.init(attribute: "segment", test: .oneOf(["business"]))]
        try index.publish([TestDocument(hidden)])
        #expect(try pool.found(TestIndex.request("router")) == ["b"])
        let customer = Visibility(role: .customer, date: TestIndex.today)
        #expect(try pool.found(TestIndex.request("router", visibility: customer)) == [])
    }
}
