import Foundation
import Knowledge
import TestSupport
import TextAnalysis
import Testing

@testable import Training

struct ItemGeneratorTests {
    private static let items = TrainingFixture.meridianItems

    static let least: [(Language, Int)] = [
        (.english, 300), (.simplifiedChinese, 150), (.thai, 150), (.russian, 150),
    ]

    @Test(arguments: least) func `our corpus gives enough sound items`(
        language: Language, least: Int
    ) {
        let counts = ItemCounts(Self.items)
        if language == .english { print(counts.lines.joined(separator: "\n")) }
        #expect(counts.total(in: language) >= least)
    }

    @Test func `no item has two right choices, by flag, document, text or number`() {
        for item in Self.items {
            #expect(ItemChecker.problems(of: item) == [], "\(item.id) \(item.document)")
            let wrong = item.task.choices.filter { !$0.isRight }
            if case .choice = item.task { #expect(item.key != nil) }
            for choice in wrong where item.kind != .cloze && item.kind != .nextStep {
                #expect(choice.family != TrainingFixture.meridian.family(of: item.document))
            }
        }
    }

    @Test func `no wrong answer comes from a document near enough to say the same`() throws {
        let corpus = TrainingFixture.meridian
        let table = TermNeighbours.table(
            of: corpus.visible(to: TrainingFixture.view), analyzer: TrainingFixture.analyzer)
        let kinds: Set<ItemKind> = [.whichAnswer, .whichQuestion]
        for item in Self.items where kinds.contains(item.kind) {
            for choice in item.task.choices where !choice.isRight {
                let other = try #require(choice.document)
                let near = table.similarity(item.document, other) ?? 0
                #expect(near < DistractorRules().similarityCeiling, "\(item.document) \(other)")
            }
        }
    }

    @Test func `wrong numbers are of the right one's unit and amount to something else`() {
        for item in Self.items where item.kind == .cloze {
            let quantities = item.task.choices.compactMap(\.quantity)
            guard let first = quantities.first else { continue }
            #expect(quantities.count == item.task.choices.count)
            #expect(quantities.allSatisfy { $0.unit == first.unit })
            #expect(Set(quantities.map(\.value)).count == quantities.count)
        }
    }

    @Test func `wrong numbers could be believed: within a factor of the right one's`() {
        for item in Self.items where item.kind == .cloze {
            guard let key = item.key, let right = item.task.choices[key].quantity else { continue }
            for choice in item.task.choices {
                let factor = choice.quantity?.ratio(to: right) ?? 0
                #expect((1 / Gap.greatestFactor...Gap.greatestFactor).contains(factor))
            }
        }
    }

    @Test func `enough wrong answers are on the subject`() throws {
        let corpus = TrainingFixture.meridian
        let table = TermNeighbours.table(
            of: corpus.visible(to: TrainingFixture.view), analyzer: TrainingFixture.analyzer)
        let subject = DistractorGuard(
            corpus: corpus, profiles: [:], neighbours: table, rightAnswers: [:],
            rules: DistractorRules())
        for item in Self.items where [.whichAnswer, .whichQuestion].contains(item.kind) {
            let document = try #require(corpus[item.document])
            let near = item.task.choices.filter { choice in
                !choice.isRight
                    && choice.document.flatMap { corpus[$0] }
                        .map { subject.isOnSubject($0, document) } ?? false
            }
            #expect(near.count >= DistractorRules().leastOnSubject, "\(item.document)")
        }
    }

    @Test func `no quoted stem is cut, a row of a table or begins with yes or no`() {
        for item in Self.items where [.whichQuestion, .cloze].contains(item.kind) {
            let stem = item.text.components(separatedBy: "\n\n").last ?? ""
            let isForm = item.task.choices.allSatisfy { $0.quantity == nil }
            guard item.kind == .whichQuestion || !isForm else { continue }
            #expect(StemChecker.isWhole(stem), "\(stem)")
            guard item.kind == .whichQuestion else { continue }
            #expect(StemChecker.isSentence(stem, in: item.language), "\(stem)")
            #expect(!LeadingAnswer.begins(stem, in: item.language), "\(stem)")
        }
    }

    @Test func `a quoted stem has all the characters of its document`() throws {
        for item in Self.items where item.kind == .cloze {
            guard item.task.choices.contains(where: { $0.quantity != nil }) else { continue }
            let document = try #require(TrainingFixture.meridian[item.document])
            #expect(document.prose.contains(item.proof.text), "\(item.proof.text)")
        }
    }

    @Test func `the same seed gives the same items, another seed others`() throws {
        let generator = ItemGenerator(
            corpus: TrainingFixture.meridian, view: TrainingFixture.view,
            analyzer: TrainingFixture.analyzer)
        let again = try generator.items(seed: 1, languages: [.russian])
        #expect(again == Self.items.filter { $0.language == .russian })
        #expect(again != (try generator.items(seed: 2, languages: [.russian])))
    }

    @Test func `items are in their document's language and bound to its version`() throws {
        for item in Self.items {
            let document = try #require(TrainingFixture.meridian[item.document])
            #expect(item.version == document.version)
            #expect(item.language == document.document.language)
            #expect(TrainingFixture.view.sees(document.document))
        }
    }

    @Test func `a page that contradicts a document proves nothing and misleads nobody`() {
        let contradicting = TrainingFixture.meridian.contradicting
        #expect(contradicting.contains("meridian.example/support/late-fee.html"))
        for item in Self.items {
            #expect(!contradicting.contains(item.document))
            guard item.kind == .cloze else { continue }
            #expect(item.task.choices.allSatisfy { !contradicting.contains($0.document ?? "") })
        }
    }

    static let hidden: [(DocumentState, Audience, String?, Bool)] = [
        (.validated, .public, nil, true), (.draft, .public, nil, false),
        (.archived, .public, nil, false), (.validated, .agent, nil, false),
        (.validated, .public, "2026-11-21", false), (.validated, .public, "2026-11-22", true),
    ]

    @Test(arguments: hidden) func `a public trainee sees what a customer would`(
        state: DocumentState, audience: Audience, until: String?, expected: Bool
    ) {
        let document = TrainingFixture.faq("a", "A?", "B", state: state, audience: audience) {
            $0.validUntil = until.flatMap { CalendarDate($0) }
        }
        let view = TraineeView(audience: .public, date: TrainingFixture.today)
        #expect(view.sees(document.document) == expected)
    }

    @Test func `an empty corpus is a clear error`() {
        let generator = ItemGenerator(
            corpus: TrainingCorpus(documents: []), view: TrainingFixture.view,
            analyzer: TrainingFixture.analyzer)
        #expect(throws: QuizError.emptyCorpus(languages: ["th"])) {
            try generator.items(seed: 1, languages: [.thai])
        }
    }
}
