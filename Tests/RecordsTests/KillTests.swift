import Foundation
import TestSupport
import Testing

@testable import Records

/// What was acknowledged survives the death of the process.
struct KillTests {
    /// The program lies beside the bundle of tests.
    private static let writer: String = {
        let candidates =
            [Bundle.main.bundlePath]
            + (CommandLine.arguments + [Bundle.main.executablePath ?? ""])
            .map { ($0 as NSString).deletingLastPathComponent }
        let folder = candidates.first {
            FileManager.default.isExecutableFile(atPath: $0 + "/RecordsWriter")
        }
        return (folder ?? candidates[0]) + "/RecordsWriter"
    }()

    @Test func `every turn that was acknowledged is there after kill -9`() throws {
        let folder = try TemporaryFolder()
        let data = folder.path + "/data"
        var random = SeededGenerator(seed: 9)
        var acknowledged: [String: Int] = [:]
        for round in 0..<8 {
            let writers = try (0..<2).map { try start("\(round)-\($0).txt", data, in: folder) }
            Thread.sleep(forTimeInterval: Double.random(in: 0.3...1, using: &random))
            for writer in writers { writer.kill() }
            for writer in writers { #expect(writer.wait()) }
            for number in 0..<2 {
                try read("\(round)-\(number).txt", in: folder, into: &acknowledged)
            }
            try check(acknowledged, in: data)
        }
        #expect(acknowledged.values.reduce(0, +) >= 100)
    }

    private func start(
        _ output: String, _ data: String, in folder: TemporaryFolder
    ) throws -> ChildProcess {
        try ChildProcess(Self.writer, [data], output: folder.path + "/" + output)
    }

    /// The last turn of each conversation that was told whole.
    private func read(
        _ file: String, in folder: TemporaryFolder, into turns: inout [String: Int]
    ) throws {
        let text = try String(contentsOfFile: folder.path + "/" + file, encoding: .utf8)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            let parts = line.split(separator: " ")
            if parts.count == 2 { turns[String(parts[0])] = Int(parts[1]) }
        }
    }

    /// At most the turn that was being acknowledged is there beyond; none is there in part.
    private func check(_ acknowledged: [String: Int], in data: String) throws {
        let records = try RecordStore(folder: data)
        #expect(try records.integrityProblems() == [])
        for (id, turns) in acknowledged {
            let conversation = try #require(try records.conversation(id))
            #expect((turns...turns + 1).contains(conversation.turn))
            let expected = Array(1...conversation.turn)
            #expect(try records.events(of: id).map(\.sequence) == expected)
            let answers = try records.answers(ofContact: conversation.contact)
            #expect(answers.map(\.rank).sorted() == expected)
            let forms = try records.submissions(limit: 1_000_000).filter { $0.conversation == id }
            #expect(forms.count == conversation.turn)
        }
        try records.close()
    }
}
