import AnswerSearch
import Foundation
import Indexer
import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import Evaluation

struct TemporaryIndexTests {
    private static func index(of folder: TemporaryFolder) async throws -> TemporaryIndex {
        let source = SourceKind.beir.source(
            at: folder.path, using: SourceText(analyzer: Tools.analyzer))
        return try await TemporaryIndex(of: source, with: Tools.setup)
    }

    /// The temporary indexes that stand now, those of other tests among them.
    private static func folders() throws -> Set<String> {
        let root = NSTemporaryDirectory()
        let names = try FileManager.default.contentsOfDirectory(atPath: root)
        return Set(names.filter { $0.hasPrefix("firsthand-evaluation-") }.map { root + $0 })
    }

    private static func holds(_ document: String, _ folder: String) -> Bool {
        let found = try? IndexReaderPool(at: folder).withReader { reader throws(IndexError) in
            try reader.document(document)
        }
        return found != nil
    }

    @Test func `answers while it stands, and is gone afterwards`() async throws {
        let folder = try TemporaryFolder()
        let id = UUID().uuidString
        try folder.writeBEIR(corpus: "{\"_id\": \"\(id)\", \"text\": \"late fee\"}")
        var mine: [String] = []
        do {
            let index = try await Self.index(of: folder)
            let context = CallContext(role: .agent, date: Tools.today)
            let page = try index.searcher.search(AnswerQuery("late fee", context: context))
            #expect(page.answers.map(\.document) == [id])
            mine = try Self.folders().filter { Self.holds(id, $0) }
            _ = consume index
        }
        #expect(mine.count == 1)
        #expect(try Self.folders().isDisjoint(with: mine))
    }

    @Test func `a source without a document is missing, and leaves nothing`() async throws {
        let before = try Self.folders()
        let folder = try TemporaryFolder()
        await #expect {
            _ = try await Self.index(of: folder)
        } throws: { error in
            "\(error)".contains(folder.path)
        }
        // An index of another test has no generation for the short time until it is built.
        var left: [String] = []
        for _ in 0..<200 {
            left = try Self.folders().subtracting(before).filter {
                GenerationStore(root: $0).currentPath() == nil
            }
            if left.isEmpty { break }
            try await Task.sleep(for: .milliseconds(20))
        }
        #expect(left.isEmpty)
    }
}
