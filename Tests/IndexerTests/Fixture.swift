import Foundation
import Indexer
import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis

/// What the tests of this module share.
enum Fixture {
    /// One for all tests: it is safe from any task, and its caches fill once.
    static let analyzer: Analyzer = {
        do { return try Analyzer() } catch { fatalError("\(error)") }
    }()

    static let text = SourceText(analyzer: analyzer)

    struct Sample: Sendable {
        let language: String
        let question: String
        let answer: String
        /// Words of the answer that no other sample holds.
        let query: String
    }

    static let samples = [
        Sample(
            language: "en", question: "What happens if I pay my bill late?",
            answer: "A late fee of 12 CR is added to the next bill.", query: "late fee"),
        Sample(
            language: "zh-Hans", question: "逾期付款会怎么样？",
            answer: "下个月的账单会加收十二元滞纳金，请尽快付款。", query: "滞纳金"),
        Sample(
            language: "th", question: "จ่ายบิลช้าโดนปรับไหม",
            answer: "คิดค่าปรับล่าช้าสิบสองเครดิตในบิลถัดไป", query: "ค่าปรับล่าช้า"),
        Sample(
            language: "ru", question: "Что будет, если заплатить за связь поздно?",
            answer: "В следующий счёт добавят пени в размере 12 рублей.", query: "пени"),
    ]

    /// The text of an FAQ's file.
    static func faq(
        _ id: String, _ title: String, _ answer: String, language: String = "en", more: String = ""
    ) -> String {
        """
        ---
        id: \(id)
        title: "\(title)"
        lang: \(language)
        audience: public
        state: validated
        \(more)
        ---
        \(answer)

        """
    }

    /// A small page.
    static func page(_ title: String, _ body: String, language: String = "en") -> String {
        "<!DOCTYPE html><html lang=\"\(language)\"><head><meta charset=\"utf-8\">"
            + "<title>\(title)</title></head><body>\(body)</body></html>"
    }

    /// The index's terms for a question's words.
    static func terms(of question: String) -> [String] {
        let terms = analyzer.analyze(question).tokens.map { IndexSchema.term(for: $0.key) }
        return Set(terms).sorted()
    }

    static func document(
        _ id: String = "d", title: String = "Title", language: Language = .english,
        variants: [String] = [], onlyFor: [EligibilityCondition] = [], url: String? = nil,
        content: DocumentContent = .answer(text: "Text.", say: nil)
    ) -> Document {
        Document(
            id: id, title: title, language: language, variants: variants, audience: .public,
            state: .validated, onlyFor: onlyFor, url: url, content: content,
            location: SourceLocation(path: "\(id).md", line: 1))
    }
}

extension DocumentSource {
    /// Everything the source holds, and everything that was wrong with it.
    func readAll() -> (documents: [Document], messages: [String]) {
        let listing = list()
        let readings = listing.units.map { $0.read() }
        return (
            readings.flatMap(\.documents),
            (listing.issues + readings.flatMap(\.issues)).map(\.description)
        )
    }
}

/// An index in a folder of its own, with the questions that tests ask of it.
struct TestIndex {
    let folder: TemporaryFolder
    var path: String { folder.path + "/index" }
    var store: GenerationStore { GenerationStore(root: path) }

    init() throws { folder = try TemporaryFolder() }

    func build(
        _ sources: [any DocumentSource], _ mode: IndexBuilder.Mode = .incremental
    ) async throws -> BuildReport {
        let builder = IndexBuilder(analyzer: Fixture.analyzer, store: store)
        return try await builder.build(
            from: sources, mode: mode, now: Date(timeIntervalSince1970: 0))
    }

    /// The documents found by the words of `question`, best first, with their weights.
    func hits(_ question: String) throws -> [(document: String, weight: Double)] {
        let terms = Fixture.terms(of: question)
        return try reader { reader throws(IndexError) in
            try reader.search(Self.request(terms)).hits.map { ($0.document, $0.weight) }
        }
    }

    func reader<Result>(
        _ body: (IndexReader) throws(IndexError) -> Result
    ) throws -> Result {
        try IndexReaderPool(at: path).withReader(body)
    }

    static func request(_ terms: [String]) throws(IndexError) -> SearchRequest {
        SearchRequest(
            terms: terms.map { WeightedTerm($0, weight: 1) },
            visibility: Visibility(role: .editor, date: CalendarDate(ordinal: 20_000)), limit: 1000,
            bm25: BM25(k1: 1, b: 0.5))
    }
}

extension TemporaryFolder {
    /// A symbolic link at a path below the folder.
    func link(_ file: String, to target: String) throws {
        let path = path + "/" + file
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            atPath: path + "/" + name, withIntermediateDirectories: true)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path + "/" + name)
    }
}
