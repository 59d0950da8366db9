import Knowledge
import TestSupport
import Testing

@testable import SearchIndex

struct SearchRequestTests {
    private static func weights(
        _ terms: [WeightedTerm], _ choices: [TermChoice], _ reader: IndexReader
    ) throws(IndexError) -> [String: Double] {
        let request = SearchRequest(
            terms: terms, choices: choices, visibility: TestIndex.anybody, limit: 1000,
            bm25: BM25(k1: 1.2, b: 0.6))
        var weights: [String: Double] = [:]
        for hit in try reader.search(request).hits { weights[hit.document] = hit.weight }
        return weights
    }

    private static func words(_ count: Int, _ random: inout SeededGenerator) -> [String] {
        (0..<count).map { _ in RandomText.words.randomElement(using: &random) ?? "bill" }
    }

    @Test(arguments: 0..<6) func `a choice finds what holds all words of one of its ways`(
        seed: Int
    ) throws {
        var random = SeededGenerator(seed: seed)
        let documents = (0..<40).map {
            TestDocument("d\($0)", RandomText.sentence(&random, words: 1...10))
        }
        let index = try TestIndex(documents)
        try index.pool().withReader { reader throws(IndexError) in
            for _ in 0..<15 {
                let asked = Self.words(Int.random(in: 0...1, using: &random), &random)
                var ways: [[String]] = []
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    ways.append(Self.words(Int.random(in: 1...3, using: &random), &random))
                }
                let found = try Self.weights(
                    asked.map { WeightedTerm($0, weight: 1) }, [TermChoice(ways, weight: 2)], reader
                )
                let expected = documents.map(\.document).filter { document in
                    let held = Set(document.title.split(separator: " ").map(String.init))
                    return ways.contains { held.isSuperset(of: $0) }
                        || asked.contains(where: held.contains)
                }
                #expect(Set(found.keys) == Set(expected.map(\.id)), "\(asked) \(ways)")
                #expect(found.values.allSatisfy { $0 > 0 && $0.isFinite })
            }
        }
    }

    @Test func `a choice of one word is that word, scaled`() throws {
        let index = try TestIndex([
            TestDocument("a", "router router light"), TestDocument("b", "bill"),
        ])
        try index.pool().withReader { reader throws(IndexError) in
            let choice = try Self.weights([], [TermChoice([["router"]], weight: 2)], reader)
            let term = try Self.weights([WeightedTerm("router", weight: 2)], [], reader)
            #expect(choice == term)
        }
    }

    @Test func `a term's weight scales its score`() throws {
        let index = try TestIndex([TestDocument("a", "router"), TestDocument("b", "bill")])
        try index.pool().withReader { reader throws(IndexError) in
            let once = try Self.weights([WeightedTerm("router", weight: 1)], [], reader)["a"] ?? 0
            for factor in [0.1, 0.5, 3] {
                let scaled = try Self.weights([WeightedTerm("router", weight: factor)], [], reader)
                #expect(abs((scaled["a"] ?? 0) - once * factor) < 1e-9)
            }
            #expect(once > 0)
        }
    }
}
