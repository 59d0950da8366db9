import Foundation
import Knowledge
import TestSupport
import TextAnalysis
import Testing

@testable import Training

struct ExchangeTests {
    private static let nasty = [
        "a = b ~ c # d { e } f : g \\ h", "%50%half", "[html] <b>x</b>", "=right", "~wrong",
        "line one\nline two", "\\n stays", "// no comment", "#### no feedback", "-> arrow", "TRUE",
        "{", "}", "::name::", "a &amp; b < c > \"d\" 'e'", "]]> <!-- x --> --",
        "é e\u{301} =\u{301}",
        "滞纳金 4 CR", "ค่าปรับ 4 เครดิต", "пеня 4 CR", "$CATEGORY: x", "in\u{2028}the\u{85}middle",
        "50 %", "\\", "\\\\", "a\\", "🙂", "x\ty",
    ]

    private static func item(seed: Int) -> QuizItem {
        var random = SeededGenerator(seed: seed)
        func text() -> String {
            (0..<Int.random(in: 1...3, using: &random)).map { _ in
                nasty.randomElement(using: &random)!
            }.joined(separator: " ")
        }
        let kinds: [QuizTask] = [
            .choice([
                QuizChoice(
                    text(), isRight: true, document: text(), family: "f1",
                    quantity: Quantity(4.5, .credit)),
                QuizChoice(text(), document: "b", family: "f2"), QuizChoice(text()),
                QuizChoice(text()),
            ]),
            .order([text(), text(), text(), text()]),
            .search(documents: ["late-fee", "site.example/help/a_b.html"]),
        ]
        return QuizItem(
            kind: .allCases.randomElement(using: &random)!, document: text(), version: text(),
            language: [.english, .thai, .simplifiedChinese].randomElement(using: &random)!,
            callTypes: [text(), "billing"], audience: .public, text: text(),
            task: kinds.randomElement(using: &random)!,
            proof: QuizProof(passage: text(), title: text(), text: text()),
            difficulty: Double.random(in: 0...1, using: &random),
            state: .allCases.randomElement(using: &random)!, revision: 3, note: text())
    }

    @Test(arguments: 0..<300) func `a round trip by GIFT loses nothing`(seed: Int) {
        let items = [Self.item(seed: seed), Self.item(seed: seed + 1000)]
        let result = GIFTParser.items(in: GIFTWriter.text(of: items), language: .russian)
        #expect(result == ImportResult(items: items))
    }

    @Test(arguments: 0..<300) func `a round trip by Moodle XML loses nothing`(seed: Int) {
        let items = [Self.item(seed: seed), Self.item(seed: seed + 1000)]
        let result = MoodleXMLParser.items(
            in: MoodleXMLWriter.text(of: items), language: .russian)
        #expect(result == ImportResult(items: items))
    }

    @Test func `all items of our corpus survive both`() {
        let items = TrainingFixture.meridianItems
        let gift = GIFTParser.items(in: GIFTWriter.text(of: items), language: .english)
        #expect(gift.issues == [])
        #expect(gift.items == items)
        let xml = MoodleXMLParser.items(in: MoodleXMLWriter.text(of: items), language: .english)
        #expect(xml.issues == [])
        #expect(xml.items == items)
    }

    struct Example: Sendable {
        let gift: String
        let text: String
        let body: String

        init(_ gift: String, _ text: String, _ body: String) {
            (self.gift, self.text, self.body) = (gift, text, body)
        }
    }

    /// One for each form that Moodle's page on GIFT documents.
    static let examples = [
        Example(
            "Who pays the late fee?{~nobody ~the shop =the customer}", "Who pays the late fee?",
            "choice 0 0 100"),
        Example(
            "A bill is {~eaten =paid ~sung} within two weeks.", "A bill is _____ within two weeks.",
            "choice 0 100 0"),
        Example("Two plus two equals {=four =4}.", "Two plus two equals _____.", "short four 4"),
        Example("The line is open at night.{FALSE}", "The line is open at night.", "false"),
        Example(
            "The sun rises in the east.{T#No, look again.#Yes!}", "The sun rises in the east.",
            "true"),
        Example(
            "Match. {\n  =Canada -> Ottawa\n  =Italy  -> Rome\n}", "Match.",
            "match Canada-Ottawa Italy-Rome"),
        Example("When did it open? {#1822:5}", "When did it open?", "number 1822:5"),
        Example("Tell us about it. {}", "Tell us about it.", "essay"),
        Example("Read this first.", "Read this first.", "description"),
        Example(
            "::Kanji:: Letters came from {\n~India #No.\n=China #Yes!\n}", "Letters came from",
            "choice 0 100"),
        Example(
            "Where from?{~Athens ~%50%Crete ~%-25%Rome =Sparta}", "Where from?",
            "choice 0 50 -25 100"),
        Example("What is \\= here? {=\\{a\\} ~b\\:c}", "What is = here?", "choice 100 0"),
        Example("[html]<b>Bold</b>? {=yes ~no ####Because.}", "<b>Bold</b>?", "choice 100 0"),
    ]

    private static func words(_ body: ExchangeQuestion.Body) -> String {
        switch body {
        case .choice(let answers):
            "choice " + answers.map { String(Int($0.fraction)) }.joined(separator: " ")
        case .trueFalse(let value): value ? "true" : "false"
        case .shortAnswer(let answers): "short " + answers.map(\.text).joined(separator: " ")
        case .matching(let pairs):
            "match " + pairs.map { $0.left + "-" + $0.right }.joined(separator: " ")
        case .numerical(let value): "number " + value
        case .essay: "essay"
        case .description: "description"
        }
    }

    @Test(arguments: examples) func `reads every form that GIFT has`(_ example: Example) throws {
        let file =
            "// a comment\n$CATEGORY: $course$/Quiz\n\n" + example.gift + "\n\nAnother? {T}\n"
        let parsed = GIFTParser.questions(in: file)
        #expect(parsed.count == 2)
        let question = try parsed[0].1.get()
        #expect(question.text == example.text)
        #expect(Self.words(question.body) == example.body)
    }

    @Test func `names what GIFT questions no item can be made of, and where`() {
        let file = "Fine? {=yes ~no}\n\nWhen? {#1822}\n\nBroken {=a\n\nOnly {~one}\n"
        let result = GIFTParser.items(in: file, language: .english)
        #expect(result.items.count == 1)
        #expect(
            result.issues == [
                "line 3: 'When?' is a numerical question, which there is no item for",
                "line 5: an answer begins or ends with a brace, but not both",
                "line 7: there is only one choice",
            ])
    }

    private static let moodle = """
        <?xml version="1.0" ?>
        <quiz>
        <question type="category"><category><text>$course$/Billing</text></category></question>
        <question type="multichoice">
          <name><text>Late</text></name>
          <questiontext format="html"><text><![CDATA[<p>How much is the <b>fee</b>?</p>]]></text></questiontext>
          <single>true</single><shuffleanswers>1</shuffleanswers>
          <answer fraction="100"><text>4 CR</text><feedback><text>Right!</text></feedback></answer>
          <answer fraction="0"><text>5 &amp; 6 CR</text><feedback><text>No.</text></feedback></answer>
        </question>
        <question type="truefalse">
          <name><text>TF</text></name><questiontext format="html"><text>True?</text></questiontext>
          <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer>
        </question>
        <question type="matching">
          <name><text>Animals</text></name><questiontext><text>Match</text></questiontext>
          <subquestion><text>Cat</text><answer><text>Mouse</text></answer></subquestion>
        </question>
        <question type="shortanswer"><name><text>Word</text></name><questiontext><text>W</text></questiontext>
          <answer fraction="100"><text>four</text></answer></question>
        <question type="numerical"><name><text>Number</text></name><questiontext><text>N</text></questiontext>
          <answer fraction="100"><text>23</text></answer></question>
        <question type="essay"><name><text>Essay</text></name><questiontext><text>E</text></questiontext>
          <answer fraction="0"><text></text></answer></question>
        <question type="cloze"><name><text>Gap</text></name><questiontext><text>{1:SA:=x}</text></questiontext></question>
        </quiz>
        """

    @Test func `reads the types of Moodle XML, and names those without an item`() {
        let result = MoodleXMLParser.items(in: Self.moodle, language: .english)
        #expect(result.items.map(\.text) == ["How much is the fee?", "True?"])
        #expect(result.items.first?.task.choices.map(\.text) == ["4 CR", "5 & 6 CR"])
        #expect(result.items.first?.key == 0)
        #expect(result.items.allSatisfy { $0.state == .draft })
        #expect(result.issues.count == 5)
        #expect(result.issues.last == "question 8: there is no item for type 'cloze'")
    }

    static let broken: [(String, String)] = [
        ("<quiz><question></quiz>", "line 1: '</quiz>' closes '<question>'"),
        ("<quiz>\n<a", "line 2: '<a' is not closed"),
        ("<!DOCTYPE x [<!ENTITY a \"b\">]><quiz/>", "line 1: a document type is not allowed"),
        ("<quiz>&bomb;</quiz>", "line 1: an '&' begins no entity; write '&amp;'"),
        ("", "line 1: there is no element"),
        ("<other/>", "line 1: the root is 'other' instead of 'quiz'"),
    ]

    @Test(arguments: broken) func `names what is wrong with XML`(text: String, issue: String) {
        let result = MoodleXMLParser.items(in: text, language: .english)
        #expect(result.items.isEmpty)
        #expect(result.issues == [issue])
    }

    @Test(arguments: 0..<200) func `no text makes a parser fail`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let pieces =
            Self.nasty + [
                "<quiz>", "<question type=\"multichoice\">", "{=", "}", "\n\n", "<a b='",
                "&#x1F642;", "<![CDATA[",
            ]
        let text = (0..<20).map { _ in pieces.randomElement(using: &random)! }.joined()
        _ = GIFTParser.items(in: text, language: .english)
        _ = MoodleXMLParser.items(in: text, language: .english)
    }

    static let cells: [(CSVWriter.Cell, String)] = [
        (.text("plain"), "plain"), (.text("a,b"), "\"a,b\""),
        (.text("say \"x\""), "\"say \"\"x\"\"\""),
        (.text("=1+1"), "'=1+1"), (.text("+7"), "'+7"), (.text("-cmd"), "'-cmd"),
        (.text("@x"), "'@x"), (.text("\t=1"), "'\t=1"), (.text("  =1"), "'  =1"),
        (.text("a\nb"), "\"a\nb\""), (.number(-0.5), "-0.5"), (.number(3), "3"),
        (.number(.nan), ""), (.empty, ""), (.text("＝1"), "'＝1"),
    ]

    @Test(arguments: cells) func `a CSV cell is quoted and runs no formula`(
        cell: CSVWriter.Cell, expected: String
    ) {
        #expect(CSVWriter.text(header: ["h"], rows: [[cell]]) == "h\r\n\(expected)\r\n")
    }

    @Test func `Anki's file says how it is to be read, one note a line`() {
        let items = (0..<20).map { Self.item(seed: $0) } + TrainingFixture.meridianItems.prefix(50)
        let lines = AnkiWriter.text(of: items).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.prefix(2) == ["#separator:tab", "#html:true"])
        let notes = lines.filter { !$0.hasPrefix("#") && !$0.isEmpty }
        #expect(notes.count == items.count)
        for note in notes {
            #expect(note.split(separator: "\t", omittingEmptySubsequences: false).count == 4)
            #expect(!note.contains("\""))
        }
    }
}
