import Foundation
import TestSupport
import Testing

/// However a build ends, the old generation answers and the next build succeeds.
struct KillTests {
    private static let documents = 300

    /// Every document says which edition it belongs to.
    private static func write(edition: Int, to folder: TemporaryFolder) throws {
        for number in 0..<documents {
            try folder.write(
                SampleCorpus.faq(
                    "d\(number)", "Question \(number) about the fee",
                    "Edition \(edition): the fee of case \(number) is \(number * 7) CR, "
                        + "ค่าปรับ \(number) บาท, 滞纳金\(number)元."),
                to: "corpus/faq/en/d\(number).md")
        }
    }

    private static func answers(_ folder: TemporaryFolder) throws -> String {
        try Program.firsthand.run(
            "search", "--json", "--limit", "20", "--", "fee of case 77 滞纳金", in: folder
        ).output
    }

    private static func names(_ folder: TemporaryFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.firsthand/index")
            .sorted()
    }

    private static func current(_ folder: TemporaryFolder) throws -> String {
        try FileManager.default.destinationOfSymbolicLink(
            atPath: folder.path + "/.firsthand/index/current")
    }

    private static func files(_ folder: TemporaryFolder, _ generation: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(
            atPath: folder.path + "/.firsthand/index/" + generation
        ).sorted()
    }

    @Test func `a build that is killed at any instant does no harm`() throws {
        let folder = try TemporaryFolder()
        var random = SeededGenerator(seed: 20)
        try Self.write(edition: 0, to: folder)
        let start = ContinuousClock.now
        #expect(try Program.indexer.run("build", in: folder).status == 0)
        var seconds = (ContinuousClock.now - start) / .seconds(1)
        let clean = try Self.files(folder, Self.current(folder))
        var (old, kills, edition) = (try Self.answers(folder), 0, 0)
        // A build may end before its instant comes; such a round does not count.
        while kills < 20 && edition < 60 {
            edition += 1
            try Self.write(edition: edition, to: folder)
            let before = try Self.current(folder)
            let mode = edition.isMultiple(of: 2) ? ["build", "--full"] : ["build"]
            let process = try Program.indexer.start(
                mode, in: folder, output: "out", errors: "err")
            Thread.sleep(forTimeInterval: Double.random(in: 0...1, using: &random) * seconds)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal { kills += 1 }
            let hasPublished = try Self.current(folder) != before
            if !hasPublished { #expect(try Self.answers(folder) == old) }

            let start = ContinuousClock.now
            #expect(try Program.indexer.run("build", in: folder).status == 0)
            if !hasPublished { seconds = (ContinuousClock.now - start) / .seconds(1) }
            old = try Self.answers(folder)
            #expect(old.contains("Edition \(edition): "))
            #expect(!old.contains("Edition \(edition - 1): "))
            try Self.expectNothingElse(in: folder, than: clean)
        }
        #expect(kills == 20)
    }

    /// A clean build leaves the lock, the link, its generation and up to two before it.
    private static func expectNothingElse(
        in folder: TemporaryFolder, than clean: [String]
    ) throws {
        let names = try names(folder)
        let generations = names.filter { $0.hasPrefix("generation-") }
        #expect(Set(names) == Set(generations + ["current", "lock"]))
        #expect(generations.count <= 3)
        #expect(try generations.contains(current(folder)))
        for generation in generations { #expect(try files(folder, generation) == clean) }
    }

    @Test func `a build while another one writes is refused`() throws {
        let folder = try SampleCorpus.indexed()
        let lock = open(folder.path + "/.firsthand/index/lock", O_RDWR)
        defer { close(lock) }
        #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
        let outcome = try Program.indexer.run("build", "--full", in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("Another process is writing the index"))
        #expect(try Program.firsthand.run("search", "late fee", in: folder).status == 0)
    }
}
