import Knowledge
import TextAnalysis
import Testing

@testable import Training

struct DistractorGuardTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (inout Document) -> Void
        var rightAnswers: [String: Set<String>] = [:]
        var equals: [[String]] = []
        var similarity = 0.3
        let expected: DistractorRefusal?
    }

    static let cases = [
        Case(testDescription: "a neighbour", change: { _ in }, expected: nil),
        Case(
            testDescription: "another language", change: { $0.language = .thai },
            expected: .otherLanguage),
        Case(
            testDescription: "a translation", change: { $0.translationsOf = "late" },
            expected: .translation),
        Case(
            testDescription: "too near", change: { _ in }, similarity: 0.7, expected: .tooSimilar),
        Case(
            testDescription: "what the search calls right", change: { _ in },
            rightAnswers: ["late": ["other"]], expected: .answersQuestion),
        Case(
            testDescription: "whose question the document answers", change: { _ in },
            rightAnswers: ["other": ["late"]], expected: .answersQuestion),
        Case(
            testDescription: "judged equal", change: { _ in }, equals: [["late", "other"]],
            expected: .judgedEqual),
        Case(
            testDescription: "for another segment", change: { $0.segments = ["business"] },
            expected: .exception),
        Case(
            testDescription: "with its question as a wording",
            change: { $0.variants = ["why is there a late fee"] }, expected: .asksTheSame),
        Case(
            testDescription: "that states the same fact",
            change: {
                $0.content = .answer(
                    text:
                        "A late fee of 4 CR is added when a bill is unpaid 5 days after its due date.",
                    say: nil)
            }, expected: .sharedFact),
    ]

    @Test(arguments: cases) func `refuses what could be right`(_ c: Case) {
        let late = TrainingFixture.faq(
            "late", "Why is there a late fee?",
            "A late fee of 4 CR is added when a bill is unpaid 5 days after its due date.")
        let other = TrainingFixture.faq(
            "other", "How do I get my money back?",
            "Refunds to a card take a working week once the shop has the parcel.",
            change: c.change)
        let documents = [late, other]
        let corpus = TrainingCorpus(documents: documents, equals: c.equals)
        let subject = DistractorGuard(
            corpus: corpus,
            profiles: Dictionary(
                uniqueKeysWithValues: documents.map {
                    ($0.id, TermProfile($0, analyzer: TrainingFixture.analyzer))
                }),
            neighbours: NeighbourTable(["late": [.init("other", similarity: c.similarity)]]),
            rightAnswers: c.rightAnswers, rules: DistractorRules())
        #expect(subject.refusal(of: other, for: late) == c.expected)
    }
}
