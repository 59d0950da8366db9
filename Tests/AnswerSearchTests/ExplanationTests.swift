import Foundation
import Testing

@testable import AnswerSearch

struct ExplanationTests {
    private static let tree = Explanation(
        "score", 0.81239, reason: "late-fee",
        parts: [
            Explanation("relevance", 0.56, parts: [Explanation("words", 0.41, reason: "BM25")]),
            Explanation("boost call_type", -0.4),
        ])

    @Test func `a tree is written as indented lines, rounded to three digits`() {
        #expect(
            Self.tree.lines == [
                "score 0.812: late-fee", "  relevance 0.56", "    words 0.41: BM25",
                "  boost call_type -0.4",
            ])
    }

    @Test func `a tree comes back from JSON`() throws {
        let json = try JSONEncoder().encode(Self.tree)
        #expect(try JSONDecoder().decode(Explanation.self, from: json) == Self.tree)
    }
}
