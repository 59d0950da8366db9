import SearchIndex
import Testing

@testable import AnswerSearch

struct SearchErrorTests {
    static let messages: [(SearchError, String)] = [
        (
            .emptyQuery,
            "The question holds no word to search for. Ask with at least one letter or digit."
        ),
        (
            .queryTooLong(characters: 2001),
            "The question has 2001 characters; at most 2000 are searched. Shorten it."
        ),
        (.limitOutOfRange(0), "0 answers were asked for; 1 to 100 are possible."),
        (.suggestionLimitOutOfRange(21), "21 completions were asked for; 1 to 20 are possible."),
        (
            .unknownCallType("biling", nearest: "billing"),
            "There is no call type 'biling'. Did you mean 'billing'?"
        ),
        (
            .unknownCallType("x", nearest: nil),
            "There is no call type 'x'. knowledge.yaml lists them."
        ),
        (.index(.locked(path: "/i")), IndexError.locked(path: "/i").description),
    ]

    @Test(arguments: messages)
    func `says what cannot be asked, and what can`(error: SearchError, message: String) {
        #expect(error.description == message)
    }

    static let empty = ["", " \n", "?!…", "👍🏽", "。，！"]

    @Test(arguments: empty) func `a question without a word is refused`(text: String) async throws {
        let corpus = try await TestCorpus([.faq("a", "router")])
        #expect(throws: SearchError.emptyQuery) { try corpus.page(text) }
    }

    @Test(arguments: [Int.min, -1, 0, 101, Int.max])
    func `a limit out of range is refused`(limit: Int) async throws {
        let corpus = try await TestCorpus([.faq("a", "router")])
        #expect(throws: SearchError.limitOutOfRange(limit)) {
            try corpus.page("router", limit: limit)
        }
    }

    @Test func `a question of 2,000 characters is searched, one more is refused`() async throws {
        let corpus = try await TestCorpus([.faq("a", "router")])
        let longest = "router " + String(repeating: "ก", count: 1993)
        #expect(try corpus.found(longest) == ["a"])
        #expect(throws: SearchError.queryTooLong(characters: 2001)) {
            try corpus.page(longest + "ก")
        }
    }

}
