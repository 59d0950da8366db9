import ArgumentParser
package import Embedding
import Foundation

/// Where the embedding model and the vectors that it made are.
package struct ModelLocation: ParsableArguments {
    @Flag(help: "Use words alone, without the embedding model.")
    package var wordsOnly = false

    @Option(help: "The folder of the embedding model that 'make model' fills.")
    package var model = ".firsthand/model"

    @Option(help: "Where vectors are kept for the next build or evaluation.")
    package var embeddings = ".firsthand/embeddings"

    package init() {}

    /// The model; nil for words alone, or if there is none.
    package func open() throws -> EmbeddingModel? {
        guard !wordsOnly, FileManager.default.fileExists(atPath: model) else { return nil }
        return try EmbeddingModel(folder: model)
    }

    /// Says why meaning plays no part, unless that was asked for.
    package func noteMissingModel() {
        guard !wordsOnly, !FileManager.default.fileExists(atPath: model) else { return }
        Output.note("There is no embedding model at '\(model)': words only. Run 'make model'.")
    }

    /// What embeds many texts, through the cache.
    package func embedder(_ model: EmbeddingModel) throws -> PassageEmbedder {
        PassageEmbedder(
            model: model,
            cache: try EmbeddingCache(
                folder: embeddings, engineID: model.engineID, dimensions: model.dimensions))
    }
}
