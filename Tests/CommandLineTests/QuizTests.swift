import Foundation
import TestSupport
import Testing

struct QuizTests {
    private static let questions = """
        // three to take
        ::one::How much is the late fee? {=12 CR ~13 CR ~14 CR ~15 CR ####Twelve it is.}

        ::two::When is it added? {=after the due date ~never ~at once ~in a year}

        ::three::Who is charged? {=the customer ~nobody ~the shop ~the bank}

        When? {#1822}

        """

    /// A corpus, and three approved items from a file.
    private static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try SampleCorpus.write(to: folder)
        try folder.write(questions, to: "questions.gift")
        let taken = try Program.firsthand.run("quiz", "import", "questions.gift", in: folder)
        #expect(taken.errors.contains("line 8: 'When?' is a numerical question"))
        #expect(taken.errors.contains("3 questions taken in, 0 known already, 1 passed over."))
        try Program.firsthand.run("quiz", "review", "--approve-all", in: folder)
        return folder
    }

    private static func take(
        _ folder: TemporaryFolder, _ arguments: [String] = [], input: String = ""
    ) throws -> Program.Outcome {
        let (output, errors) = (".\(UUID().uuidString).out", ".\(UUID().uuidString).err")
        let process = try Program.firsthand.start(
            ["quiz", "take", "--trainee", "ann", "--count", "3"] + arguments, in: folder,
            input: input, output: output, errors: errors)
        process.waitUntilExit()
        func text(_ file: String) throws -> String {
            try String(contentsOfFile: folder.path + "/" + file, encoding: .utf8)
        }
        return .init(
            status: process.terminationStatus, output: try text(output), errors: try text(errors))
    }

    /// The number under which the last screen shows one of the texts.
    private static func number(of texts: [String], in screens: String) -> String? {
        let screen = screens.components(separatedBy: "Item ").last ?? ""
        return screen.split(separator: "\n").first { line in
            texts.contains { line.hasSuffix(". " + $0) }
        }.flatMap { $0.split(separator: ".").first?.trimmingCharacters(in: .whitespaces) }
    }

    @Test func `an interrupted quiz goes on where it was, and no answer is lost`() throws {
        let folder = try Self.folder()
        let first = try Self.take(folder)
        #expect(first.status == 0)
        #expect(first.output.contains("Item 1 of 3 · 0 right · 0:00"))
        #expect(!first.output.contains("\u{1B}"))
        let right = ["12 CR", "after the due date", "the customer"]
        var outcome = first
        for item in 1...3 {
            let key = Self.number(of: right, in: outcome.output)
            outcome = try Self.take(folder, input: try #require(key) + "\n")
            #expect(outcome.errors.contains("Going on with session"))
            #expect(outcome.output.contains("Item \(item) of 3 · \(item - 1) right"))
            #expect(outcome.output.contains("Right."))
        }
        #expect(outcome.output.contains("3 of 3 right, score 100 %"))
        let results = try Program.firsthand.run("quiz", "results", in: folder)
        #expect(results.output.hasPrefix("ann: 3 of 3 items, 100 % right"))
        let table = try Program.firsthand.run("quiz", "results", "--csv", in: folder)
        #expect(table.output.components(separatedBy: "\r\n").count == 5)
    }

    @Test func `a bad answer is asked again, and JSON has the score alone`() throws {
        let folder = try Self.folder()
        let outcome = try Self.take(folder, ["--json"], input: "9\nx\n1 2\ns\ns\ns\n")
        #expect(outcome.errors.components(separatedBy: "expected one number, 1 to 4").count == 4)
        let score = try outcome.json()
        #expect(
            Set(score.keys) == ["session", "score", "right", "answered", "items", "is_over"])
        #expect(score["score"] as? Double == 0 && score["answered"] as? Int == 3)
    }

    static let refusals: [([String], String)] = [
        (["--call-type", "biling"], "There is no call type 'biling'. Did you mean 'billing'?"),
        (["--count", "4"], "4 items were asked for; 3 fit. Ask for at most 3"),
        (["--lang", "th"], "No approved item fits (language th)."),
        (["--seconds", "1"], "The time limit is 1.0; 10 to 86400 seconds is possible."),
        (["--exam", "none.json"], "The blueprint 'none.json' cannot be read."),
    ]

    @Test(arguments: refusals) func `what cannot be asked is said clearly`(
        arguments: [String], message: String
    ) throws {
        let outcome = try Self.take(try Self.folder(), arguments)
        #expect(outcome.status != 0)
        #expect(outcome.errors.contains(message))
    }

    @Test(arguments: ["gift", "moodle"]) func `an export taken in again is the same export`(
        format: String
    ) throws {
        let folder = try Self.folder()
        let export = try Program.firsthand.run("quiz", "export", "--format", format, in: folder)
        try folder.write(export.output, to: "export.txt")
        try Program.firsthand.run(
            "quiz", "import", "--data", "other", "--format", format, "export.txt", in: folder)
        let again = try Program.firsthand.run(
            "quiz", "export", "--data", "other", "--format", format, in: folder)
        #expect(again.output == export.output)
        #expect(!export.output.isEmpty)
    }

    @Test func `an empty corpus is named`() throws {
        let folder = try TemporaryFolder()
        let outcome = try Program.firsthand.run(
            "quiz", "generate", "--corpus", "nothing", "--without-index", in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("there is nothing to ask"))
    }
}
