import Embedding
import SearchIndex

/// Makes the vectors of a generation: one for each window and wording, and the mean of a
/// passage's wordings.
struct VectorStage: Sendable {
    let embedder: PassageEmbedder
    let model: EmbeddingModel

    /// How many texts are embedded at one go.
    private static let batch = 2048

    func write(_ passages: [PassageWindows], to path: String) async throws {
        var writer = VectorFileWriter(
            path: path, dimensions: model.dimensions, engineID: model.engineID)
        var start = 0
        while start < passages.count {
            var end = start
            var texts: [String] = []
            while end < passages.count, texts.count < Self.batch {
                texts += passages[end].wordings + passages[end].windows
                end += 1
            }
            let vectors = try await embedder.vectors(for: texts)
            var next = 0
            for passage in passages[start..<end] {
                let wordings = Array(vectors[next..<(next + passage.wordings.count)])
                next += passage.wordings.count
                let windows = vectors[next..<(next + passage.windows.count)]
                next += passage.windows.count
                for vector in wordings + windows {
                    try writer.add(vector, passage: passage.passage, language: passage.language)
                }
                if wordings.count > 1 {
                    try writer.add(
                        Self.mean(wordings), passage: passage.passage, language: passage.language)
                }
            }
            start = end
        }
        try writer.finish()
    }

    private static func mean(_ vectors: [[Float]]) -> [Float] {
        var sum = [Float](repeating: 0, count: vectors[0].count)
        for vector in vectors { for index in sum.indices { sum[index] += vector[index] } }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return sum.map { $0 / length }
    }
}
