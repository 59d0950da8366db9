import Foundation
import TestSupport
import Testing

struct BuildTests {
    @Test func `builds the corpus beside it by default and reports by kind and language`() throws {
        let folder = try TemporaryFolder()
        try SampleCorpus.write(to: folder)
        let outcome = try Program.indexer.run("build", in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 5)
        #expect(
            outcome.lines[0]
                == "faq: en 4 (4 passages), ru 1 (1 passages), th 1 (1 passages), "
                + "zh-Hans 1 (1 passages)")
        #expect(outcome.lines[1] == "page: en 1 (2 passages)")
        #expect(outcome.lines[2] == "procedure: en 1 (3 passages)")
        #expect(outcome.lines[3] == "9 added, 0 changed, 0 removed, 0 unchanged, 0 errors")
        #expect(outcome.lines[4].hasPrefix("generation 1 in .firsthand/index: "))
        #expect(outcome.lines[4].contains(" MB, ") && outcome.lines[4].hasSuffix(" s"))
    }

    @Test func `progress on no terminal is plain lines on standard error`() throws {
        let folder = try TemporaryFolder()
        try SampleCorpus.write(to: folder)
        let outcome = try Program.indexer.run("build", "--words-only", in: folder)
        #expect(!outcome.errorLines.isEmpty)
        #expect(outcome.errorLines.allSatisfy { $0.hasPrefix("indexing: ") })
        #expect(outcome.errorLines.last?.contains("documents") == true)
        #expect(!outcome.errors.contains("\r") && !outcome.errors.contains("\u{1B}"))
        #expect(!outcome.output.contains("\u{1B}"))
    }

    @Test func `a second build changes nothing, a full one builds all again`() throws {
        let folder = try SampleCorpus.indexed()
        let second = try Program.indexer.run("build", in: folder)
        #expect(second.status == 0)
        #expect(second.output.contains("0 added, 0 changed, 0 removed, 9 unchanged, 0 errors"))
        #expect(second.output.contains("nothing changed; "))
        let full = try Program.indexer.run("build", "--full", "--words-only", in: folder)
        #expect(full.status == 0 && full.output.contains("generation 2 in "))
    }

    @Test func `a dry run writes nothing and prints what would change`() throws {
        let folder = try TemporaryFolder()
        try SampleCorpus.write(to: folder)
        let first = try Program.indexer.run("build", "--dry-run", in: folder)
        #expect(first.status == 0 && first.output.contains("+ late-fee\n"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/.firsthand"))
        try Program.indexer.run("build", in: folder)
        try folder.write(SampleCorpus.faq("late-fee", "T", "A"), to: "corpus/faq/en/late-fee.md")
        try FileManager.default.removeItem(atPath: folder.path + "/corpus/faq/en/goodwill.md")
        try folder.write(SampleCorpus.faq("new", "T", "A"), to: "corpus/faq/en/new.md")
        func files() throws -> [String] {
            try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/.firsthand")
                .sorted()
        }
        let before = try files()
        let second = try Program.indexer.run("build", "--dry-run", in: folder)
        #expect(second.status == 0)
        #expect(
            second.lines.filter { "+~-".contains($0.prefix(1)) } == [
                "+ new", "~ late-fee", "- goodwill",
            ])
        #expect(second.output.contains("1 added, 1 changed, 1 removed, 7 unchanged, 0 errors"))
        #expect(second.output.contains("nothing written"))
        #expect(try files() == before)
    }

    @Test func `errors in a source end in 1 and are named, the rest is indexed`() throws {
        let folder = try TemporaryFolder()
        try SampleCorpus.write(to: folder)
        try folder.write("---\nid: [\n---\nx\n", to: "corpus/faq/en/bad.md")
        let outcome = try Program.indexer.run("build", in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("corpus/faq/en/bad.md:"))
        #expect(outcome.output.contains("9 added, 0 changed, 0 removed, 0 unchanged, 1 errors"))
        #expect(try Program.firsthand.run("search", "late fee", in: folder).status == 0)
    }

    @Test func `nothing to read ends in 1 and leaves the index as it was`() throws {
        let folder = try SampleCorpus.indexed()
        try FileManager.default.createDirectory(
            atPath: folder.path + "/empty", withIntermediateDirectories: true)
        for source in ["corpus=empty", "corpus=missing", "website=empty", "csv=missing.csv"] {
            let outcome = try Program.indexer.run("build", "--source", source, in: folder)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains(source.drop { $0 != "=" }.dropFirst()))
            #expect(outcome.output.contains("the index was left as it was"))
        }
        #expect(try Program.firsthand.run("search", "late fee", in: folder).status == 0)
    }

    @Test(arguments: [
        ["build", "--bogus"], ["build", "--source", "pdf=x"], ["build", "--source", "corpus="],
        ["build", "--source", "corpus"], ["build", "--now", "tomorrow"], ["nonsense"],
    ])
    func `wrong usage ends in 2 and says so on standard error`(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let process = try Program.indexer.start(
            arguments, in: folder, output: "out", errors: "err")
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
        #expect(try String(contentsOfFile: folder.path + "/out", encoding: .utf8).isEmpty)
        #expect(try !String(contentsOfFile: folder.path + "/err", encoding: .utf8).isEmpty)
    }

    @Test func `several sources of every kind come together in one index`() throws {
        let folder = try TemporaryFolder()
        try SampleCorpus.write(to: folder)
        try folder.write("question,answer\nIs there a numbat?,Yes\n", to: "a.csv")
        try folder.write(#"{"question":"Is there a bandicoot?","answer":"No"}"#, to: "b.jsonl")
        try folder.write(#"{"_id":"q","text":"A quoll lives here"}"#, to: "beir/corpus.jsonl")
        try folder.write("<title>Kiwi</title><p>A kiwi", to: "site/k.html")
        let outcome = try Program.indexer.run(
            "build", "--index", "i/", "--source", "corpus=corpus/", "--source", "csv=a.csv",
            "--source", "jsonl=b.jsonl", "--source", "beir=beir", "--source", "website=site/",
            "--now", "2026-11-22", in: folder)
        #expect(outcome.status == 0 && outcome.output.contains("13 added"))
        for (word, id) in [("quoll", "q"), ("kiwi", "site/k.html"), ("late fee", "late-fee")] {
            let found = try Program.firsthand.run("search", "--index", "i", word, in: folder)
            #expect(found.output.contains("\n   \(id) · "))
        }
    }

    @Test func `the report as JSON is one value on standard output`() throws {
        let folder = try TemporaryFolder()
        try SampleCorpus.write(to: folder)
        let report = try Program.indexer.run("build", "--json", in: folder).json()
        #expect(report["unchanged"] as? Int == 0 && report["dry_run"] as? Bool == false)
        #expect((report["added"] as? [String])?.count == 9)
        #expect((report["documents"] as? [String: [String: Int]])?["faq"]?["th"] == 1)
        #expect((report["passages"] as? [String: [String: Int]])?["procedure"]?["en"] == 3)
    }
}
