package import Embedding
import SearchIndex
internal import Synchronization

/// Compares questions with passages by meaning: the model, and the vectors of a generation.
///
/// Safe from any task.
package final class Meaning: Sendable {
    private let model: EmbeddingModel
    private let questions: QuestionEmbedder
    private let loaded = Mutex<(manifest: Manifest, vectors: GenerationVectors)?>(nil)

    /// - Parameter disk: keeps the questions' vectors for other processes; nil for none, as a
    ///   customer's words are not to be kept.
    package init(model: EmbeddingModel, disk: EmbeddingCache? = nil) {
        self.model = model
        questions = QuestionEmbedder(model: model, cache: QueryVectorCache(disk: disk))
    }

    /// Brings the model into memory, so that the first question does not wait for the disk.
    package func warmUp() { _ = try? model.embed(query: "?") }

    /// The vectors of the generation that is read; nil if it has none, or another engine's.
    func vectors(for reader: IndexReader) throws(IndexError) -> GenerationVectors? {
        let manifest = reader.snapshot.manifest
        guard manifest.engine == model.engineID else { return nil }
        // By the manifest: an index made anew in the same folder has the same path.
        if let known = loaded.withLock({ $0 }), known.manifest == manifest {
            return known.vectors
        }
        let vectors = try GenerationVectors(of: reader)
        loaded.withLock { $0 = (manifest, vectors) }
        return vectors
    }

    /// Begins to make the vector of a question.
    func begin(_ question: String) -> PendingQuestion {
        PendingQuestion(question, embedder: questions)
    }
}
