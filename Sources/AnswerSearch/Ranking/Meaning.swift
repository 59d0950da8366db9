package import Embedding
import SearchIndex
import TextAnalysis
internal import Synchronization

/// Compares questions with passages by meaning: the model, and the vectors of a generation.
///
/// Safe from any task.
package final class Meaning: Sendable {
    private let model: EmbeddingModel
    private let questions = QueryVectorCache()
    private let files = Mutex<(path: String, file: VectorFile)?>(nil)

    package init(model: EmbeddingModel) { self.model = model }

    /// The vectors of a generation; nil if it has none, or another engine's.
    func vectors(of snapshot: IndexSnapshot) throws(IndexError) -> VectorFile? {
        guard snapshot.manifest.engine == model.engineID else { return nil }
        let path = snapshot.vectorsPath
        if let known = files.withLock({ $0 }), known.path == path { return known.file }
        do throws(VectorFileError) {
            let file = try VectorFile(path: path)
            files.withLock { $0 = (path, file) }
            return file
        } catch {
            throw .corrupt(path: path, reason: "\(error)")
        }
    }

    /// The mean of the vectors of questions in a language; nil for one without typical questions.
    func questionMean(in language: Language) -> [Float]? {
        let vectors = TypicalQuestions.inLanguage(language).compactMap(vector)
        guard let first = vectors.first else { return nil }
        let sum = vectors.dropFirst().reduce(first) { zip($0, $1).map(+) }
        return sum.map { $0 / Float(vectors.count) }
    }

    /// The vector of a question; nil if the engine has no memory left for it.
    func vector(of question: String) -> [Float]? {
        try? questions.vector(of: question, by: model)
    }
}
