import Testing

@testable import Training

struct ItemBankTests {
    private typealias Fixture = TrainingFixture

    static let moves: [(ItemState, ItemState, Bool)] = [
        (.draft, .approved, true), (.draft, .retired, true), (.approved, .retired, true),
        (.approved, .draft, false), (.retired, .approved, false), (.retired, .draft, false),
        (.draft, .draft, false), (.approved, .approved, false),
    ]

    @Test(arguments: moves) func `items go one way`(from: ItemState, to: ItemState, allowed: Bool) {
        #expect(from.leads(to: to) == allowed)
    }

    @Test func `an item whose document changed is retired and made anew`() {
        let kept = Fixture.choiceItem("kept")
        let changed = Fixture.choiceItem("changed")
        let gone = Fixture.choiceItem("gone")
        let anew = Fixture.choiceItem("anew", state: .draft, document: "doc-changed", version: "2")
        var bank = ItemBank([kept, changed, gone])
        let change = bank.refresh(
            with: [kept, anew], versions: ["doc-kept": "1", "doc-changed": "2"])
        #expect(change == .init(retired: ["changed", "gone"], added: ["anew"], kept: ["kept"]))
        #expect(bank["changed"]?.state == .retired)
        #expect(bank["changed"]?.note == "document changed")
        #expect(bank["gone"]?.note == "document gone")
        #expect(bank["anew"]?.state == .draft)
        #expect(bank["kept"]?.state == .approved)
    }

    @Test func `an item is retired when the document of a wrong answer changes`() {
        var item = Fixture.choiceItem("a")
        var choices = item.task.choices
        (choices[1].document, choices[1].version) = ("other", "1")
        item.task = .choice(choices)
        var bank = ItemBank([item])
        #expect(bank.refresh(with: [], versions: ["doc-a": "1", "other": "1"]).kept == ["a"])
        #expect(bank.refresh(with: [], versions: ["doc-a": "1", "other": "2"]).retired == ["a"])
    }

    @Test func `what is asked already is not added with other wrong answers`() {
        let item = Fixture.choiceItem("a")
        var other = Fixture.choiceItem("b", document: "doc-a")
        other.text = item.text
        var bank = ItemBank([item])
        #expect(bank.refresh(with: [other], versions: ["doc-a": "1"]).added == [])
    }

    @Test func `refreshing twice changes nothing more`() {
        var bank = ItemBank([Fixture.choiceItem("a")])
        _ = bank.refresh(with: [], versions: ["doc-a": "2"])
        let before = bank
        let again = bank.refresh(with: [], versions: ["doc-a": "2"])
        #expect(bank == before)
        #expect(again == .init())
    }

    @Test func `an edit makes a draft of a new revision, an unfit one is refused`() throws {
        var bank = ItemBank([Fixture.choiceItem("a")])
        try bank.edit("a") { $0.text = "Better?" }
        #expect(bank["a"]?.revision == 2)
        #expect(bank["a"]?.state == .draft)
        let before = bank
        let twoRight = QuizTask.choice([
            QuizChoice("x", isRight: true), QuizChoice("y", isRight: true), QuizChoice("z"),
        ])
        #expect(throws: QuizError.unfit(item: "a", problems: [.severalRightChoices(2)])) {
            try bank.edit("a") { $0.task = twoRight }
        }
        #expect(bank == before)
    }

    @Test func `an unknown item is named`() {
        var bank = ItemBank()
        #expect(throws: QuizError.unknownItem("x")) { try bank.approve("x") }
    }
}
