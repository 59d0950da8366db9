import Foundation
import Indexer
import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

struct AnswerSearcherTests {
    private static func context(_ query: JudgementQuery) -> CallContext {
        CallContext(
            role: .customer, date: TestCorpus.today, callType: query.callType,
            languages: query.language.map { [$0] } ?? [])
    }

    @Test func `questions in four languages find their document`() async throws {
        let (file, issues) = JudgementReader.read(RelevanceCases.judgements, path: "cases.yaml")
        #expect(issues.isEmpty)
        let corpus = try await TestCorpus(RelevanceCases.documents)
        let cases = try #require(file).cases
        #expect(cases.count >= 25)
        for row in cases {
            let found = try corpus.found(row.query.text, Self.context(row.query))
            let expected = row.expectation.nothing ? nil : row.expectation.first.first
            #expect(found.first == expected, "\(row.why): \(row.query.text)")
        }
    }

    @Test func `many tasks get what one gets`() async throws {
        let corpus = try await TestCorpus(RelevanceCases.documents)
        let file = try #require(JudgementReader.read(RelevanceCases.judgements, path: "c").0)
        let questions = file.cases.map(\.query.text)
        let serial = try questions.map { try corpus.page($0).answers.map(\.score) }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for task in 0..<6 {
                group.addTask {
                    try questions.indices.allSatisfy { step in
                        let at = (step + task * 5) % questions.count
                        return try corpus.page(questions[at]).answers.map(\.score) == serial[at]
                    }
                }
            }
            for try await same in group { #expect(same) }
        }
    }

    @Test func `a new generation's knowledge base is followed`() async throws {
        let documents = [Document.faq("a", "router router"), .faq("b", "router and more of it")]
        let corpus = try await TestCorpus(documents)
        #expect(try corpus.found("router") == ["a", "b"])
        let pin = KnowledgeBase.Pin(queries: ["router"], document: "b")
        let builder = IndexBuilder(
            analyzer: TestCorpus.analyzer, store: GenerationStore(root: corpus.folder.path))
        let source = MemorySource(documents: documents, knowledge: KnowledgeBase(pins: [pin]))
        _ = try await builder.build(from: [source], mode: .incremental, now: .now)
        #expect(try corpus.found("router") == ["b", "a"])
    }

    @Test func `a document is shown to whoever may see it`() async throws {
        let corpus = try await TestCorpus([
            .faq("open", "Router"), .faq("agents", "Router").with { $0.audience = .agent },
            .faq("draft", "Router").with { $0.state = .draft },
        ])
        func shown(_ role: Visibility.Role) throws -> [String] {
            try ["open", "agents", "draft", "absent"].filter {
                try corpus.searcher.document($0, in: TestCorpus.context(role)) != nil
            }
        }
        #expect(try shown(.customer) == ["open"])
        #expect(try shown(.agent) == ["open", "agents"])
        #expect(try shown(.editor) == ["open", "agents", "draft"])
        let document = try corpus.searcher.document("open", in: TestCorpus.context())
        #expect(document?.title == "Router")
    }

    @Test(arguments: 0..<3) func `ranked ids are those of the answers`(seed: Int) async throws {
        var random = RandomSentences(seed: seed)
        let documents = (0..<60).map {
            Document.faq("d\($0)", random.sentence(1...3), random.sentence(0...9))
        }
        let corpus = try await TestCorpus(documents)
        for limit in [1, 5, 60] {
            let question = random.sentence(1...4)
            let query = AnswerQuery(question, context: TestCorpus.context(), limit: limit)
            #expect(
                try corpus.searcher.rankedDocuments(query)
                    == corpus.searcher.search(query).answers.map(\.document))
        }
    }

    /// What is before the limit never depends on the limit.
    @Test(
        arguments: 0..<3)
    func `fewer answers are the first of more`(seed: Int) async throws {
        var random = RandomSentences(seed: seed)
        let languages = ["en", "ru", "th"].map { Language($0) }
        let documents = (0..<90).map { number in
            Document.faq(
                "d\(number)", random.sentence(1...3), random.sentence(0...9),
                language: languages[number % 3])
        }
        let corpus = try await TestCorpus(documents)
        for _ in 0..<10 {
            let question = random.sentence(1...3)
            let all = try corpus.found(question, limit: 50)
            for limit in [1, 3, 10] {
                #expect(try corpus.found(question, limit: limit) == Array(all.prefix(limit)))
            }
        }
    }
}
