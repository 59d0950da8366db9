import Knowledge
import TestSupport
import TextAnalysis
import Testing

@testable import SearchIndex

struct IndexReaderTests {
    private static func procedure(_ id: String, steps: [String]) -> TestDocument {
        let passages = steps.enumerated().map { number, text in
            TestPassage(anchor: "s\(number + 1)", text: text, step: number + 1)
        }
        return TestDocument(
            TestDocument.document(id, "procedure \(id)", kind: .procedure),
            passages: [TestPassage(text: "the whole of \(id)")] + passages)
    }

    @Test func `hits collapse to their document, at its best passage`() throws {
        let index = try TestIndex([
            Self.procedure("reset", steps: ["unplug the router", "router router", "wait"]),
            TestDocument("bill", "the bill"),
        ])
        try index.pool().withReader { reader throws(IndexError) in
            let hits = try reader.search(TestIndex.request("router")).hits
            #expect(hits.map(\.document) == ["reset"])
            let passage = try reader.passage(of: hits[0])
            #expect(passage.id == "reset#s2")
            #expect(passage.step == 2)
            #expect(passage.answer == "router router")
        }
    }

    @Test func `a request can ask for one document alone`() throws {
        let index = try TestIndex([
            Self.procedure("one", steps: ["router"]), Self.procedure("two", steps: ["router"]),
        ])
        let pool = try index.pool()
        #expect(try pool.found(TestIndex.request("router", document: "two")) == ["two"])
        #expect(try pool.found(TestIndex.request("router", document: "three")) == [])
        #expect(try pool.found(TestIndex.request("absent", document: "two")) == [])
    }

    static let kinds: [([DocumentKind]?, Set<String>)] = [
        (nil, ["f", "p", "w"]), ([.faq], ["f"]), ([.procedure, .page], ["p", "w"]),
        (DocumentKind.allCases, ["f", "p", "w"]), ([], []),
    ]

    @Test(arguments: kinds)
    func `only the wanted kinds are found`(kinds: [DocumentKind]?, expected: Set<String>) throws {
        let index = try TestIndex([
            TestDocument("f", "router", kind: .faq), TestDocument("p", "router", kind: .procedure),
            TestDocument("w", "router", kind: .page),
        ])
        #expect(Set(try index.pool().found(TestIndex.request("router", kinds: kinds))) == expected)
    }

    @Test func `a kind says nothing about the score`() throws {
        let index = try TestIndex([
            TestDocument("f", "router", kind: .faq), TestDocument("g", "bill", kind: .page),
        ])
        try index.pool().withReader { reader throws(IndexError) in
            let all = try reader.search(TestIndex.request("router")).hits
            let faqs = try reader.search(TestIndex.request("router", kinds: [.faq, .page])).hits
            #expect(all.map(\.weight) == faqs.map(\.weight))
        }
    }

    @Test func `values come in the order of the hits`() throws {
        var random = SeededGenerator(seed: 5)
        let documents = (0..<40).map { number in
            var document = TestDocument.document(
                "d\(number)", RandomText.sentence(&random, words: 1...6))
            document.callTypes = number % 3 == 0 ? [] : ["type\(number)", "other"]
            document.products = number % 2 == 0 ? ["p\(number)"] : []
            document.reviewBy = CalendarDate(ordinal: 20_000 + number)
            return document
        }
        let index = try TestIndex(documents.shuffled(using: &random).map { TestDocument($0) })
        try index.pool().withReader { reader throws(IndexError) in
            let words = RandomText.words.joined(separator: " ")
            let hits = try reader.search(TestIndex.request(words)).hits
            #expect(hits.count == 40)
            let asked = hits.shuffled(using: &random) + hits.prefix(3)
            let byID = Dictionary(uniqueKeysWithValues: documents.map { ($0.id, $0) })
            let found = asked.compactMap { byID[$0.document] }
            #expect(try reader.values(of: asked, in: .document) == asked.map(\.document))
            #expect(
                try reader.values(of: asked, in: .callTypes)
                    == found.map { $0.callTypes.joined(separator: "\t") })
            let summaries = try reader.summaries(of: asked)
            #expect(summaries.map(\.passage) == asked.map(\.document))
            #expect(summaries.map(\.callTypes) == found.map(\.callTypes))
            #expect(summaries.map(\.products) == found.map(\.products))
            #expect(summaries.map(\.segments) == found.map(\.segments))
            #expect(summaries.map(\.reviewBy) == found.map(\.reviewBy))
            #expect(try reader.values(of: [], in: .kind) == [])
        }
    }

    @Test func `terms and their frequencies`() throws {
        let index = try TestIndex([
            TestDocument("a", "router routing"), TestDocument("b", "router bill"),
        ])
        try index.pool().withReader { reader throws(IndexError) in
            #expect(
                try reader.frequencies(of: ["router", "bill", "absent", "XAagent", "XApublic"])
                    == [2, 1, 0, 0, 2])
            #expect(try reader.frequencies(of: []) == [])
            #expect(try reader.terms(withPrefix: "rout").map(\.term) == ["router", "routing"])
            #expect(try reader.terms(withPrefix: "rout").map(\.frequency) == [2, 1])
            #expect(try reader.terms(withPrefix: "zz").isEmpty)
        }
    }

    @Test func `a document comes back whole`() throws {
        var document = TestDocument.document("late=fee", "Was\nist \u{2028}das? ลืม 退款")
        document.onlyFor = [.init(attribute: "segment", test: .oneOf(["business"]))]
        document.validUntil = TestIndex.day("2026-12-31")
        document.content = .procedure(Procedure(steps: [.init(number: 1, anchor: "a", title: "Ё")]))
        let index = try TestIndex([TestDocument(document)])
        try index.pool().withReader { reader throws(IndexError) in
            #expect(try reader.document("late=fee") == document)
            #expect(try reader.document("late") == nil)
        }
    }

    @Test func `a question without terms finds nothing`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        #expect(try index.pool().found(TestIndex.request("")) == [])
    }

    @Test func `an empty generation answers with nothing`() throws {
        let index = try TestIndex([])
        let pool = try index.pool()
        for role in Visibility.Role.allCases {
            let visibility = Visibility(role: role, date: TestIndex.today)
            #expect(try pool.found(TestIndex.request("router", visibility: visibility)) == [])
        }
    }

    @Test(arguments: 0..<6) func `matches are counted in documents`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let documents = (0..<30).map { number in
            Self.procedure(
                "d\(number)",
                steps: (0..<Int.random(in: 1...4, using: &random)).map { _ in
                    RandomText.sentence(&random, words: 1...3)
                })
        }
        let index = try TestIndex(documents)
        try index.pool().withReader { reader throws(IndexError) in
            for _ in 0..<10 {
                let words = RandomText.sentence(&random, words: 1...3).split(separator: " ")
                let holding = documents.filter { document in
                    document.passages.contains { passage in
                        passage.text.split(separator: " ").contains { words.contains($0) }
                    }
                }
                let found = try reader.search(TestIndex.request(words.joined(separator: " ")))
                #expect(found.matches == holding.count)
                #expect(!found.matchesAreEstimated)
            }
        }
    }
}
