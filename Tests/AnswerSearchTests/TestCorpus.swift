import Foundation
import Indexer
import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis

@testable import AnswerSearch

/// Documents that stand in memory.
struct MemorySource: DocumentSource {
    let path = "memory"
    let documents: [Document]
    let knowledge: KnowledgeBase

    func list() -> SourceListing {
        let units = documents.map { document in
            SourceUnit { SourceReading(documents: [document]) }
        }
        return SourceListing(units: units, knowledge: knowledge)
    }
}

/// An index of documents, made by the indexer in a folder of its own, and who searches it.
struct TestCorpus {
    static let analyzer: Analyzer = {
        do { return try Analyzer() } catch { fatalError("\(error)") }
    }()
    static let today = CalendarDate(ordinal: 20_600)

    let folder: TemporaryFolder
    let pool: IndexReaderPool
    let searcher: AnswerSearcher

    init(
        _ documents: [Document], knowledge: KnowledgeBase = .empty, ranking: Ranking = .standard
    ) async throws {
        folder = try TemporaryFolder()
        let builder = IndexBuilder(
            analyzer: Self.analyzer, store: GenerationStore(root: folder.path))
        let source = MemorySource(documents: documents, knowledge: knowledge)
        _ = try await builder.build(
            from: [source], mode: .full, now: Date(timeIntervalSince1970: 1_780_000_000))
        pool = try IndexReaderPool(at: folder.path)
        searcher = AnswerSearcher(index: pool, analyzer: Self.analyzer, ranking: ranking)
    }

    static func context(
        _ role: Visibility.Role = .agent, languages: [Language] = []
    ) -> CallContext {
        CallContext(role: role, date: today, languages: languages)
    }

    func page(
        _ text: String, _ context: CallContext = context(), kinds: [DocumentKind]? = nil,
        limit: Int = 100
    ) throws -> AnswerPage {
        try searcher.search(AnswerQuery(text, context: context, kinds: kinds, limit: limit))
    }

    func found(
        _ text: String, _ context: CallContext = context(), limit: Int = 100
    ) throws -> [String] {
        try page(text, context, limit: limit).answers.map(\.document)
    }
}

extension Document {
    /// A public, validated FAQ.
    static func faq(
        _ id: String, _ title: String, _ text: String = "", language: Language = .english
    ) -> Document {
        Document(
            id: id, title: title, language: language, audience: .public, state: .validated,
            content: .answer(text: text, say: nil),
            location: SourceLocation(path: "memory", line: 1))
    }

    func with(_ change: (inout Document) -> Void) -> Document {
        var document = self
        change(&document)
        return document
    }
}

/// Sentences over words that share neither stem nor spelling.
struct RandomSentences {
    static let words = [
        "router", "bill", "refund", "roaming", "fibre", "signal", "password", "contract",
        "voucher", "reset", "late", "order", "delivery", "cancel", "upgrade", "plan", "light",
        "engineer", "number", "market", "yellow", "quiet",
    ]
    var random: SeededGenerator

    init(seed: Int) { random = SeededGenerator(seed: seed) }

    mutating func sentence(_ count: ClosedRange<Int>) -> String {
        (0..<Int.random(in: count, using: &random))
            .map { _ in Self.words.randomElement(using: &random) ?? "" }.joined(separator: " ")
    }
}
