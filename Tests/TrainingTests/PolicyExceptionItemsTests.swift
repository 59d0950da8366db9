import Foundation
import Knowledge
import Testing
import TextAnalysis

@testable import Training

struct PolicyExceptionItemsTests {
    private static let rule = "replacement-sim-cost"
    private static let exception = "prepaid-sim-replacement"

    private static func items(_ rightAnswers: [String: Set<String>]) throws -> [QuizItem] {
        let generator = ItemGenerator(
            corpus: TrainingFixture.meridian, view: TrainingFixture.view,
            analyzer: TrainingFixture.analyzer, rightAnswers: rightAnswers)
        return try generator.items(seed: 1, kinds: [.policyException])
    }

    /// The exception differs in segment and product, which name the same customers.
    @Test func `a rule and its exception are told apart by the customer's record`() throws {
        let items = try Self.items([Self.rule: [Self.exception]])
        let english = items.filter { $0.language == .english }
        #expect(Set(english.map(\.document)) == [Self.rule, Self.exception])
        for item in english {
            let isException = item.document == Self.exception
            #expect(item.text.contains("segment = Prepaid") == isException, "\(item.text)")
            let other = isException ? Self.rule : Self.exception
            #expect(item.task.choices.contains { $0.document == other && !$0.isRight })
        }
    }

    @Test func `what the search finds in one language asks for the rule in its translations`()
        throws
    {
        let items = try Self.items([Self.rule: [Self.exception]])
        let corpus = TrainingFixture.meridian
        let others = items.filter { $0.language != .english }
        #expect(others.contains { $0.language == .simplifiedChinese })
        #expect(others.allSatisfy { corpus.family(of: $0.document) == Self.rule })
    }

    @Test func `where the search finds no exception there is no item`() throws {
        #expect(try Self.items([Self.rule: []]).isEmpty)
    }

    /// Who may have more time for a bill may still ask for another billing day.
    @Test func `who meets an eligibility is not refused the rule's answer`() throws {
        let rule = "billing-date-change"
        let exception = "payment-extension"
        let items = try Self.items([rule: [exception], exception: [rule]])
        let corpus = TrainingFixture.meridian
        #expect(items.contains { corpus.family(of: $0.document) == rule })
        #expect(!items.contains { corpus.family(of: $0.document) == exception })
    }

    @Test func `no question names a product, segment or region`() {
        let knowledge = TrainingFixture.meridian.knowledge
        let names = (knowledge.products + knowledge.segments + knowledge.regions)
            .flatMap { $0.names.values }
        for item in TrainingFixture.meridianItems where item.kind == .policyException {
            let question = item.text.components(separatedBy: "\n\n").dropLast().last ?? ""
            #expect(names.allSatisfy { !question.folded.contains($0.folded) }, "\(item.text)")
        }
    }
}
