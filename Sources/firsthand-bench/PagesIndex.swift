import ArgumentParser
import CommandLineSupport
import Embedding
import Foundation
import Indexer
import SearchIndex
import TextAnalysis

/// What the load test of the service searches in.
struct PagesIndex: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pages",
        abstract: "Make an index of really embedded pages, and questions to ask it.")

    @OptionGroup var model: ModelLocation

    @Option(help: "The index folder to make.")
    var index: String

    @Option(help: "The file to write the questions to, one a line.")
    var questions: String

    @Option(help: "How many passages at least.")
    var passages = 10_000

    @Option(help: "How many distinct questions of 5 to 20 words.")
    var count = 6000

    @Argument(help: "A folder of HTML pages.")
    var website: String

    func run() async throws {
        let analyzer = try Analyzer()
        let opened = try model.open()
        let sentences = SentencePool(website: website, analyzer: analyzer)
        try sentences.questions(count: count, words: 5...20).joined(separator: "\n")
            .write(toFile: questions, atomically: true, encoding: .utf8)
        let report = try await IndexBuilder(
            analyzer: analyzer, store: GenerationStore(root: index),
            embedder: try opened.map { ($0, try model.embedder($0)) }
        ).build(
            from: [PageSource(website: website, passages: passages, analyzer: analyzer)],
            mode: .full, now: .now)
        let made = report.passages.values.reduce(0) { $0 + $1.values.reduce(0, +) }
        Output.note("\(made) passages, \(count) questions")
    }
}
