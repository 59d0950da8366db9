import Foundation
import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

struct CallTypeInferenceTests {
    private static let types = (0..<20).map { "type\($0)" }

    @Test(arguments: 0..<30) func `probabilities add up to 1, likeliest first`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let candidates = (0..<30).map { number in
            Candidate.of(
                "d\(number)", relevance: Double.random(in: 0...1, using: &random),
                callTypes: Self.types.filter { _ in Int.random(in: 0...9, using: &random) == 0 })
        }
        let likeness = Self.types.map { _ in
            Bool.random(using: &random) ? Double.random(in: -0.2...1, using: &random) : nil
        }
        let found = CallTypeInference.distribution(
            over: Self.types, candidates: candidates, likeness: likeness)
        #expect(!found.isEmpty)
        #expect(abs(found.reduce(0) { $0 + $1.probability } - 1) < 1e-9)
        #expect(found.allSatisfy { $0.probability >= 0.01 && $0.probability <= 1 })
        #expect(zip(found, found.dropFirst()).allSatisfy { $0.probability >= $1.probability })
        #expect(Set(found.map(\.id)).count == found.count)
        // The likeliest has the most evidence: its best document, and a fifth of its likeness.
        let evidence = zip(Self.types, likeness).map { type, likeness in
            (candidates.filter { $0.callTypes.contains(type) }.map(\.relevance).max() ?? 0)
                + 0.2 * (likeness ?? 0)
        }
        let best = evidence.indices.max { evidence[$0] < evidence[$1] }
        #expect(found.first?.id == best.map { Self.types[$0] })
    }

    private static func ids(
        _ types: [String], _ candidates: [Candidate], _ likeness: [Double?]
    ) -> [String] {
        CallTypeInference.distribution(over: types, candidates: candidates, likeness: likeness)
            .map(\.id)
    }

    static let candidates: [Candidate] = [
        .of("a", relevance: 0.5, callTypes: ["billing", "refund"]),
        .of("b", relevance: 0.52, callTypes: ["refund"]),
        .of("c", relevance: 0.1, callTypes: ["repair"]), .of("d", relevance: 0.9),
    ]

    static let cases: [(why: String, likeness: [Double?], expected: [String])] = [
        ("the best document of each type", [nil, nil, nil], ["refund", "billing"]),
        ("the wordings of the type itself", [0.2, 0, nil], ["billing", "refund"]),
        ("wordings against a document", [nil, nil, 1], ["refund", "billing"]),
        ("wordings that say the opposite", [-0.5, -0.5, 0], ["refund", "billing"]),
    ]

    @Test(arguments: cases)
    func `documents and wordings speak for a call type`(
        why: String, likeness: [Double?], expected: [String]
    ) {
        let found = Self.ids(["billing", "refund", "repair"], Self.candidates, likeness)
        #expect(found == expected, "\(why)")
    }

    @Test func `a difference in evidence of a fiftieth makes e to 1`() {
        let found = CallTypeInference.distribution(
            over: ["billing", "refund"], candidates: Self.candidates, likeness: [nil, nil])
        #expect(found.map(\.id) == ["refund", "billing"])
        #expect(abs(found[0].probability - exp(1) / (1 + exp(1))) < 1e-9)
    }

    @Test func `equal evidence is equal, by name`() {
        let found = CallTypeInference.distribution(
            over: ["z", "b", "a"],
            candidates: [.of("d", relevance: 0.4, callTypes: ["a", "b", "z"])],
            likeness: [nil, nil, nil])
        #expect(found.map(\.id) == ["a", "b", "z"])
        #expect(found.allSatisfy { abs($0.probability - 1.0 / 3) < 1e-9 })
    }

    static let nothing: [(types: [String], likeness: [Double?], candidates: [Candidate])] = [
        ([], [], candidates), (["billing"], [nil], []), (["unheard-of"], [nil], candidates),
        (["billing"], [0], []), (["billing", "refund"], [-0.1, nil], [.of("d")]),
    ]

    @Test(arguments: nothing.indices) func `where nothing speaks for any there is none`(number: Int)
    {
        let row = Self.nothing[number]
        #expect(Self.ids(row.types, row.candidates, row.likeness).isEmpty)
    }

    // MARK: In a search

    private static func corpus() async throws -> TestCorpus {
        try await TestCorpus(
            [
                .faq("a", "Late fee of a bill").with { $0.callTypes = ["billing"] },
                .faq("b", "Router lamp").with { $0.callTypes = ["fault"] },
                .faq("c", "Parking"),
            ],
            knowledge: KnowledgeBase(callTypes: [.init(id: "billing"), .init(id: "fault")]))
    }

    @Test func `a search says what the call is likely about, unless the call does`() async throws {
        let corpus = try await Self.corpus()
        #expect(try corpus.page("late fee").callTypes == [.init("billing", probability: 1)])
        #expect(try corpus.page("parking").callTypes.isEmpty)
        #expect(try corpus.page("zzyzx").callTypes.isEmpty)
        var context = TestCorpus.context()
        context.callType = "fault"
        #expect(try corpus.page("late fee", context).callTypes.isEmpty)
    }

    @Test func `hidden documents tell nothing of the call`() async throws {
        let corpus = try await TestCorpus(
            [
                .faq("a", "Router lamp").with { ($0.callTypes, $0.audience) = (["fault"], .agent) },
                .faq("b", "Router bill").with { $0.callTypes = ["billing"] },
            ],
            knowledge: KnowledgeBase(callTypes: [.init(id: "billing"), .init(id: "fault")]))
        let agent = try corpus.page("router lamp").callTypes.map(\.id)
        #expect(agent.first == "fault")
        let customer = try corpus.page("router lamp", TestCorpus.context(.customer)).callTypes
        #expect(customer == [.init("billing", probability: 1)])
    }

    @Test func `a call type's own wordings are enough, in every language`() async throws {
        let corpus = try await MeaningCorpus(
            [.faq("c", "Parking", "Behind the shop.")],
            knowledge: KnowledgeBase(callTypes: [
                .init(
                    id: "lost", names: [:],
                    examples: [.english: ["my phone was stolen", "I lost my SIM card"]]),
                .init(
                    id: "billing", names: [:],
                    examples: [.english: ["why is my bill so high", "I was charged twice"]]),
            ]))
        for question in ["somebody took my phone", "у меня украли телефон", "มือถือถูกขโมย", "手机被偷了"] {
            let page = try corpus.searcher.search(corpus.query(question))
            #expect(page.callTypes.first?.id == "lost", "\(question)")
        }
    }
}
