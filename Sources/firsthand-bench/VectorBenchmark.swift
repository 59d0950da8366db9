import ArgumentParser
import CommandLineSupport
import Embedding
import Evaluation
import Foundation
import Knowledge
import SearchIndex

struct VectorBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vectors",
        abstract: "Nearest vectors: recall against comparing all exactly, and latency.",
        discussion: """
            The questions are the call types' wordings in the index's knowledge base. Once over the \
            index's own vectors, once over 100,000 that are seeded noise around them.
            """)

    @OptionGroup var model: ModelLocation

    @Option(help: "The index folder that 'indexer build' made.")
    var index = ".firsthand/index"

    @Option(help: "How many vectors are put together.")
    var count = 100_000

    func run() async throws {
        guard let model = try model.open() else {
            throw ValidationError("There is no embedding model. Run 'make model'.")
        }
        let snapshot = try IndexReaderPool(at: index).snapshot()
        let texts = snapshot.knowledge.callTypes.flatMap { $0.examples.values.joined() }
        let questions = try await self.model.embedder(model).vectors(for: texts, as: .query)
        let file = try VectorFile(path: snapshot.vectorsPath)
        print(
            String(
                format: "%d vectors of %d passages (%.2f a passage), %d questions:", file.count,
                file.passageCount, Double(file.count) / Double(max(1, file.passageCount)),
                questions.count))
        measure(file, questions)
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let large = try await noisy(around: file, model: model, path: scratch.path + "/vectors")
        print("\(large.count) vectors, seeded noise around these:")
        measure(large, questions)
    }

    private func noisy(
        around file: VectorFile, model: EmbeddingModel, path: String
    ) async throws -> VectorFile {
        let passages = file.nearest(
            to: VectorQuery(try model.embed(query: "?")), limit: file.passageCount,
            candidates: file.count
        ).map(\.passage)
        let embedder = NoisyEmbedder(centres: passages.flatMap(file.vectors(of:)))
        let vectors = try await embedder.vectors(
            for: (0..<count).map { "vector \($0)" }, as: .passage, progress: nil)
        var writer = VectorFileWriter(
            path: path, dimensions: file.dimensions, engineID: file.engineID)
        for (number, vector) in vectors.enumerated() {
            try writer.add(vector, passage: "passage-\(number)", language: "en")
        }
        try writer.finish()
        return try VectorFile(path: path)
    }

    private func measure(_ file: VectorFile, _ questions: [[Float]]) {
        var (found, times) = (0, [Double]())
        for question in questions {
            let query = VectorQuery(question)
            let start = ContinuousClock.now
            let nearest = file.nearest(to: query, limit: Self.depth)
            times.append((ContinuousClock.now - start).milliseconds)
            let exact = file.nearest(to: query, limit: Self.depth, candidates: file.count)
            found += Set(nearest.map(\.passage)).intersection(exact.map(\.passage)).count
        }
        print(
            String(
                format: "  recall@%d %.4f  p50 %.3f ms  p99 %.3f ms", Self.depth,
                Double(found) / Double(Self.depth * questions.count),
                Metrics.percentile(times, 0.5), Metrics.percentile(times, 0.99)))
    }

    private static let depth = 10
}
