import Embedding
import TestSupport
import Testing

struct QueryVectorCacheTests {
    @Test func `a query is embedded once`() throws {
        let cache = QueryVectorCache(capacity: 2)
        let model = try TestModel.model()
        #expect(cache.cached("late fee") == nil)
        let vector = try cache.vector(of: "late fee", by: model)
        #expect(try vector == model.embed(query: "late fee"))
        #expect(cache.cached(" late\u{A0}fee ") == vector)
        _ = try cache.vector(of: "รหัส", by: model)
        _ = try cache.vector(of: "码", by: model)
        #expect(cache.cached("late fee") == nil && cache.count == 2)
    }

    @Test func `what the disk keeps is not embedded again`() throws {
        let folder = try TemporaryFolder()
        let model = try TestModel.model()
        let disk = try EmbeddingCache(
            folder: folder.path, engineID: model.engineID, dimensions: model.dimensions)
        let first = try QueryVectorCache(disk: disk).vector(of: "late fee", by: model)
        #expect(disk.count == 1)
        #expect(try QueryVectorCache(disk: disk).vector(of: "late fee", by: model) == first)
        #expect(disk.count == 1)
    }
}
