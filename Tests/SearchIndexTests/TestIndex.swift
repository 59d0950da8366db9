import Foundation
import Knowledge
import TestSupport
import TextAnalysis

@testable import SearchIndex

/// One passage of a test document: a whole document has one without an anchor.
struct TestPassage {
    var anchor: String?
    var text: String
    var step: Int?
}

/// A document and its passages, without the indexer.
struct TestDocument {
    var document: Document
    var version = "1"
    var passages: [TestPassage]

    init(_ document: Document, version: String = "1", passages: [TestPassage]? = nil) {
        self.document = document
        self.version = version
        self.passages = passages ?? [TestPassage(text: document.title)]
    }

    /// A public, validated document that says `text`.
    init(_ id: String, _ text: String, version: String = "1", kind: DocumentKind = .faq) {
        self.init(Self.document(id, text, kind: kind), version: version)
    }

    static func document(_ id: String, _ text: String, kind: DocumentKind = .faq) -> Document {
        Document(
            id: id, title: text, language: .english, kind: kind, audience: .public,
            state: .validated, content: .answer(text: text, say: nil),
            location: SourceLocation(path: "test", line: 1))
    }

    var eligibility: String? {
        document.onlyFor.isEmpty
            ? nil : document.onlyFor.map(\.description).sorted().joined(separator: " and ")
    }

    var entry: CatalogueEntry {
        get throws {
            let json = try JSONEncoder().encode(document)
            return CatalogueEntry(
                version: version, source: "test", document: String(decoding: json, as: UTF8.self))
        }
    }

    var entries: [PassageEntry] {
        passages.map { passage in
            PassageEntry(
                stored(passage), of: document,
                fields: [(.body, TestIndex.analyzer.analyze(passage.text, context: .english))],
                wordings: [], eligibility: eligibility)
        }
    }

    private func stored(_ passage: TestPassage) -> StoredPassage {
        StoredPassage(
            id: passage.anchor.map { "\(document.id)#\($0)" } ?? document.id,
            document: document.id, version: version, title: document.title, kind: document.kind,
            language: document.language, answer: passage.text, step: passage.step)
    }
}

/// An index in a folder of its own.
struct TestIndex {
    /// One for all tests: it is safe from any task.
    static let analyzer: Analyzer = {
        do { return try Analyzer() } catch { fatalError("\(error)") }
    }()
    static let today = day("2026-06-15")
    static let anybody = Visibility(role: .editor, date: today)

    static func day(_ iso: String) -> CalendarDate {
        guard let date = CalendarDate(iso) else { fatalError("\(iso) is no date") }
        return date
    }

    let folder: TemporaryFolder
    let store: GenerationStore
    var path: String { store.root }

    init() throws {
        folder = try TemporaryFolder()
        store = GenerationStore(root: folder.path + "/index")
    }

    init(_ documents: [TestDocument]) throws {
        try self.init()
        try publish(documents)
    }

    @discardableResult
    func publish(
        _ documents: [TestDocument], removing removed: [String] = [], fresh: Bool = false,
        knowledge: KnowledgeBase = .empty
    ) throws -> IndexSnapshot {
        let build = try IndexBuild.begin(at: store, fresh: fresh)
        for document in documents {
            try build.replace(
                document.document.id, with: try document.entry, passages: document.entries)
        }
        for id in removed { try build.remove(id) }
        return try build.publish(summary: Self.summary(documents), knowledge: knowledge)
    }

    func pool() throws -> IndexReaderPool { try IndexReaderPool(at: path) }

    static func summary(_ documents: [TestDocument]) -> BuildSummary {
        var eligibilities: [String: [EligibilityCondition]] = [:]
        for document in documents {
            if let key = document.eligibility { eligibilities[key] = document.document.onlyFor }
        }
        return BuildSummary(
            built: Date(timeIntervalSince1970: 1_780_000_000), documents: documents.count,
            passages: documents.reduce(0) { $0 + $1.passages.count },
            counts: ["faq": ["en": documents.count]], eligibilities: eligibilities)
    }

    /// A request for the exact words of `text`, any of them.
    static func request(
        _ text: String, visibility: Visibility = anybody, kinds: [DocumentKind]? = nil,
        document: String? = nil, limit: Int = 1000
    ) -> SearchRequest {
        SearchRequest(
            terms: terms(text), visibility: visibility, kinds: kinds, document: document,
            limit: limit, bm25: BM25(k1: 1.2, b: 0.6))
    }

    static func terms(_ text: String) -> [WeightedTerm] {
        analyzer.analyze(text, context: .english).tokens.filter { $0.kind == .exact }
            .map { WeightedTerm(IndexSchema.term(for: $0.key), weight: 1) }
    }
}

extension IndexReaderPool {
    func found(_ request: SearchRequest) throws -> [String] {
        try withReader { reader throws(IndexError) in try reader.search(request).hits }
            .map(\.document)
    }
}

/// Builds random words out of a small vocabulary, so that documents share some.
struct RandomText {
    static let words = [
        "router", "light", "bill", "refund", "roaming", "fibre", "signal", "password", "contract",
        "invoice", "reset", "late", "fee", "order", "delivery", "cancel", "upgrade", "plan",
    ]

    static func sentence(_ random: inout SeededGenerator, words count: ClosedRange<Int>) -> String {
        (0..<Int.random(in: count, using: &random))
            .map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
    }
}
