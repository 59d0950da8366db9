import Foundation
import Indexer
import Knowledge
import TestSupport
import TextAnalysis

@testable import Training

enum TrainingFixture {
    static let analyzer: Analyzer = {
        do { return try Analyzer() } catch { fatalError("\(error)") }
    }()
    static let today = CalendarDate("2026-11-22")!
    static let now = Date(timeIntervalSince1970: 1_780_000_000)
    static let view = TraineeView(date: today)

    /// The corpus of this repository.
    static let meridian: TrainingCorpus = {
        let contents = CorpusReader(text: SourceText(analyzer: analyzer))
            .read(PackageRoot.path + "/corpus")
        return TrainingCorpus(
            documents: contents.documents.map {
                TrainingDocument($0, version: $0.contentVersion)
            },
            knowledge: contents.knowledge, contradictions: contents.contradictions,
            judgements: contents.judgements)
    }()

    static let meridianItems: [QuizItem] = {
        let generator = ItemGenerator(corpus: meridian, view: view, analyzer: analyzer)
        do { return try generator.items(seed: 1) } catch { fatalError("\(error)") }
    }()

    static func faq(
        _ id: String, _ title: String, _ text: String, say: String? = nil,
        language: Language = .english, callTypes: [String] = ["billing"],
        state: DocumentState = .validated, audience: Audience = .public,
        change: (inout Document) -> Void = { _ in }
    ) -> TrainingDocument {
        var document = Document(
            id: id, title: title, language: language, callTypes: callTypes, audience: audience,
            state: state, content: .answer(text: text, say: say ?? text),
            location: SourceLocation(path: "memory", line: 1))
        change(&document)
        return TrainingDocument(document, version: document.contentVersion)
    }

    static func procedure(
        _ id: String, _ steps: KeyValuePairs<String, String>, language: Language = .english
    ) -> TrainingDocument {
        let steps = steps.enumerated().map { index, step in
            ProcedureStep(
                number: index + 1, anchor: "step\(index)", title: step.key, text: step.value)
        }
        let document = Document(
            id: id, title: id, language: language, kind: .procedure, state: .validated,
            content: .procedure(Procedure(steps: steps)),
            location: SourceLocation(path: "memory", line: 1))
        return TrainingDocument(document, version: document.contentVersion)
    }

    static func choiceItem(
        _ id: String, callTypes: [String] = ["billing"], state: ItemState = .approved,
        difficulty: Double = 0.5, document: String? = nil, version: String = "1"
    ) -> QuizItem {
        QuizItem(
            id: id, kind: .whichAnswer, document: document ?? "doc-" + id, version: version,
            language: .english, callTypes: callTypes, text: "Question \(id)?",
            task: .choice([
                QuizChoice("right \(id)", isRight: true), QuizChoice("wrong one"),
                QuizChoice("wrong two"), QuizChoice("wrong three"),
            ]),
            proof: QuizProof(passage: "doc-" + id, title: "Title", text: "Proof of \(id)"),
            difficulty: difficulty, state: state)
    }

    static let knowledge = KnowledgeBase(
        callTypes: [.init(id: "billing"), .init(id: "roaming"), .init(id: "refund")])
}
