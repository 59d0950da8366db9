import Embedding

/// The vectors of one generation.
struct GenerationVectors: Sendable {
    /// Of what passages say.
    let passages: VectorFile
    /// Of the wordings of questions.
    let wordings: WordingIndex

    init(path: String, folder: String) throws(VectorFileError) {
        passages = try VectorFile(path: path)
        wordings = try WordingIndex(folder: folder)
    }
}
