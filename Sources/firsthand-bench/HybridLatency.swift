import AnswerSearch
import ArgumentParser
import CommandLineSupport
import Embedding
import Evaluation
import Foundation
import Knowledge
import SearchIndex
import TextAnalysis

/// The part of the hybrid benchmark that searches.
struct HybridLatency: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hybrid-latency",
        abstract: "Measure search on an index that is there: what 'hybrid' runs.")

    @OptionGroup var model: ModelLocation

    @Argument(help: "An index folder.")
    var index: String

    @Argument(help: "A file of questions, one a line.")
    var questions: String

    func run() throws {
        guard let model = try model.open() else {
            throw ValidationError("There is no embedding model. Run 'make model'.")
        }
        let pool = try IndexReaderPool(at: index)
        let analyzer = try Analyzer()
        let hybrid = AnswerSearcher(
            index: pool, analyzer: analyzer, meaning: Meaning(model: model))
        let words = AnswerSearcher(index: pool, analyzer: analyzer)
        let context = CallContext(role: .agent, date: CalendarDate(Date(), in: .gmt))
        let questions = try String(contentsOfFile: questions, encoding: .utf8).split(
            separator: "\n")
        _ = try hybrid.search(AnswerQuery("warm up", context: context))
        var (engine, full, beyond, cached, plain):
            ([Double], [Double], [Double], [Double], [Double]) =
                ([], [], [], [], [])
        var late = 0
        for question in questions {
            var query = AnswerQuery(String(question), context: context)
            query.deadline = nil
            let embedding = try time { try model.embed(query: query.text) }
            let total = try time { if try hybrid.search(query).wordsOnly { late += 1 } }
            engine.append(embedding)
            full.append(total)
            beyond.append(total - embedding)
            cached.append(try time { try hybrid.search(query) })
            plain.append(try time { try words.search(query) })
        }
        print("  vectors a passage: " + (try vectorsPerPassage(pool)))
        report("the engine alone", engine)
        report("words and meaning", full)
        report("... beyond the engine", beyond)
        report("... the vector at hand", cached)
        report("words alone", plain)
        print(
            String(format: "  peak memory %.0f MB; \(late) without meaning", Memory.peakMegabytes))
    }

    private func vectorsPerPassage(_ pool: IndexReaderPool) throws -> String {
        let snapshot = try pool.snapshot()
        let file = try VectorFile(path: snapshot.vectorsPath)
        let wordings = try WordingIndex(folder: snapshot.path)
        return String(
            format: "%.2f, and %.2f wordings",
            Double(file.count) / Double(max(1, snapshot.manifest.passages)),
            Double(wordings.count) / Double(max(1, snapshot.manifest.passages)))
    }

    private func time<Result>(_ body: () throws -> Result) rethrows -> Double {
        let start = ContinuousClock.now
        _ = try body()
        return (ContinuousClock.now - start).milliseconds
    }

    private func report(_ name: String, _ samples: [Double]) {
        print(
            "  " + name.padding(toLength: 26, withPad: " ", startingAt: 0)
                + String(
                    format: "p50 %7.2f ms  p99 %7.2f ms", Metrics.percentile(samples, 0.5),
                    Metrics.percentile(samples, 0.99)))
    }
}
