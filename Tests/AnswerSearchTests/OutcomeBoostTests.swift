import TextAnalysis
import Testing

@testable import AnswerSearch

struct OutcomeBoostTests {
    private static let votes = [
        OutcomePrior.Votes("b", callType: "billing", helped: 60, failed: 2),
        OutcomePrior.Votes("a", callType: "refund", helped: 60, failed: 2),
    ]

    private static func context(_ callType: String?) -> CallContext {
        var context = TestCorpus.context(languages: [.english])
        (context.callType, context.outcomes) = (callType, OutcomePrior(votes))
        return context
    }

    static let cases: [(String?, [String])] = [
        ("billing", ["b", "a"]), ("refund", ["a", "b"]), (nil, ["a", "b"]),
        ("repair", ["a", "b"]),
    ]

    @Test(arguments: cases)
    func `of equal documents the one that helped in such calls comes first`(
        callType: String?, expected: [String]
    ) async throws {
        let corpus = try await TestCorpus([.faq("a", "router"), .faq("b", "router")])
        #expect(try corpus.found("router", Self.context(callType)) == expected)
    }

    @Test func `votes bring nothing that does not match`() async throws {
        let corpus = try await TestCorpus([.faq("a", "router"), .faq("b", "bill")])
        #expect(try corpus.found("router", Self.context("billing")) == ["a"])
    }

    @Test func `a document that failed stays behind its equals, and is not hidden`() async throws {
        let corpus = try await TestCorpus([.faq("a", "router"), .faq("b", "router")])
        var context = TestCorpus.context()
        context.outcomes = OutcomePrior([.init("a", callType: nil, helped: 0, failed: 40)])
        #expect(try corpus.found("router", context) == ["b", "a"])
    }
}
