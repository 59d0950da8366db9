@testable import Embedding
import Foundation
import TestSupport
import Testing

struct EmbeddingCacheTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var path: String { folder.path + "/embeddings.cache" }

    private func open(_ engineID: String = "one", maximumBytes: Int = 1 << 20) throws
        -> EmbeddingCache
    {
        try EmbeddingCache(
            folder: folder.path, engineID: engineID, dimensions: 24, maximumBytes: maximumBytes)
    }

    private func key(_ index: Int) -> CacheKey { CacheKey(high: UInt64(index), low: 7) }

    private func vector(_ index: Int) -> [Float] {
        var random = SeededGenerator(seed: index)
        return VectorMath.rounded(randomVector(24, using: &random))
    }

    private func fill(_ range: Range<Int>) throws {
        let cache = try open()
        for index in range { try cache.insert(vector(index), for: key(index)) }
    }

    @Test func `vectors come back as they were`() throws {
        try fill(0..<2000)
        let cache = try open()
        #expect(cache.count == 2000 && !cache.isReadOnly)
        for index in [0, 1, 1023, 1024, 1999] {
            #expect(try cache.vector(for: key(index)) == vector(index))
        }
        #expect(try cache.vector(for: key(2000)) == nil)
    }

    @Test(arguments: [1, 20, 67]) func `a torn record is dropped`(missing: Int) throws {
        try fill(0..<3)
        let size = CacheLayout.headerSize + 3 * (20 + 48) - missing
        #expect(truncate(path, off_t(size)) == 0)
        do {
            let cache = try open()
            #expect(cache.count == 2)
            #expect(try cache.vector(for: key(2)) == nil)
            try cache.insert(vector(9), for: key(9))
        }
        #expect(try open().vector(for: key(9)) == vector(9))
    }

    @Test func `a damaged record is not used`() throws {
        try fill(0..<2)
        var data = try Data(contentsOf: URL(filePath: path))
        data[CacheLayout.headerSize + 40] ^= 1
        try data.write(to: URL(filePath: path))
        let cache = try open()
        #expect(try cache.vector(for: key(0)) == nil)
        #expect(try cache.vector(for: key(1)) == vector(1))
    }

    @Test(arguments: ["", "FHEMBED1", "something else entirely"])
    func `a file that is none is replaced`(content: String) throws {
        try folder.write(content, to: "embeddings.cache")
        let cache = try open()
        #expect(cache.count == 0)
        try cache.insert(vector(1), for: key(1))
        #expect(try cache.vector(for: key(1)) == vector(1))
    }

    @Test func `another engine starts anew`() throws {
        try fill(0..<3)
        #expect(try open("two").count == 0)
        #expect(try open("one").count == 0)
    }

    @Test func `one writes, others read`() throws {
        try fill(0..<3)
        let writer = try open()
        let reader = try open()
        #expect(reader.isReadOnly && !writer.isReadOnly)
        try writer.insert(vector(3), for: key(3))
        try reader.insert(vector(4), for: key(4))
        #expect(try reader.vector(for: key(2)) == vector(2))
        #expect(try reader.vector(for: key(3)) == nil)
        #expect(try reader.vector(for: key(4)) == nil)
        #expect(try open().vector(for: key(3)) == vector(3))
        #expect(try open("two").count == 0)
    }

    @Test func `the older half makes room`() throws {
        let limit = CacheLayout.headerSize + 20 * 68
        let cache = try open(maximumBytes: limit)
        let reader = try open(maximumBytes: limit)
        for index in 0..<50 { try cache.insert(vector(index), for: key(index)) }
        let size = try Data(contentsOf: URL(filePath: path)).count
        #expect(size <= limit && size > limit / 2)
        #expect(reader.count == 0)
        for index in 40..<50 { #expect(try cache.vector(for: key(index)) == vector(index)) }
        for index in 0..<20 { #expect(try cache.vector(for: key(index)) == nil) }
    }

    @Test func `a reader keeps its file when the older half goes`() throws {
        try fill(0..<18)
        let limit = CacheLayout.headerSize + 20 * 68
        let writer = try open(maximumBytes: limit)
        let reader = try open(maximumBytes: limit)
        for index in 18..<60 { try writer.insert(vector(index), for: key(index)) }
        for index in 0..<18 { #expect(try reader.vector(for: key(index)) == vector(index)) }
    }

    @Test func `tasks may share a cache`() async throws {
        let cache = try open(maximumBytes: CacheLayout.headerSize + 100 * 68)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for part in 0..<4 {
                group.addTask {
                    for index in part * 100..<(part + 1) * 100 {
                        try cache.insert(vector(index), for: key(index))
                        let found = try cache.vector(for: key(index))
                        #expect(found == nil || found == vector(index))
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(cache.count > 40 && cache.count <= 100)
    }

    @Test func `too little room is refused`() {
        let minimum = CacheLayout.headerSize + 16 * 68
        #expect(throws: EmbeddingError.cacheTooSmall(bytes: 100, minimum: minimum)) {
            try open(maximumBytes: 100)
        }
    }

    @Test func `a key depends on form and text`() {
        let keys = Set(
            ["a", "b", ""].flatMap { text in
                [TextForm.query, .passage].map { CacheKey(preparedText: text, form: $0) }
            })
        #expect(keys.count == 6)
    }
}
