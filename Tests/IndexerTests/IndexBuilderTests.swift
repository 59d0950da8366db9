import Foundation
import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import Indexer

struct IndexBuilderTests {
    private static func corpus(_ folder: TemporaryFolder) -> CorpusSource {
        CorpusSource(path: folder.path, text: Fixture.text)
    }

    private static func samples() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (number, sample) in Fixture.samples.enumerated() {
            try folder.write(
                Fixture.faq(
                    "d\(number)", sample.question, sample.answer, language: sample.language),
                to: "faq/\(sample.language)/d\(number).md")
        }
        return folder
    }

    @Test func `documents of every language are found after a build`() async throws {
        let (folder, index) = (try Self.samples(), try TestIndex())
        let report = try await index.build([Self.corpus(folder)])
        #expect(report.generation == 1 && report.added.sorted() == ["d0", "d1", "d2", "d3"])
        #expect(report.documents == ["faq": ["en": 1, "ru": 1, "th": 1, "zh-Hans": 1]])
        #expect(report.passages == report.documents)
        #expect(report.issues.isEmpty && !report.hasErrors && !report.isEmpty)
        #expect(try #require(report.megabytes) > 0)
        for (number, sample) in Fixture.samples.enumerated() {
            #expect(try index.hits(sample.query).first?.document == "d\(number)")
        }
    }

    @Test func `an incremental build analyses only what changed`() async throws {
        let (folder, index) = (try Self.samples(), try TestIndex())
        _ = try await index.build([Self.corpus(folder)])
        try folder.write(Fixture.faq("d0", "New title", "New answer"), to: "faq/en/d0.md")
        try folder.write(Fixture.faq("d9", "Added", "Added answer"), to: "faq/en/d9.md")
        try folder.remove("faq/ru/d3.md")
        let report = try await index.build([Self.corpus(folder)])
        #expect(report.added == ["d9"] && report.changed == ["d0"] && report.removed == ["d3"])
        #expect(report.unchanged == 2 && report.generation == 2)
        #expect(try index.hits("late fee").isEmpty)
        #expect(try index.hits("пени").isEmpty)
        let manifest = try IndexReaderPool(at: index.path).snapshot().manifest
        #expect(manifest.documents == 4 && manifest.counts == report.documents)
    }

    @Test func `moving a file changes nothing`() async throws {
        let (folder, index) = (try Self.samples(), try TestIndex())
        _ = try await index.build([Self.corpus(folder)])
        try folder.remove("faq/en/d0.md")
        let sample = Fixture.samples[0]
        try folder.write(
            Fixture.faq("d0", sample.question, sample.answer), to: "faq/en/deeper/d0.md")
        let report = try await index.build([Self.corpus(folder)])
        #expect(report.unchanged == 4 && report.generation == nil && report.megabytes == nil)
    }

    @Test func `where nothing changed no generation is made, unless all is asked for`() async throws
    {
        let (folder, index) = (try Self.samples(), try TestIndex())
        _ = try await index.build([Self.corpus(folder)])
        #expect(try await index.build([Self.corpus(folder)]).generation == nil)
        #expect(try await index.build([Self.corpus(folder)], .full).generation == 2)
        #expect(try await index.build([Self.corpus(folder)]).unchanged == 4)
    }

    @Test func `a change of knowledge.yaml alone publishes a new generation`() async throws {
        let (folder, index) = (try Self.samples(), try TestIndex())
        _ = try await index.build([Self.corpus(folder)])
        try folder.write("time_zone: Asia/Bangkok\n", to: "knowledge.yaml")
        let report = try await index.build([Self.corpus(folder)])
        #expect(report.generation == 2 && report.unchanged == 4)
        let snapshot = try IndexReaderPool(at: index.path).snapshot()
        #expect(snapshot.knowledge.timeZone == "Asia/Bangkok")
        #expect(snapshot.manifest.documents == 4)
    }

    @Test(arguments: ["empty", "missing"])
    func `a source without documents never replaces a good index`(name: String) async throws {
        let (folder, index, other) = (try Self.samples(), try TestIndex(), try TemporaryFolder())
        _ = try await index.build([Self.corpus(folder)])
        try other.makeFolder("empty/faq/en")
        let empty = CorpusSource(path: other.path + "/" + name, text: Fixture.text)
        for mode in [IndexBuilder.Mode.incremental, .full] {
            let report = try await index.build([empty], mode)
            #expect(report.isEmpty && report.hasErrors && report.generation == nil)
            #expect(report.removed.isEmpty)
            #expect(try index.hits("late fee").map(\.document) == ["d0"])
        }
    }

    @Test func `a dry run reports what would change and writes nothing`() async throws {
        let (folder, index) = (try Self.samples(), try TestIndex())
        let first = try await index.build([Self.corpus(folder)], .dryRun)
        #expect(first.added.count == 4 && first.generation == nil)
        #expect(!FileManager.default.fileExists(atPath: index.path))
        _ = try await index.build([Self.corpus(folder)])
        try folder.remove("faq/en/d0.md")
        let before = try FileManager.default.subpathsOfDirectory(atPath: index.path).sorted()
        let second = try await index.build([Self.corpus(folder)], .dryRun)
        #expect(second.removed == ["d0"] && second.unchanged == 3)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: index.path).sorted() == before)
        #expect(try index.hits("late fee").map(\.document) == ["d0"])
    }

    @Test func `progress grows to the end`() async throws {
        let (folder, index) = (try Self.samples(), try TestIndex())
        let builder = IndexBuilder(analyzer: Fixture.analyzer, store: index.store)
        var seen: [BuildProgress] = []
        _ = try await builder.build(
            from: [Self.corpus(folder)], mode: .full, now: Date(timeIntervalSince1970: 0)
        ) { seen.append($0) }
        #expect(seen.last?.done == 4 && seen.last?.total == 4)
        #expect(seen.last?.documents == 4 && seen.last?.passages == 4)
    }

    @Test func `an index of other rules is built anew`() async throws {
        let (folder, index) = (try Self.samples(), try TestIndex())
        _ = try await index.build([Self.corpus(folder)])
        let manifest = index.path + "/current/manifest.json"
        let text = try String(contentsOfFile: manifest, encoding: .utf8)
        try text.replacing("\"analyzer\" : \"", with: "\"analyzer\" : \"old ").write(
            toFile: manifest, atomically: true, encoding: .utf8)
        #expect(throws: IndexError.self) { try IndexReaderPool(at: index.path) }
        let report = try await index.build([Self.corpus(folder)])
        #expect(report.added.count == 4 && report.generation == 2)
        #expect(try index.hits("late fee").map(\.document) == ["d0"])
    }

    @Test func `two full builds give the same index and the same rankings`() async throws {
        let folder = try TemporaryFolder()
        var editor = RandomCorpus(folder: folder, seed: 7)
        for _ in 0..<60 { try editor.edit() }
        let (first, second) = (try TestIndex(), try TestIndex())
        _ = try await first.build([Self.corpus(folder)], .full)
        _ = try await second.build([Self.corpus(folder)], .full)
        for question in RandomCorpus.questions {
            let (left, right) = (try first.hits(question), try second.hits(question))
            #expect(left.map(\.document) == right.map(\.document))
            #expect(left.map(\.weight) == right.map(\.weight))
        }
        #expect(try IndexContents(first) == IndexContents(second))
    }

    @Test(arguments: 0..<4)
    func `random edits come to the same index as a fresh build`(seed: Int) async throws {
        let folder = try TemporaryFolder()
        var editor = RandomCorpus(folder: folder, seed: seed)
        for _ in 0..<30 { try editor.edit() }
        let index = try TestIndex()
        _ = try await index.build([Self.corpus(folder)])
        for _ in 0..<4 {
            let before = editor.texts
            for _ in 0..<editor.random(1...12) { try editor.edit() }
            let report = try await index.build([Self.corpus(folder)])
            let kept = before.filter { editor.texts[$0.key] == $0.value }.count
            #expect(report.unchanged == kept)
            #expect(report.removed.count == before.keys.count { editor.texts[$0] == nil })
            #expect(report.issues.isEmpty)
            let fresh = try TestIndex()
            _ = try await fresh.build([Self.corpus(folder)], .full)
            #expect(try IndexContents(index) == IndexContents(fresh))
        }
    }
}

/// Everything that an index answers: terms, documents, and the hits of some questions with facets.
private struct IndexContents: Equatable {
    struct Hit: Equatable {
        let document: String
        let weight: Int
        let passage: StoredPassage
    }

    let terms: [String]
    let versions: [String: String]
    let documents: [Document]
    let hits: [[Hit]]
    let facets: [[String: Int]]
    let counts: [String: [String: Int]]

    init(_ index: TestIndex) throws {
        versions = try IndexBuild.existing(at: index.store).mapValues(\.version)
        counts = try IndexReaderPool(at: index.path).snapshot().manifest.counts
        let ids = versions.keys.sorted()
        let questions = RandomCorpus.questions.map(Fixture.terms)
        (terms, documents, hits, facets) = try index.reader { reader throws(IndexError) in
            var documents: [Document] = []
            for id in ids {
                if let document = try reader.document(id) { documents.append(document) }
            }
            var (hits, facets) = ([[Hit]](), [[String: Int]]())
            for terms in questions {
                let found = try reader.search(try TestIndex.request(terms))
                var answer: [Hit] = []
                for hit in found.hits {
                    answer.append(
                        Hit(
                            document: hit.document, weight: Int((hit.weight * 1e9).rounded()),
                            passage: try reader.passage(of: hit)))
                }
                hits.append(answer.sorted { ($0.weight, $0.document) > ($1.weight, $1.document) })
                for slot in [IndexSchema.Slot.kind, .language, .callTypes] {
                    let values = try reader.values(of: found.hits, in: slot)
                    facets.append(Dictionary(values.map { ($0, 1) }) { $0 + $1 })
                }
            }
            let terms = try reader.terms(withPrefix: "").map { "\($0.term) \($0.frequency)" }
            return (terms, documents, hits, facets)
        }
    }
}

/// A corpus that is edited at random: documents come, change and go.
private struct RandomCorpus {
    private let folder: TemporaryFolder
    private var generator: SeededGenerator
    /// The text of each document's file.
    private(set) var texts: [String: String] = [:]

    init(folder: TemporaryFolder, seed: Int) {
        self.folder = folder
        generator = SeededGenerator(seed: seed)
    }

    static let questions = [
        "late fee refund", "滞纳金退款", "ค่าปรับคืนเงิน", "пени возврат денег", "router",
    ]

    private static let words: [String: [String]] = [
        "en": ["late", "fee", "refund", "router", "bill", "restart", "number", "money"],
        "zh-Hans": ["滞纳金", "退款", "账单", "路由器", "号码", "重启"],
        "th": ["ค่าปรับ", "คืนเงิน", "บิล", "เราเตอร์", "เบอร์", "รีสตาร์ท"],
        "ru": ["пени", "возврат", "денег", "счёт", "роутер", "номер"],
    ]

    mutating func random(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &generator)
    }

    /// Adds, changes or deletes one document.
    mutating func edit() throws {
        let id = "d\(random(0...40))"
        let language = ["en", "ru", "th", "zh-Hans"][(Int(id.dropFirst()) ?? 0) % 4]
        let isProcedure = (Int(id.dropFirst()) ?? 0) % 5 == 0
        let file = "\(isProcedure ? "procedures" : "faq")/\(language)/\(id).md"
        if texts[id] != nil, random(0...2) == 0 {
            try folder.remove(file)
            texts[id] = nil
            return
        }
        let steps = (1...3).map { "\($0). \(phrase(language)) {#s\($0)}\n" }.joined()
        let text = Fixture.faq(
            id, phrase(language), isProcedure ? steps : phrase(language), language: language,
            more: "call_types: [\(["billing", "refund"][random(0...1)])]")
        try folder.write(text, to: file)
        texts[id] = text
    }

    private mutating func phrase(_ language: String) -> String {
        let words = Self.words[language] ?? []
        return (0..<random(2...9)).map { _ in words.randomElement(using: &generator) ?? "" }
            .joined(separator: " ")
    }
}
