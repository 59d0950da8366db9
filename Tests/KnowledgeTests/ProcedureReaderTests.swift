import TextAnalysis
import Testing

@testable import Knowledge

struct ProcedureReaderTests {
    static func read(_ body: String) -> (Procedure?, [Knowledge.Issue]) {
        let (document, issues) = MarkdownDocumentReader.read(
            "---\nid: a\ntitle: A\nlang: en\nkind: procedure\n---\n" + body, path: "p.md",
            folderKind: .procedure, folderLanguage: .undetermined)
        guard case .procedure(let procedure)? = document?.content else { return (nil, issues) }
        return (procedure, issues)
    }

    @Test func `a step has everything the format knows`() throws {
        let (procedure, issues) = Self.read(
            """
            First of all.

            1. Ask which lights are on {#lights}
               and wait.

               The terminal is the white box.

               - a plain bullet
               - say: "Which lights are on?"
               - if: the PON light is red -> wifi
               - if: every light is green -> done
               - if: nothing is lit -> power-off
               - if: it blinks -> restart#plug
               - fails: the customer cannot reach the box -> book-visit
               - form: technician-visit
               - see: restart-router
            2. Check the Wi-Fi {#wifi}
               - fails: nothing helps
            """)
        #expect(issues.isEmpty)
        let steps = try #require(procedure?.steps)
        #expect(procedure?.introduction == "First of all.")
        #expect(steps.map(\.anchor) == ["lights", "wifi"])
        #expect(steps.map(\.number) == [1, 2])
        #expect(steps.map(\.line) == [9, 23])
        let first = steps[0]
        #expect(first.title == "Ask which lights are on")
        #expect(first.text == "and wait.\nThe terminal is the white box.\n- a plain bullet")
        #expect(first.say == ["Which lights are on?"])
        #expect(
            first.branches == [
                .init(condition: "the PON light is red", target: .step("wifi"), line: 16),
                .init(condition: "every light is green", target: .done, line: 17),
                .init(condition: "nothing is lit", target: .document("power-off"), line: 18),
                .init(condition: "it blinks", target: .documentStep("restart", "plug"), line: 19),
            ])
        #expect(
            first.failure
                == .init(
                    text: "the customer cannot reach the box", target: .document("book-visit"),
                    line: 20))
        #expect(first.form == "technician-visit" && first.see == ["restart-router"])
        #expect(steps[1].failure == .init(text: "nothing helps", line: 24))
    }

    static let languages: [(step: String, say: String, branch: String)] = [
        ("Ask for the number", "say: “Your number, please?”", "if: no number -> end"),
        ("询问号码", "say：「请问您的号码是？」", "if：没有号码 → end"),
        ("詢問號碼", "say: 「請問您的號碼是？」", "if: 沒有號碼 -> end"),
        ("ถามหมายเลข", "say: \"ขอหมายเลขด้วยค่ะ\"", "if: ไม่มีหมายเลข -> end"),
        ("Спросите номер", "say: «Назовите номер»", "if: номера нет -> end"),
    ]

    @Test(arguments: languages)
    func `steps are read in every language`(step: String, say: String, branch: String) throws {
        let (procedure, issues) = Self.read(
            "1. \(step) {#ask}\n   - \(say)\n   - \(branch)\n2. \(step) {#end}\n")
        #expect(issues.isEmpty)
        let first = try #require(procedure?.steps.first)
        #expect(first.title == step && first.anchor == "ask")
        #expect(first.say.count == 1)
        #expect(first.say.allSatisfy { !$0.contains { "\"“”«»「」".contains($0) } })
        #expect(first.branches.map(\.target) == [.step("end")])
    }

    static let bad: [(String, String)] = [
        ("Only text.", "p.md:7: error: a procedure needs a numbered list of steps"),
        (
            "1. One {#one}\n2. Two",
            "p.md:8: error: step 2, 'Two', has no anchor: end its line in {#a-name}"
        ),
        ("1. One {#One}", "p.md:7: error: the anchor 'One' of step 1 may have only a-z, 0-9 and -"),
        ("1. One {#a}\n2. Two {#a}", "p.md:8: error: anchor 'a' is taken by the step on line 7"),
        ("1. {#a}", "p.md:7: error: step 1 says nothing before its anchor"),
        (
            "1.\n2. Two {#b}",
            "p.md:7: error: step 1 has no first line: write what to do behind the number"
        ),
        ("1. One {#a}\n   - if: red", "p.md:8: error: an 'if:' is a condition, '->' and a target"),
        (
            "1. One {#a}\n   - if: red -> No where",
            "p.md:8: error: an 'if:' is a condition, '->' and a target"
        ),
        ("1. One {#a}\n   - say:", "p.md:8: error: 'say:' has nothing behind it"),
        (
            "1. One {#a}\n   - fail: x",
            "p.md:8: warning: 'fail:' has no meaning here: did you mean 'fails:'?"
        ),
        ("1. One {#a}\n   - form: x\n   - form: y", "p.md:9: error: step 1 has a second 'form:'"),
        (
            "1. One {#a}\n\nLoose\n\n2. Two {#b}",
            "p.md:9: error: this text stands outside of the steps: indent it by three spaces to belong to one"
        ),
    ]

    @Test(arguments: bad)
    func `a mistake is named with its line`(body: String, expected: String) {
        #expect(Self.read(body).1.map(\.description) == [expected])
    }
}
