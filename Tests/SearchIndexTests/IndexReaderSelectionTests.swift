import Knowledge
import TestSupport
import TextAnalysis
import Testing

@testable import SearchIndex

/// What `excluded` and `only` select, and what a passage holds.
struct IndexReaderSelectionTests {
    private static func translated(
        _ id: String, of original: String?, _ text: String, state: DocumentState = .validated
    ) -> TestDocument {
        var document = TestDocument.document(id, text)
        (document.translationsOf, document.state) = (original, state)
        return TestDocument(document)
    }

    private static func procedure(_ id: String, of original: String?) -> TestDocument {
        var document = TestDocument.document(id, "procedure \(id)", kind: .procedure)
        document.translationsOf = original
        return TestDocument(
            document,
            passages: [
                TestPassage(text: "whole"), TestPassage(anchor: "s1", text: "router", step: 1),
                TestPassage(anchor: "s2", text: "router bill", step: 2),
            ])
    }

    // MARK: Excluded

    static let excluded: [([String], [String])] = [
        ([], ["a", "b", "p"]), (["a"], ["b", "p"]), (["p"], ["a", "b"]),
        (["gone"], ["a", "b", "p"]),
        (["a", "b", "p"], []), (["a", "a", ""], ["b", "p"]), (["Late=fee"], ["a", "b", "p"]),
    ]

    @Test(arguments: excluded)
    func `excluded documents are not found, with none of their passages`(
        excluded: [String], expected: [String]
    ) throws {
        let index = try TestIndex([
            TestDocument("a", "router"), TestDocument("b", "router"), Self.procedure("p", of: nil),
        ])
        var request = TestIndex.request("router")
        request.excluded = excluded
        #expect(try index.pool().found(request).sorted() == expected)
    }

    @Test(arguments: ["Late", ":late", "late=fee", "退款", "ё"])
    func `any id can be excluded`(id: String) throws {
        let index = try TestIndex([TestDocument(id, "router"), TestDocument("other", "router")])
        var request = TestIndex.request("router")
        request.excluded = [id]
        #expect(try index.pool().found(request) == ["other"])
    }

    @Test(arguments: 0..<6) func `excluding changes nobody else's score`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let documents = (0..<30).map {
            TestDocument("d\($0)", RandomText.sentence(&random, words: 1...5))
        }
        let index = try TestIndex(documents)
        try index.pool().withReader { reader throws(IndexError) in
            var request = TestIndex.request(RandomText.sentence(&random, words: 1...4))
            let all = try reader.search(request).hits
            request.excluded = all.map(\.document).filter { _ in Bool.random(using: &random) }
            let left = try reader.search(request).hits
            let expected = all.filter { !request.excluded.contains($0.document) }
            #expect(left.map(\.document) == expected.map(\.document))
            #expect(left.map(\.weight) == expected.map(\.weight))
        }
    }

    // MARK: Families and passages

    private static let family = [
        translated("fee", of: nil, "late fee"), translated("fee-th", of: "fee", "thai words"),
        translated("fee-ru", of: "fee", "draft words", state: .draft), procedure("steps", of: nil),
        procedure("steps-th", of: "steps"), TestDocument("Other", "late bill"),
    ]

    static let selections: [(SearchRequest.Selection, [String])] = [
        (.families(["fee"]), ["fee", "fee-th"]), (.families(["steps"]), ["steps", "steps-th"]),
        (.families(["Other"]), ["Other"]), (.families(["fee-th"]), []),
        (.families(["fee-ru"]), ["fee-ru"]),
        (.families(["fee", "Other", "gone"]), ["Other", "fee", "fee-th"]), (.families([]), []),
        (.passages(["steps#s1", "steps#s2", "gone"]), ["steps#s1", "steps#s2"]),
        (.passages([]), []), (.docids([]), []),
    ]

    @Test(arguments: selections)
    func `a family's documents come by the passages that stand for the whole, others by name`(
        selection: SearchRequest.Selection, expected: [String]
    ) throws {
        let index = try TestIndex(Self.family)
        try index.pool().withReader { reader throws(IndexError) in
            var request = TestIndex.request("absent")
            request.only = selection
            let hits = try reader.search(request).hits
            #expect(try reader.summaries(of: hits).map(\.passage).sorted() == expected)
            #expect(hits.allSatisfy { $0.weight == 0 })
        }
    }

    @Test(arguments: 0..<20) func `where passages stand selects just them, with their weight`(
        seed: Int
    ) throws {
        var random = SeededGenerator(seed: seed)
        let documents = (0..<30).map {
            TestDocument("d\($0)", RandomText.sentence(&random, words: 1...5))
        }
        let question = RandomText.sentence(&random, words: 1...4)
        let index = try TestIndex(documents + Self.family)
        try index.pool().withReader { reader throws(IndexError) in
            let places = try reader.passagePlaces()
            #expect(Set(places.map(\.name)).count == places.count)
            #expect(places.count == reader.count)
            let chosen = places.filter { _ in Bool.random(using: &random) }
            func hits(
                _ selection: SearchRequest.Selection
            ) throws(IndexError) -> [String: Double] {
                var request = TestIndex.request(question)
                (request.only, request.limit) = (selection, max(1, chosen.count))
                let hits = try reader.search(request).hits
                let ids = try reader.summaries(of: hits).map(\.passage)
                return Dictionary(zip(ids, hits.map(\.weight))) { first, _ in first }
            }
            let byPlace = try hits(.docids(Set(chosen.map(\.docid))))
            #expect(try byPlace == hits(.passages(chosen.map(\.name))))
            let ids = Dictionary(uniqueKeysWithValues: places.map { ($0.docid, $0.name) })
            for hit in try reader.search(TestIndex.request(question)).hits {
                guard let id = ids[hit.docid], let weight = byPlace[id] else { continue }
                #expect(weight == hit.weight)
            }
        }
    }

    @Test func `families stand where the passages of their documents do`() throws {
        let index = try TestIndex(Self.family)
        try index.pool().withReader { reader throws(IndexError) in
            let ids = Dictionary(
                uniqueKeysWithValues: try reader.passagePlaces().map { ($0.docid, $0.name) })
            let members = Dictionary(grouping: try reader.familyPlaces(), by: \.name)
                .mapValues { $0.compactMap { ids[$0.docid] }.sorted() }
            #expect(
                members == [
                    "fee": ["fee", "fee-th"], "fee-ru": ["fee-ru"], "steps": ["steps", "steps-th"],
                    "Other": ["Other"],
                ])
        }
    }

    @Test func `a family respects what may be seen, kinds and exclusions`() throws {
        let index = try TestIndex(Self.family)
        var request = TestIndex.request("absent")
        request.only = .families(["fee", "fee-ru", "steps"])
        let pool = try index.pool()
        request.visibility = Visibility(role: .agent, date: TestIndex.today)
        #expect(try pool.found(request).sorted() == ["fee", "fee-th", "steps", "steps-th"])
        request.kinds = [.faq]
        #expect(try pool.found(request).sorted() == ["fee", "fee-th"])
        request.excluded = ["fee-th"]
        #expect(try pool.found(request) == ["fee"])
    }

    @Test func `the words of a family's passage weigh as in any other search`() throws {
        let index = try TestIndex(Self.family)
        try index.pool().withReader { reader throws(IndexError) in
            let plain = try reader.search(TestIndex.request("late fee")).hits
            var request = TestIndex.request("late fee")
            request.only = .families(["fee", "Other"])
            let hits = try reader.search(request).hits
            #expect(hits.map(\.document) == ["fee", "Other", "fee-th"])
            #expect(hits.prefix(2).map(\.weight) == plain.prefix(2).map(\.weight))
            #expect(
                try reader.summaries(of: hits).map(\.family) == ["fee", "Other", "fee"])
        }
    }

    // MARK: Holds

    @Test(arguments: 0..<10) func `a passage holds just the terms of its words`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let texts = (0..<20).map { _ in RandomText.sentence(&random, words: 1...6) }
        let index = try TestIndex(texts.enumerated().map { TestDocument("d\($0)", $1) })
        try index.pool().withReader { reader throws(IndexError) in
            let hits = try reader.search(
                TestIndex.request(RandomText.words.joined(separator: " "))
            ).hits
            #expect(hits.count == 20)
            for hit in hits {
                let text = texts[Int(hit.document.dropFirst()) ?? 0].split(separator: " ")
                // In any order, some twice, some that no passage has.
                let asked =
                    (RandomText.words + ["zzyzx", "", "zzzz"] + RandomText.words.prefix(3))
                    .shuffled(using: &random)
                let holds = try reader.holds(asked, in: hit)
                #expect(holds == asked.map { text.contains(Substring($0)) })
            }
        }
    }

    @Test func `a passage holds terms of other kinds too, and other scripts`() throws {
        let index = try TestIndex([
            TestDocument("a", "routers 退款"), TestDocument("b", "late ёлка ค่าปรับ"),
        ])
        try index.pool().withReader { reader throws(IndexError) in
            let hit = try reader.search(TestIndex.request("routers")).hits[0]
            let terms = ["Zrouter", "routers", "XB退款", "Qa", "XFa", "XQa", "Qb", "елка", "退"]
            #expect(
                try reader.holds(terms, in: hit)
                    == [true, true, true, true, true, true, false, false, true])
            #expect(try reader.holds([], in: hit) == [])
        }
    }
}
