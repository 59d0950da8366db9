import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

struct PreparedKnowledgeTests {
    private static let documents = [
        Document.faq("best", "Refund refund", "refund"),
        .faq("also", "Refund rules and more rules"),
        .faq("unlike", "Storm damage", "Call the emergency line."),
        .faq("secret", "Refund at once").with { $0.audience = .agent },
        .faq("ru", "Возврат денег", language: .russian),
    ]

    private static func corpus(_ pins: KnowledgeBase.Pin...) async throws -> TestCorpus {
        try await TestCorpus(documents, knowledge: KnowledgeBase(pins: pins))
    }

    @Test func `a pinned document comes first, for its question alone`() async throws {
        let corpus = try await Self.corpus(
            .init(queries: ["refund", "refund rules"], document: "also"))
        for question in ["refund", "REFUND?", " Refund! ", "refund rules"] {
            #expect(try corpus.found(question).first == "also", "\(question)")
        }
        #expect(try corpus.found("my refund").first == "best")
    }

    @Test func `a pinned document comes first even if none of the words is in it`() async throws {
        let corpus = try await Self.corpus(.init(queries: ["no power"], document: "unlike"))
        #expect(try corpus.found("No power!").first == "unlike")
    }

    @Test func `a pinned document comes first even if many fit better`() async throws {
        let many = (0..<60).map { Document.faq("d\($0)", "router", "router router") }
        let last = Document.faq(
            "last", "Everything", String(repeating: "and so on ", count: 60) + "router")
        let pin = KnowledgeBase.Pin(queries: ["router"], document: "last")
        let corpus = try await TestCorpus(many + [last], knowledge: KnowledgeBase(pins: [pin]))
        #expect(try corpus.found("router", limit: 5).first == "last")
    }

    @Test func `pins for one question keep the order of the file`() async throws {
        let corpus = try await Self.corpus(
            .init(queries: ["refund"], document: "also"),
            .init(queries: ["refund"], document: "best"))
        #expect(try corpus.found("refund").prefix(2) == ["also", "best"])
    }

    @Test func `a pin shows nobody what is hidden`() async throws {
        let corpus = try await Self.corpus(.init(queries: ["refund"], document: "secret"))
        #expect(try corpus.found("refund", TestCorpus.context(.agent)).first == "secret")
        #expect(try !corpus.found("refund", TestCorpus.context(.customer)).contains("secret"))
    }

    @Test func `a pin of a document that does not exist does nothing`() async throws {
        let corpus = try await Self.corpus(.init(queries: ["refund"], document: "gone"))
        let plain = try await Self.corpus()
        #expect(try corpus.found("refund") == plain.found("refund"))
    }

    @Test func `a pin respects the kinds asked for`() async throws {
        let corpus = try await Self.corpus(.init(queries: ["refund"], document: "also"))
        #expect(try corpus.page("refund", kinds: [.page]).answers.isEmpty)
    }

    @Test func `a pin of one language is for questions in it`() async throws {
        let corpus = try await Self.corpus(
            .init(queries: ["refund"], document: "also", language: .russian),
            .init(queries: ["ВОЗВРАТ"], document: "ru", language: .russian))
        #expect(
            try corpus.found("refund", TestCorpus.context(languages: [.english])).first == "best")
        #expect(try corpus.found("возврат").first == "ru")
    }
}
