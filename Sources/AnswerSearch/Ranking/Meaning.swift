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
    private let files = Mutex<(path: String, manifest: Manifest, file: VectorFile)?>(nil)
    private let questionMeans = Mutex<[Substring: [Float]]>([:])

    package init(model: EmbeddingModel) { self.model = model }

    /// The vectors of a generation; nil if it has none, or another engine's.
    func vectors(of snapshot: IndexSnapshot) throws(IndexError) -> VectorFile? {
        guard snapshot.manifest.engine == model.engineID else { return nil }
        let path = snapshot.vectorsPath
        // The manifest too: an index made anew in the same folder has the same path.
        if let known = files.withLock({ $0 }), known.path == path,
            known.manifest == snapshot.manifest
        {
            return known.file
        }
        do throws(VectorFileError) {
            let file = try VectorFile(path: path)
            files.withLock { $0 = (path, snapshot.manifest, file) }
            return file
        } catch {
            throw .corrupt(path: path, reason: "\(error)")
        }
    }

    /// The mean of the vectors of questions in a language; nil for one without typical questions.
    func questionMean(in language: Language) -> [Float]? {
        if let known = questionMeans.withLock({ $0[language.primary] }) { return known }
        let vectors = TypicalQuestions.inLanguage(language).compactMap(vector)
        guard let first = vectors.first else { return nil }
        let sum = vectors.dropFirst().reduce(first) { zip($0, $1).map(+) }
        let mean = sum.map { $0 / Float(vectors.count) }
        questionMeans.withLock { $0[language.primary] = mean }
        return mean
    }

    /// The vector of a question; nil if the engine has no memory left for it.
    func vector(of question: String) -> [Float]? {
        try? questions.vector(of: question, by: model)
    }
}
