import Foundation
import TestSupport
import Testing

/// The prompt, driven by a script on standard input as an agent's keys would.
struct SearchPromptTests {
    private static let corpus: TemporaryFolder = {
        do {
            let folder = try SampleCorpus.indexed()
            try folder.write(
                "id,name,language,segment,region,products\nc01,Anna,th,consumer,north,fibre\n",
                to: "corpus/customers.csv")
            return folder
        } catch {
            fatalError("\(error)")
        }
    }()

    private static func prompt(_ lines: String...) throws -> Program.Outcome {
        try Program.firsthand.run(
            "search", "--words-only", "--now", "2026-11-22", in: corpus,
            input: lines.map { $0 + "\n" }.joined())
    }

    @Test func `each line brings a list, until the input ends`() throws {
        let outcome = try Self.prompt("late fee", "", "возврат")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("1. What happens if I pay late?"))
    }

    @Test func `a number opens the document, a procedure with its steps`() throws {
        let outcome = try Self.prompt("quokka router", "1")
        #expect(outcome.output.contains("1. Ask which lights are on"))
        #expect(outcome.output.contains("2. Restart the quokka router"))
        #expect(outcome.errors.contains("Found at step 2."))
    }

    @Test func `a language decides which translation is shown, a customer brings one`() throws {
        let thai = try Self.prompt(":lang th", "late fee")
        #expect(thai.output.contains("จ่ายบิลช้าโดนปรับไหม"))
        let customer = try Self.prompt(":customer c01", "late fee")
        #expect(customer.output.contains("จ่ายบิลช้าโดนปรับไหม"))
        let nobody = try Self.prompt(":customer c01", ":customer", "late fee")
        #expect(nobody.output.contains("What happens if I pay late?"))
    }

    @Test func `what did not help does not come back in this call, and does in the next`() throws {
        let rejected = try Self.prompt("late fee", ":no 1", "late fee")
        #expect(rejected.output.ranges(of: "What happens if I pay late?").count == 1)
        let next = try Self.prompt("late fee", ":no 1", ":new", "late fee")
        #expect(next.output.ranges(of: "What happens if I pay late?").count == 2)
    }

    static let mistakes: [(line: String, said: String)] = [
        (":cal billing", "Did you mean ':call'?"), (":call biling", "Did you mean 'billing'?"),
        (":customer c77", "There is no customer 'c77'"), ("7", "There is no answer 7"),
        (":no x", "means nothing here"),
    ]

    @Test(arguments: mistakes.indices)
    func `a mistake is said, and the prompt stays open`(number: Int) throws {
        let mistake = Self.mistakes[number]
        let outcome = try Self.prompt(mistake.line, "late fee")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains(mistake.said), "\(outcome.errors)")
        #expect(outcome.output.contains("What happens if I pay late?"))
    }

    @Test func `help lists the commands, quit ends`() throws {
        let outcome = try Self.prompt(":help", ":quit", "late fee")
        #expect(outcome.output.contains(":call TYPE"))
        #expect(!outcome.output.contains("What happens if I pay late?"))
    }
}
