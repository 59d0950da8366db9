import AnswerSearch
import ArgumentParser
import Evaluation
import Foundation
import Indexer
import Knowledge
import SearchIndex
import TextAnalysis

struct SuggestBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Latency of completion at every key stroke, by index size.",
        discussion: """
            The passages are sentences of the pages put together at random (seeded), each with a \
            title and variants; questions are such titles and words in a row of a sentence, typed \
            character by character.
            """)

    @Option(help: "How many passages; may be repeated.")
    var passages: [Int] = [10_000, 100_000]

    @Option(help: "How many variants each passage has beside its title.")
    var variants = 3

    @Option(help: "How many distinct questions.")
    var questions = 500

    @Argument(help: "A folder of HTML pages to take sentences from.")
    var website: String

    func run() async throws {
        let analyzer = try Analyzer()
        let sentences = SentencePool(website: website, analyzer: analyzer)
        for count in passages {
            let scratch = try ScratchFolder()
            defer { scratch.remove() }
            let source = VariedSource(
                base: RecombinedSource(sentences: sentences, count: count), variants: variants)
            _ = try await IndexBuilder(
                analyzer: analyzer, store: GenerationStore(root: scratch.path)
            ).build(from: [source], mode: .full, now: .now)
            print(String(format: "index of %.0f MB", scratch.megabytes))
            let pool = try IndexReaderPool(at: scratch.path)
            let titles = stride(from: 0, to: count, by: max(1, count * 2 / questions))
                .map { SentencePool.title(of: sentences.passage($0)) }
            try measure(
                titles + sentences.questions(count: questions - titles.count),
                AnswerSearcher(index: pool, analyzer: analyzer), passages: count)
        }
        print(String(format: "peak memory %.0f MB", Memory.peakMegabytes))
    }

    private func measure(
        _ questions: [String], _ searcher: AnswerSearcher, passages: Int
    ) throws {
        let context = CallContext(role: .agent, date: CalendarDate(Date(), in: .gmt))
        var samples: [Sample] = []
        var offered = 0
        for question in questions {
            for length in 1...question.count {
                let typed = String(question.prefix(length))
                let (start, processor) = (ContinuousClock.now, ProcessorTime.milliseconds)
                let completions = try searcher.suggest(typed, in: context)
                samples.append(
                    Sample(
                        length: length, elapsed: (ContinuousClock.now - start).milliseconds,
                        processor: ProcessorTime.milliseconds - processor))
                if !completions.isEmpty { offered += 1 }
            }
        }
        print(
            "\(passages) passages, \(questions.count) questions, \(samples.count) key strokes, "
                + "\(offered) completed:")
        report("all", samples)
        for length in 1...4 { report("\(length) typed", samples.filter { $0.length == length }) }
        report("more", samples.filter { $0.length > 4 })
    }

    private struct Sample {
        let length: Int
        let elapsed: Double
        /// What of it this thread was running.
        let processor: Double
    }

    private func report(_ name: String, _ samples: [Sample]) {
        let figures = [samples.map(\.elapsed), samples.map(\.processor)].map { times in
            String(
                format: "p50 %6.2f  p99 %6.2f  most %6.2f ms", Metrics.percentile(times, 0.5),
                Metrics.percentile(times, 0.99), times.max() ?? 0)
        }
        print(
            "  " + name.padding(toLength: 9, withPad: " ", startingAt: 0)
                + figures.joined(separator: "; of the processor "))
    }
}

/// Recombined passages with other wordings beside their titles.
private struct VariedSource: DocumentSource {
    let base: RecombinedSource
    let variants: Int

    var path: String { base.path }

    func list() -> SourceListing {
        let units = base.list().units.map { unit in
            SourceUnit(weight: unit.weight) {
                SourceReading(documents: unit.read().documents.map(varied))
            }
        }
        return SourceListing(units: units)
    }

    private func varied(_ document: Document) -> Document {
        var document = document
        // Titles of passages that lie far off, in the same language.
        let number = Int(document.id.split(separator: "-").last ?? "") ?? 0
        document.variants = (0..<variants).map { variant in
            SentencePool.title(of: base.sentences.passage(number + (variant + 1) * 4_000_000))
        }
        return document
    }
}
