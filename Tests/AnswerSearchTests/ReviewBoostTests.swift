import Knowledge
import Testing

@testable import AnswerSearch

struct ReviewBoostTests {
    static let dates: [(overdue: Int?, opinion: Double)] = [
        (nil, 0), (-400, 0), (-1, 0), (0, 0), (1, -1.0 / 365), (73, -0.2), (365, -1), (366, -1),
        (9000, -1),
    ]

    @Test(arguments: dates)
    func `the longer a review is overdue the more it is held against a document`(
        overdue: Int?, opinion: Double
    ) {
        let due = overdue.map { CalendarDate(ordinal: TestCorpus.today.ordinal - $0) }
        let context = TestCorpus.context()
        let found = ReviewBoost().opinion(on: .of("a", reviewBy: due), in: context)
        #expect(abs(found - opinion) < 1e-12)
        #expect(ReviewBoost().applies(in: context))
    }

    @Test func `of equal documents the one that was reviewed comes first`() async throws {
        let old = Document.faq("a", "router").with {
            $0.reviewBy = CalendarDate(ordinal: TestCorpus.today.ordinal - 300)
        }
        let corpus = try await TestCorpus([old, .faq("b", "router")])
        #expect(try corpus.found("router") == ["b", "a"])
    }
}
