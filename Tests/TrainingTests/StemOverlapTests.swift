import Knowledge
import TextAnalysis
import Testing

@testable import Training

struct StemOverlapTests {
    struct Case: Sendable {
        let language: Language
        let condition: String
        let titles: [String]
        let isNamed: Bool
    }

    static let cases = [
        Case(
            language: .english, condition: "the customer lives on the islands",
            titles: ["Islands", "Tell the costs", "Name the time", "Say what happens"],
            isNamed: true),
        Case(
            language: .english, condition: "the phone was stolen",
            titles: ["Block the line", "Check identity", "Nothing lost", "Swap the card"],
            isNamed: false),
        Case(
            language: .russian, condition: "печать не нужна",
            titles: ["Без печати", "На бумаге", "Из архива", "Для компании"], isNamed: true),
        Case(
            language: .simplifiedChinese, condition: "还没有授权码",
            titles: ["还没有授权码", "核对身份", "登记转入", "结束通话"], isNamed: true),
        Case(
            language: .thai, condition: "ลูกค้าขอคืนเงิน",
            titles: ["คืนเงิน", "ตรวจสอบตัวตน", "ปิดสาย", "ส่งต่อหัวหน้า"], isNamed: true),
    ]

    @Test(arguments: cases) func `a condition does not name the step that it leads to`(_ c: Case) {
        let corpus = TrainingCorpus(documents: [])
        let material = ItemMaterial(
            corpus: corpus, documents: [], visible: [],
            distractors: DistractorGuard(
                corpus: corpus, profiles: [:], neighbours: NeighbourTable([:]), rightAnswers: [:],
                rules: DistractorRules()),
            analyzer: TrainingFixture.analyzer, rarity: TermRarity([], profiles: []), search: nil,
            seed: 1, perDocument: 2)
        let choices = c.titles.enumerated().map { QuizChoice($1, isRight: $0 == 0) }
        #expect(material.namesItsKey(c.condition, choices, c.language) == c.isNamed)
    }

    /// Of the corpus of this repository.
    @Test func `no answer is told by the question's words alone`() {
        let analyzer = TrainingFixture.analyzer
        let visible = TrainingFixture.meridian.visible(to: TrainingFixture.view)
        let rarity = TermRarity(
            visible, profiles: visible.map { TermProfile($0, analyzer: analyzer) })
        for item in TrainingFixture.meridianItems
        where [.whichAnswer, .whichQuestion].contains(item.kind) {
            let language = item.language
            func terms(_ text: String) -> Set<String> {
                Set(TermProfile.terms(of: text, in: language, analyzer))
            }
            let stem = terms(item.text.split(separator: "\n").last.map(String.init) ?? "")
            let shares = item.task.choices.map {
                ($0.isRight, rarity.overlap(stem, terms($0.text), in: language))
            }
            let right = shares.first(where: \.0)?.1 ?? 1
            let wrong = shares.filter { !$0.0 }.map(\.1).max() ?? 0
            #expect(right - wrong <= DistractorRules().stemOverlap + 0.000_1, "\(item.text)")
        }
    }
}
