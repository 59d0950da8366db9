import Foundation
import TestSupport
import Testing

struct SuggestTests {
    /// Built once: no test changes it.
    private static let corpus: TemporaryFolder = {
        do { return try SampleCorpus.indexed() } catch { fatalError("\(error)") }
    }()

    private static func suggest(_ arguments: String...) throws -> Program.Outcome {
        try run(arguments)
    }

    @Test func `prints one question a line`() throws {
        let outcome = try Self.suggest("--", "wha")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(outcome.lines == ["What happens if I pay late?"])
        #expect(try Self.suggest("--now", "2026-07-01", "wha").lines.count == 2)
        #expect(try Self.suggest("--now", "2026-07-01", "--limit", "1", "wha").lines.count == 1)
    }

    @Test func `JSON has exactly the keys that other programs rely on`() throws {
        let page = try Self.suggest("--json", "--lang", "th", "--", "จ่ายบิ").json()
        #expect(Set(page.keys) == ["query", "suggestions"])
        #expect(page["query"] as? String == "จ่ายบิ")
        let suggestions = try #require(page["suggestions"] as? [[String: String]])
        #expect(
            suggestions == [
                ["text": "จ่ายบิลช้าโดนปรับไหม", "document": "late-fee-th", "language": "th"]
            ])
    }

    static let none: [[String]] = [
        ["wombat"], ["--audience", "public", "how much may"], ["--now", "2026-05-31", "summer"],
        [""],
    ]

    @Test(arguments: none) func `nothing to offer ends in 1`(arguments: [String]) throws {
        let outcome = try Self.run(arguments)
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        let json = try Self.run(["--json"] + arguments)
        #expect(json.status == 1)
        #expect((try json.json()["suggestions"] as? [Any])?.isEmpty == true)
    }

    static let wrong: [[String]] = [
        [], ["--limit", "0", "x"], ["--limit", "21", "x"], ["--audience", "all", "x"],
        ["--now", "soon", "x"], ["--bogus", "x"],
    ]

    @Test(arguments: wrong) func `wrong usage ends in 2`(arguments: [String]) throws {
        let outcome = try Self.run(arguments)
        #expect(outcome.status == 2 && outcome.output.isEmpty && !outcome.errors.isEmpty)
    }

    @Test func `an unknown call type is refused, with the nearest one`() throws {
        let outcome = try Self.suggest("--call-type", "biling", "late")
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("There is no call type 'biling'. Did you mean 'billing'?"))
    }

    private static func run(_ arguments: [String]) throws -> Program.Outcome {
        let (output, errors) = (".\(UUID().uuidString).out", ".\(UUID().uuidString).err")
        let process = try Program.firsthand.start(
            ["suggest"] + arguments, in: corpus, output: output, errors: errors)
        process.waitUntilExit()
        func text(_ file: String) throws -> String {
            try String(contentsOfFile: corpus.path + "/" + file, encoding: .utf8)
        }
        return .init(
            status: process.terminationStatus, output: try text(output), errors: try text(errors))
    }
}
