import Foundation
import TestSupport
import Testing

struct CheckTests {
    @Test func `a corpus without errors ends in 0 and is left alone`() throws {
        let folder = try TemporaryFolder()
        try SampleCorpus.write(to: folder)
        let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/corpus")
        let outcome = try Program.indexer.run("check", "--now", "2026-11-22", in: folder)
        #expect(outcome.status == 0)
        #expect(!outcome.output.contains(": error: "))
        #expect(outcome.errors.contains("9 documents, 0 errors"))
        let after = try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/corpus")
        #expect(before.sorted() == after.sorted())
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/.firsthand"))
    }

    static let mistakes: [(file: String, text: String, line: String)] = [
        (
            "faq/en/a.md", SampleCorpus.faq("a", "T", "A").replacing("[billing]", with: "[biling]"),
            "corpus/faq/en/a.md:7: error: unknown call type 'biling': did you mean 'billing'?"
        ),
        (
            "faq/en/a.md",
            SampleCorpus.faq("a", "T", "A").replacing("audience: public", with: "audience: publik"),
            "corpus/faq/en/a.md:5: error: "
        ),
        (
            "procedures/en/b.md",
            SampleCorpus.procedure.replacing("no-internet", with: "b")
                .replacing("{#restart}", with: "{#restart}\n\n   - if: red -> nowhere"),
            "corpus/procedures/en/b.md:14: error: "
        ),
        (
            "knowledge.yaml", SampleCorpus.knowledge + "colour: red\n",
            "corpus/knowledge.yaml:8: error: "
        ),
        ("faq/en/c.md", SampleCorpus.faq("late-fee", "T", "A"), "corpus/faq/en/c.md:2: error: "),
    ]

    @Test(arguments: mistakes)
    func `a mistake is named with file and line and ends in 1`(
        _ c: (file: String, text: String, line: String)
    ) throws {
        let folder = try TemporaryFolder()
        try SampleCorpus.write(to: folder)
        try folder.write(c.text, to: "corpus/" + c.file)
        let outcome = try Program.indexer.run("check", "--now", "2026-11-22", in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.lines.contains { $0.hasPrefix(c.line) })
        let pattern = /^corpus\/[^:]+:[0-9]+: (error|warning): .+/
        #expect(outcome.lines.allSatisfy { $0.firstMatch(of: pattern) != nil })
        let strict = try Program.indexer.run("check", "--errors-only", "corpus", in: folder)
        #expect(strict.status == 1 && !strict.output.contains(": warning: "))
    }

    @Test func `the day decides what has expired`() throws {
        let folder = try TemporaryFolder()
        try SampleCorpus.write(to: folder)
        func complaints(_ day: String) throws -> [String] {
            try Program.indexer.run("check", "--now", day, in: folder).lines
                .filter { $0.contains("summer.md") && $0.contains("expired") }
        }
        #expect(try complaints("2026-08-31").isEmpty)
        #expect(try complaints("2026-09-01").count == 1)
    }

    @Test func `JSON is one value, counts are lines`() throws {
        let folder = try TemporaryFolder()
        try SampleCorpus.write(to: folder)
        let value = try Program.indexer.run("check", "--json", in: folder).json()
        #expect(value["documents"] as? Int == 9)
        #expect(value["issues"] is [Any])
        let counts = try Program.indexer.run("check", "--counts", in: folder)
        #expect(counts.lines.contains { $0.hasPrefix("faq ") && $0.contains("4") })
    }

    @Test func `a corpus that is not there ends in 1 and is named`() throws {
        let folder = try TemporaryFolder()
        let outcome = try Program.indexer.run("check", "gone", in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("gone:1: error: "))
    }
}
