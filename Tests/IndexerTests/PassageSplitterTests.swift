import Knowledge
import TestSupport
import TextAnalysis
import Testing

@testable import Indexer

struct PassageSplitterTests {
    private let splitter = PassageSplitter(analyzer: Fixture.analyzer)

    private func passages(_ content: DocumentContent) -> [Passage] {
        splitter.passages(of: Fixture.document(content: content))
    }

    @Test(arguments: Fixture.samples)
    func `an FAQ is one passage, with the line to say`(sample: Fixture.Sample) {
        let answer = DocumentContent.answer(text: sample.answer, say: sample.question)
        #expect(passages(answer) == [Passage(answer: "\(sample.answer)\n\(sample.question)")])
        let long = String(repeating: sample.answer + " ", count: 200)
        #expect(passages(.answer(text: long, say: nil)).count == 1)
    }

    @Test func `a procedure is one passage for the whole and one for each step`() {
        let steps = [
            ProcedureStep(number: 1, anchor: "lights", title: "Ask which lights are on"),
            ProcedureStep(
                number: 2, anchor: "restart", title: "Restart", text: "Wait a minute.",
                say: ["Please pull the plug."],
                branches: [.init(condition: "the PON light is red", target: .done)],
                failure: .init(text: "the customer cannot reach the box")),
        ]
        let found = passages(.procedure(Procedure(introduction: "No internet.", steps: steps)))
        #expect(found.map(\.anchor) == [nil, "lights", "restart"])
        #expect(found.map(\.step) == [nil, 1, 2])
        #expect(found[0].answer == "No internet.\n1. Ask which lights are on\n2. Restart")
        #expect(found[2].heading == "Restart")
        for text in ["Wait a minute.", "Please pull the plug.", "PON light", "cannot reach"] {
            #expect(found[2].answer.contains(text))
            #expect(!found[0].answer.contains(text))
        }
    }

    /// A sentence of its own for each number, in each language; about ten words.
    static let sentences: [(language: String, make: @Sendable (Int) -> String)] = [
        ("en", { "Sentence \($0) says that the late fee of the bill is small. " }),
        ("ru", { "Предложение \($0) говорит о том, что пени за этот счёт очень малы. " }),
        ("zh", { "第\($0)句话说明这个账单的滞纳金非常少。" }),
        ("th", { "ประโยคที่ \($0) บอกว่าค่าปรับล่าช้าของบิลนี้มีจำนวนน้อยมากจริงๆ " }),
    ]

    @Test(arguments: 0..<4)
    func `a page splits at about two hundred words in every language`(language: Int) {
        let text = (1...150).map(Self.sentences[language].make).joined()
        let found = passages(.page([PageSection(headings: ["H"], text: text)]))
        let lengths = found.map { WordCount.estimate($0.answer.unicodeScalars) }
        #expect(lengths.allSatisfy { $0 <= PassageSplitter.wordLimit + 30 })
        #expect(lengths.dropLast().allSatisfy { $0 >= 120 })
        #expect(found.count >= 4)
        #expect(found.allSatisfy { $0.heading == "H" })
        func letters(_ text: String) -> [Unicode.Scalar] {
            text.unicodeScalars.filter { !$0.properties.isWhitespace }
        }
        #expect(found.flatMap { letters($0.answer) } == letters(text))
    }

    static let words: [(text: String, words: Int)] = [
        ("", 0), (" \n ", 0), ("one", 1), ("one two\nthree\tfour", 4), ("don’t stop", 2),
        ("Вернуть деньги", 2), ("如何申请退款如何申请退款", 7), ("ลืมรหัสผ่าน", 2),
    ]

    @Test(arguments: words)
    func `counts words with and without spaces`(_ c: (text: String, words: Int)) {
        #expect(WordCount.estimate(c.text.unicodeScalars) == c.words)
    }

    @Test func `a page splits at its headings, and short sections stay apart`() {
        let found = passages(
            .page([
                PageSection(text: "Above."),
                PageSection(anchor: "fees", headings: ["Help", "Fees"], text: "12 CR."),
                PageSection(headings: ["Help", "Empty"], text: ""),
                PageSection(headings: ["Help", "Late"], text: "Pay soon."),
            ]))
        #expect(found.map(\.heading) == ["", "Help › Fees", "Help › Late"])
        #expect(found.map(\.answer) == ["Above.", "12 CR.", "Pay soon."])
        #expect(found[0].anchor == nil && found[1].anchor == "fees")
    }

    @Test func `a page without text is one passage`() {
        #expect(passages(.page([])) == [Passage(answer: "")])
    }

    /// Random sections, some with anchors of their own, some long enough to be cut.
    private static func sections(_ random: inout SeededGenerator) -> [PageSection] {
        (0..<Int.random(in: 1...6, using: &random)).map { index in
            let (number, make) = (
                Int.random(in: 0..<1_000_000, using: &random), sentences[index % 4]
            )
            let count = Int.random(in: 1...60, using: &random)
            return PageSection(
                anchor: Bool.random(using: &random) ? "a\(number)" : nil,
                headings: ["Page", "Heading \(number)"],
                text: (number..<number + count).map(make.make).joined())
        }
    }

    @Test(arguments: 0..<40)
    func `anchors stay the same when a section is put in before`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let old = [PageSection(headings: ["Page"], text: "About.")] + Self.sections(&random)
        var new = old
        let extra = PageSection(anchor: "extra", headings: ["Extra"], text: "New here.")
        new.insert(extra, at: Int.random(in: 1...old.count, using: &random))
        let before = passages(.page(old))
        let after = passages(.page(new)).filter { $0.heading != "Extra" }
        #expect(before == after)
    }

    /// The page's first passage stands for the page; all others keep their anchors even then.
    @Test(arguments: 0..<4)
    func `anchors stay the same when a section is put in at the very top`(language: Int) {
        let long = (1...80).map(Self.sentences[language].make).joined()
        let old = [
            PageSection(anchor: "own", headings: ["First"], text: long),
            PageSection(headings: ["Second"], text: long),
        ]
        let extra = PageSection(anchor: "extra", headings: ["Extra"], text: "New here.")
        let before = passages(.page(old))
        let after = passages(.page([extra] + old)).dropFirst()
        #expect(before.count >= 4)
        #expect(before.map(\.answer) == after.map(\.answer))
        #expect(before.map(\.anchor).dropFirst() == after.map(\.anchor).dropFirst())
    }

    @Test(arguments: 0..<20)
    func `no two passages of a document share an anchor`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let once = Self.sections(&random)
        let found = passages(.page(once + once.shuffled(using: &random)))
        let anchors = found.map { $0.anchor ?? "" }
        #expect(Set(anchors).count == anchors.count)
    }
}
