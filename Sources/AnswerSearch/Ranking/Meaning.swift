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

    /// The vectors of a generation; nil if it has none, or another engine's.
    func vectors(of snapshot: IndexSnapshot) throws(IndexError) -> GenerationVectors? {
        guard snapshot.manifest.engine == model.engineID else { return nil }
        // By the manifest: an index made anew in the same folder has the same path.
        if let known = loaded.withLock({ $0 }), known.manifest == snapshot.manifest {
            return known.vectors
        }
        let path = snapshot.vectorsPath
        do throws(VectorFileError) {
            let vectors = try GenerationVectors(path: path, folder: snapshot.path)
            loaded.withLock { $0 = (snapshot.manifest, vectors) }
            return vectors
        } catch {
            throw .corrupt(path: path, reason: "\(error)")
        }
    }

    /// Begins to make the vector of a question.
    func begin(_ question: String) -> PendingQuestion {
        PendingQuestion(question, embedder: questions)
    }
}
