import Foundation
import Knowledge
import TestSupport
import TextAnalysis
import Testing

@testable import SearchIndex

struct IndexBuildTests {
    @Test func `nobody sees a build before it is published`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        let pool = try index.pool()
        let build = try IndexBuild.begin(at: index.store, fresh: false)
        let added = TestDocument("b", "router")
        try build.replace("b", with: try added.entry, passages: added.entries)
        #expect(try pool.found(TestIndex.request("router")) == ["a"])
        _ = try build.publish(summary: TestIndex.summary([added]), knowledge: .empty)
        #expect(Set(try pool.found(TestIndex.request("router"))) == ["a", "b"])
    }

    @Test func `a dropped build leaves the old generation and no trace`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        do {
            let build = try IndexBuild.begin(at: index.store, fresh: false)
            try build.remove("a")
            _ = consume build
        }
        #expect(try index.pool().found(TestIndex.request("router")) == ["a"])
        let build = try IndexBuild.begin(at: index.store, fresh: false)
        #expect(build.existing.mapValues(\.version) == ["a": "1"])
        try build.discard()
        let names = try FileManager.default.contentsOfDirectory(atPath: index.path)
        #expect(Set(names) == ["current", "generation-1", "lock"])
    }

    @Test func `a fresh build starts from nothing`() throws {
        let index = try TestIndex([TestDocument("a", "router"), TestDocument("b", "router")])
        try index.publish([TestDocument("c", "router")], fresh: true)
        let pool = try index.pool()
        #expect(try pool.found(TestIndex.request("router")) == ["c"])
        #expect(
            try pool.withReader { reader throws(IndexError) in try reader.document("a") } == nil)
    }

    @Test func `the knowledge base and the counts come back`() throws {
        let index = try TestIndex()
        let knowledge = KnowledgeBase(
            name: "Телеком", timeZone: "Asia/Bangkok", languages: [.thai, .traditionalChinese],
            callTypes: [.init(id: "billing", names: [.thai: "ค่าบริการ"])],
            synonyms: [.init(language: .english, from: ["wifi"], to: ["wlan"], twoWay: false)],
            pins: [.init(queries: ["退款"], document: "refund")], boosts: ["language": 0.5])
        let published = try index.publish(
            [TestDocument("a", "router"), TestDocument("b", "bill")], knowledge: knowledge)
        let read = try index.pool().snapshot()
        #expect(read.knowledge == knowledge)
        #expect(read.manifest == published.manifest)
        #expect(read.manifest.documents == 2)
        #expect(read.manifest.passages == 2)
        #expect(read.manifest.counts == ["faq": ["en": 2]])
        #expect(read.manifest.generation == 1)
    }

    @Test func `an id too long for a term is refused, and the old generation stays`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        let long = TestDocument(String(repeating: "x", count: 300), "router")
        #expect {
            try index.publish([long])
        } throws: { error in
            if case IndexError.invalidRequest(_, let reason) = error {
                reason.contains("too long")
            } else {
                false
            }
        }
        #expect(try index.pool().found(TestIndex.request("router")) == ["a"])
    }

    /// Random additions, changes and removals over several generations, against a dictionary.
    @Test(arguments: 0..<4) func `incremental builds equal what was asked for`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let index = try TestIndex()
        var expected: [String: TestDocument] = [:]
        for generation in 1...5 {
            var changes: [String: TestDocument] = [:]
            var removed: Set<String> = []
            for _ in 0..<8 {
                let id = "d\(Int.random(in: 0..<12, using: &random))"
                if expected[id] != nil, Int.random(in: 0..<3, using: &random) == 0 {
                    removed.insert(id)
                } else {
                    changes[id] = Self.document(id, generation, &random)
                }
            }
            removed.subtract(changes.keys)
            try index.publish(
                changes.sorted { $0.key < $1.key }.map(\.value), removing: removed.sorted())
            expected.merge(changes) { $1 }
            for id in removed { expected[id] = nil }
            try Self.compare(index, expected)
        }
    }

    private static func document(
        _ id: String, _ generation: Int, _ random: inout SeededGenerator
    ) -> TestDocument {
        let passages = (0..<Int.random(in: 1...3, using: &random)).map { part in
            TestPassage(
                anchor: part == 0 ? nil : "s\(part)",
                text: RandomText.sentence(&random, words: 1...4), step: part == 0 ? nil : part)
        }
        return TestDocument(
            TestDocument.document(id, "title of \(id) in \(generation)"),
            version: "\(generation)-\(Int.random(in: 0..<1000, using: &random))",
            passages: passages)
    }

    private static func compare(_ index: TestIndex, _ expected: [String: TestDocument]) throws {
        #expect(
            try IndexBuild.existing(at: index.store).mapValues(\.version)
                == expected.mapValues(\.version))
        try index.pool().withReader { reader throws(IndexError) in
            #expect(reader.count == expected.values.reduce(0) { $0 + $1.passages.count })
            for id in (0..<12).map({ "d\($0)" }) {
                #expect(try reader.document(id) == expected[id]?.document)
            }
            for word in RandomText.words {
                let holding = expected.filter { _, document in
                    document.passages.contains {
                        $0.text.split(separator: " ").contains { $0 == word }
                    }
                }
                let found = try reader.search(TestIndex.request(word)).hits.map(\.document)
                #expect(found.count == holding.count)
                #expect(Set(found) == Set(holding.keys))
            }
        }
    }

    @Test func `an index of other rules is built anew, not upon`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        try Manifests.change(index) {
            $0.replacing(
                "\"formatVersion\" : \(IndexSchema.formatVersion)", with: "\"formatVersion\" : 0")
        }
        let build = try IndexBuild.begin(at: index.store, fresh: false)
        #expect(build.base == nil)
        #expect(build.existing.mapValues(\.version) == [:])
        try build.discard()
    }

    /// A damaged generation must not stop the build that would mend it.
    @Test func `a generation without its database is built anew`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        try FileManager.default.removeItem(atPath: index.path + "/generation-1/xapian")
        try index.publish([TestDocument("b", "router")])
        #expect(try index.pool().found(TestIndex.request("router")) == ["b"])
    }
}

/// Changes the text of the current generation's manifest.
enum Manifests {
    static func change(_ index: TestIndex, _ edit: (String) -> String) throws {
        let file = try #require(index.store.currentPath()) + "/" + IndexSnapshot.manifestFile
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let edited = edit(text)
        #expect(edited != text)
        try edited.write(toFile: file, atomically: true, encoding: .utf8)
    }
}
