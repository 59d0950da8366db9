import Knowledge
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

/// What did not help in a conversation does not come back in it.
struct RejectedDocumentsTests {
    @Test(arguments: 0..<5) func `a rejected document never comes back`(seed: Int) async throws {
        var random = RandomSentences(seed: seed)
        let documents = (0..<40).map { Document.faq("d\($0)", random.sentence(1...4)) }
        let corpus = try await TestCorpus(documents)
        for _ in 0..<10 {
            let question = random.sentence(1...3)
            var context = TestCorpus.context()
            let all = try corpus.found(question, context)
            context.rejected = Array(all.shuffled(using: &random.random).prefix(all.count / 2))
            // The others keep their order and all come.
            let rest = all.filter { !context.rejected.contains($0) }
            #expect(try corpus.found(question, context) == rest)
            context.rejected = all
            #expect(try corpus.found(question, context).isEmpty)
        }
    }

    @Test func `a pin brings no rejected document back`() async throws {
        let pins = [
            KnowledgeBase.Pin(queries: ["refund"], document: "best"),
            KnowledgeBase.Pin(queries: ["refund"], document: "next"),
        ]
        let corpus = try await TestCorpus(
            [.faq("best", "Refund"), .faq("next", "Storm"), .faq("other", "Refund rules")],
            knowledge: KnowledgeBase(pins: pins))
        var context = TestCorpus.context()
        #expect(try corpus.found("refund", context) == ["best", "next", "other"])
        context.rejected = ["best"]
        #expect(try corpus.found("refund", context) == ["next", "other"])
        context.rejected = ["best", "next"]
        #expect(try corpus.found("refund", context) == ["other"])
    }

    @Test func `no step of a rejected procedure comes back`() async throws {
        let corpus = try await TestCorpus([RetrievalTests.procedure, .faq("b", "cable")])
        var context = TestCorpus.context()
        #expect(try corpus.found("pull the cable", context).first == "reset-router")
        context.rejected = ["reset-router"]
        for question in ["pull the cable", "blinks amber", "restart the router", "cable"] {
            #expect(try !corpus.found(question, context).contains("reset-router"), "\(question)")
        }
    }

    @Test func `a document that does not exist can be rejected`() async throws {
        let corpus = try await TestCorpus([.faq("a", "router")])
        var context = TestCorpus.context()
        context.rejected = ["gone", ""]
        #expect(try corpus.found("router", context) == ["a"])
    }

    @Test func `facets do not count what was rejected`() async throws {
        let corpus = try await TestCorpus([.faq("a", "router"), .faq("b", "router")])
        var query = AnswerQuery("router", context: TestCorpus.context(), wantsFacets: true)
        query.context.rejected = ["a"]
        #expect(try corpus.searcher.search(query).facets?.kinds == ["faq": 1])
    }

    @Test func `meaning brings no rejected document back`() async throws {
        let corpus = try await MeaningCorpus([
            .faq("lost-sim", "Block a stolen handset", "Ring the hotline; the line is closed."),
            .faq("opening", "Opening hours", "Our shops are open from nine to six."),
        ])
        var query = corpus.query("somebody took my phone")
        #expect(try corpus.searcher.search(query).answers.first?.document == "lost-sim")
        query.context.rejected = ["lost-sim"]
        let answers = try corpus.searcher.search(query).answers
        #expect(!answers.isEmpty && !answers.contains { $0.document == "lost-sim" })
    }
}
