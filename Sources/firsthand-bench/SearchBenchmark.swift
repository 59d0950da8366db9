import AnswerSearch
import ArgumentParser
import Evaluation
import Foundation
import Indexer
import Knowledge
import SearchIndex
import TextAnalysis
import XapianBaseline

struct SearchBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Latency by index size, and the ratio to calling libxapian directly.",
        discussion: """
            The passages are sentences of the pages put together at random (seeded); the questions \
            are 4 to 10 words in a row of some sentence.
            """)

    @Option(help: "How many passages; may be repeated.")
    var passages: [Int] = [10_000, 100_000]

    @Option(help: "How many distinct questions.")
    var questions = 2000

    @Argument(help: "A folder of HTML pages to take sentences from.")
    var website: String

    func run() async throws {
        let analyzer = try Analyzer()
        let sentences = SentencePool(website: website, analyzer: analyzer)
        let questions = sentences.questions(count: questions)
        for count in passages {
            let scratch = try ScratchFolder()
            defer { scratch.remove() }
            let source = RecombinedSource(sentences: sentences, count: count)
            _ = try await IndexBuilder(
                analyzer: analyzer, store: GenerationStore(root: scratch.path)
            ).build(from: [source], mode: .full, now: .now)
            try measure(questions, index: scratch.path, analyzer: analyzer, passages: count)
        }
        print(String(format: "peak memory %.0f MB", Memory.peakMegabytes))
    }

    private func measure(
        _ questions: [String], index: String, analyzer: Analyzer, passages: Int
    ) throws {
        let pool = try IndexReaderPool(at: index)
        let searcher = AnswerSearcher(index: pool, analyzer: analyzer)
        let context = CallContext(role: .agent, date: CalendarDate(Date(), in: .gmt))
        let direct = try DirectSearch(pool: pool, analyzer: analyzer, questions: questions)
        var (ranked, plain, full, faceted): ([Double], [Double], [Double], [Double]) =
            ([], [], [], [])
        // One after the other for each question, so that all see the machine in the same state.
        for (index, question) in questions.enumerated() {
            let query = AnswerQuery(question, context: context, limit: 10)
            var withFacets = query
            withFacets.wantsFacets = true
            plain.append(time { direct.search(index, limit: 10) })
            ranked.append(try time { try searcher.rankedDocuments(query) })
            full.append(try time { try searcher.search(query) })
            faceted.append(try time { try searcher.search(withFacets) })
        }
        print("\(passages) passages, \(questions.count) questions, best 10:")
        report("libxapian directly", plain, against: nil)
        report("ranked ids", ranked, against: plain)
        report("with answers and snippets", full, against: nil)
        report("with facets too", faceted, against: nil)
    }

    private func time<Result>(_ body: () throws -> Result) rethrows -> Double {
        let start = ContinuousClock.now
        _ = try body()
        return (ContinuousClock.now - start).milliseconds
    }

    private func report(_ name: String, _ samples: [Double], against other: [Double]?) {
        let (p50, p99) = (Metrics.percentile(samples, 0.5), Metrics.percentile(samples, 0.99))
        let ratios = other.map {
            String(
                format: "  ratio p50 %.2f, p99 %.2f", p50 / Metrics.percentile($0, 0.5),
                p99 / Metrics.percentile($0, 0.99))
        }
        print(
            "  " + name.padding(toLength: 28, withPad: " ", startingAt: 0)
                + String(format: "p50 %7.3f ms  p99 %7.3f ms", p50, p99) + (ratios ?? ""))
    }
}

/// The questions' own terms and weights put to libxapian without anything around it.
private final class DirectSearch {
    private let database: OpaquePointer?
    private let queries: [(terms: [String], weights: [Double])]
    private let ranking = Ranking.standard

    init(pool: IndexReaderPool, analyzer: Analyzer, questions: [String]) throws {
        let snapshot = try pool.snapshot()
        database = xb_open(snapshot.path + "/xapian")
        queries = try questions.map { question in
            let terms = try pool.withReader { reader throws(IndexError) in
                try QueryTerms.weighted(question, analyzer: analyzer, reader: reader)
            }
            return (terms.map(\.term), terms.map(\.weight))
        }
    }

    deinit { xb_close(database) }

    func search(_ index: Int, limit: Int) -> Int {
        let (terms, weights) = queries[index]
        var key = [CChar](repeating: 0, count: 256)
        let copies = terms.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return xb_search(
            database, copies.map { UnsafePointer($0) }, weights, terms.count,
            IndexSchema.Slot.document.rawValue, ranking.bm25.k1, ranking.bm25.b, limit, &key)
    }
}
