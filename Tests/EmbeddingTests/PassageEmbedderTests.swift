import Embedding
import Synchronization
import TestSupport
import Testing

struct PassageEmbedderTests {
    static let texts = [
        "late fee", "丢失手机", "late fee", "รหัสผ่าน", "late\u{A0}fee ", "вернуть деньги",
    ]

    @Test func `embeds in order, each text once`() async throws {
        let folder = try TemporaryFolder()
        let model = try TestModel.model()
        let seen = Mutex<[Int]>([])
        let fresh = try await {
            let embedder = PassageEmbedder(model: model, cache: try cache(folder, model))
            let vectors = try await embedder.vectors(for: Self.texts) { done in
                seen.withLock { $0.append(done) }
            }
            #expect(embedder.counts == PassageEmbedder.Counts(hits: 2, misses: 4))
            return vectors
        }()
        #expect(seen.withLock { $0.sorted() } == [3, 4, 5, 6])
        #expect(fresh[0] == fresh[2] && fresh[0] != fresh[1] && fresh.count == 6)
        let direct = try model.embed(passage: "รหัสผ่าน")
        #expect(dot(direct, fresh[3]) > 0.999_99)

        let again = PassageEmbedder(model: model, cache: try cache(folder, model), width: 1)
        #expect(try await again.vectors(for: Self.texts) == fresh)
        #expect(again.counts == PassageEmbedder.Counts(hits: 6, misses: 0))
        #expect(try await again.vectors(for: []).isEmpty)
    }

    @Test func `works without a cache, and stops when cancelled`() async throws {
        let embedder = PassageEmbedder(model: try TestModel.model(), cache: nil)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await embedder.vectors(for: Self.texts)
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(embedder.counts.misses == 0)
    }

    private func cache(_ folder: TemporaryFolder, _ model: EmbeddingModel) throws -> EmbeddingCache
    {
        try EmbeddingCache(
            folder: folder.path, engineID: model.engineID, dimensions: model.dimensions)
    }
}
