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

    /// The vector of a question with the lines that it leans on, by their weights.
    ///
    /// - Parameter lines: the question first; a line whose vector is not there in time is left out.
    /// - Returns: nil if the question's own is not there in time, or the engine has no memory left.
    func vector(of lines: [ConversationLine], within deadline: Duration?) -> [Float]? {
        let end = deadline.map { ContinuousClock.now + $0 }
        var sum: [Float] = []
        for line in lines {
            let left = end.map { max(.zero, $0 - .now) }
            guard let vector = questions.vector(of: line.words, within: left) else {
                if sum.isEmpty { return nil }
                continue
            }
            let weighted = vector.map { $0 * Float(line.weight) }
            sum = sum.isEmpty ? weighted : zip(sum, weighted).map(+)
        }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? sum.map { $0 / length } : nil
    }
}
