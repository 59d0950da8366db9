import ArgumentParser
import CommandLineSupport
import Embedding
import Foundation
import Indexer
import Knowledge
import SearchIndex
import TextAnalysis

struct HybridBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hybrid",
        abstract: "Latency and memory of search by words and meaning, by index size.",
        discussion: """
            The smaller base is made of pages as they are, really embedded (and cached); the larger \
            one of their sentences put together at random, with vectors that are seeded noise around \
            real ones. The questions are 5 to 20 words in a row of some sentence. The measuring is \
            done by a process of its own, so that memory is that of searching alone.
            """)

    @OptionGroup var model: ModelLocation

    @Option(help: "How many passages of the pages are really embedded.")
    var real = 10_000

    @Option(help: "How many passages are put together.")
    var recombined = 100_000

    @Option(help: "How many distinct questions.")
    var questions = 2000

    @Argument(help: "A folder of HTML pages.")
    var website: String

    func run() async throws {
        guard let model = try model.open() else {
            throw ValidationError("There is no embedding model. Run 'make model'.")
        }
        let analyzer = try Analyzer()
        let embedder = try self.model.embedder(model)
        let sentences = SentencePool(website: website, analyzer: analyzer)
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let questionFile = scratch.path + "/questions.txt"
        try sentences.questions(count: questions, words: 5...20).joined(separator: "\n")
            .write(toFile: questionFile, atomically: true, encoding: .utf8)

        let pages = PageSource(website: website, passages: real, analyzer: analyzer)
        try await measure(
            pages, embedder, "pages as they are, really embedded", scratch, questionFile, model)
        let noisy = NoisyEmbedder(
            centres: try await embedder.vectors(for: sentences.sample(2000)))
        try await measure(
            RecombinedSource(sentences: sentences, count: recombined), noisy,
            "sentences put together, vectors are seeded noise around real ones", scratch,
            questionFile, model)
    }

    private func measure(
        _ source: any DocumentSource, _ embedder: any TextEmbedder, _ description: String,
        _ scratch: ScratchFolder, _ questionFile: String, _ model: EmbeddingModel
    ) async throws {
        let index = scratch.path + "/index-" + UUID().uuidString
        let report = try await IndexBuilder(
            analyzer: try Analyzer(), store: GenerationStore(root: index),
            embedder: (model, embedder)
        ).build(from: [source], mode: .full, now: .now)
        let passages = report.passages.values.reduce(0) { $0 + $1.values.reduce(0, +) }
        // Not by print, whose buffer would come after what the measuring process writes.
        Output.result("\(passages) passages (\(description)), built in \(Int(report.seconds)) s:")
        let measuring = Process()
        measuring.executableURL = URL(filePath: CommandLine.arguments[0])
        measuring.arguments = [
            "hybrid-latency", "--model", self.model.model, index, questionFile,
        ]
        try measuring.run()
        measuring.waitUntilExit()
        guard measuring.terminationStatus == 0 else { throw ExitStatus.failure }
    }
}

/// Pages of a website until there are enough passages, taken from all over it.
struct PageSource: DocumentSource {
    let path: String
    private let listing: SourceListing

    init(website: String, passages: Int, analyzer: Analyzer) {
        path = website
        var listing = SourceKind.website.source(at: website, using: SourceText(analyzer: analyzer))
            .list()
        var random = SeededGenerator(seed: 11)
        var chosen: [SourceUnit] = []
        var count = 0
        for unit in listing.units.shuffled(using: &random) where count < passages {
            chosen.append(unit)
            count += unit.read().documents.reduce(0) { sum, document in
                guard case .page(let sections) = document.content else { return sum }
                return sum + max(1, sections.count { !$0.text.isEmpty })
            }
        }
        listing.units = chosen
        self.listing = listing
    }

    func list() -> SourceListing { listing }
}
