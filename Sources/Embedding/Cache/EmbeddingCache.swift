internal import Foundation
internal import Synchronization

/// Vectors of texts that were embedded before, in a file that outlives index generations.
///
///     let cache = try EmbeddingCache(
///         folder: ".firsthand/index", engineID: model.engineID, dimensions: model.dimensions)
///
/// One process writes (the first to open it); the others read what was there when they opened it
/// and keep nothing new. Safe from any task. Killed at any moment, it loses at most the vector
/// that was being written. Another engine's vectors are dropped. Memory: about 40 bytes a vector.
package final class EmbeddingCache: Sendable {
    private let layout: CacheLayout
    private let path: String
    private let maximumBytes: Int
    private let lock: CacheLock?
    private let state: Mutex<State>

    private struct State {
        var file: CacheFile?
        var records: [CacheKey: Int] = [:]
        var count = 0
    }

    /// Opens the cache in `folder`, which is made if it is missing.
    ///
    /// - Parameters:
    ///   - engineID: of the model whose vectors these are; its first 244 bytes count.
    ///   - maximumBytes: when the file would grow beyond it, the older half is dropped. The
    ///     standard half GiB holds 680,000 vectors of 384 dimensions.
    /// - Throws: `EmbeddingError.storage` if the file cannot be read or written,
    ///   `.cacheTooSmall` if it could not hold 16 vectors.
    /// - Complexity: O(n) in the vectors held; 100,000 take about 50 ms.
    package init(
        folder: String, engineID: String, dimensions: Int, maximumBytes: Int = 1 << 29
    ) throws(EmbeddingError) {
        layout = CacheLayout(engineID: engineID, dimensions: dimensions)
        let minimum = layout.offset(ofRecord: 16)
        guard maximumBytes >= minimum else {
            throw .cacheTooSmall(bytes: maximumBytes, minimum: minimum)
        }
        self.maximumBytes = maximumBytes
        path = folder + "/embeddings.cache"
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        lock = CacheLock(file: folder + "/embeddings.lock")
        state = Mutex(try Self.open(path, layout, writing: lock != nil))
    }

    /// Whether another process (or a read-only folder) keeps this one from adding vectors.
    package var isReadOnly: Bool { lock == nil }

    /// The number of vectors held.
    package var count: Int { state.withLock { $0.records.count } }

    /// The vector kept under `key`, as it was inserted but for rounding to half precision.
    func vector(for key: CacheKey) throws(EmbeddingError) -> [Float]? {
        let found = state.withLock { state in
            state.records[key].flatMap { index in state.file.map { ($0, index) } }
        }
        guard let (file, index) = found else { return nil }
        let record = try file.read(
            at: layout.offset(ofRecord: index), count: layout.recordSize)
        return layout.vector(in: record, for: key)
    }

    /// Keeps a vector; does nothing if the cache is read-only.
    func insert(_ vector: [Float], for key: CacheKey) throws(EmbeddingError) {
        guard !isReadOnly else { return }
        let record = layout.record(key, vector)
        try state.withLock { state throws(EmbeddingError) in
            if layout.offset(ofRecord: state.count + 1) > maximumBytes {
                state = try halved(state)
            }
            guard let file = state.file else { return }
            try file.write(record, at: layout.offset(ofRecord: state.count))
            state.records[key] = state.count
            state.count += 1
        }
    }

    private static func open(
        _ path: String, _ layout: CacheLayout, writing: Bool
    ) throws(EmbeddingError) -> State {
        let existing = CacheFile(existing: path, writing: writing)
        if let existing,
            try existing.read(at: 0, count: CacheLayout.headerSize) == layout.header
        {
            let state = try load(existing, layout)
            if writing { try existing.truncate(to: layout.offset(ofRecord: state.count)) }
            return state
        }
        guard writing else { return State() }
        let file = try CacheFile(creating: path + ".new")
        try file.write(layout.header, at: 0)
        try file.replace(path)
        return State(file: file)
    }

    /// Reads the keys of all whole records.
    private static func load(
        _ file: CacheFile, _ layout: CacheLayout
    ) throws(EmbeddingError) -> State {
        let size = layout.recordSize
        var state = State(file: file)
        state.count = (try file.size() - CacheLayout.headerSize) / size
        state.records.reserveCapacity(state.count)
        for first in stride(from: 0, to: state.count, by: 1024) {
            let count = min(1024, state.count - first)
            let bytes = try file.read(at: layout.offset(ofRecord: first), count: count * size)
            for index in 0..<bytes.count / size {
                state.records[layout.key(ofRecordAt: index * size, in: bytes)] = first + index
            }
        }
        return state
    }

    /// Writes the newer half to a new file, which replaces the old one.
    private func halved(_ state: State) throws(EmbeddingError) -> State {
        guard let old = state.file else { return state }
        let file = try CacheFile(creating: path + ".new")
        try file.write(layout.header, at: 0)
        let first = state.count - state.count / 2
        for index in first..<state.count {
            let record = try old.read(
                at: layout.offset(ofRecord: index), count: layout.recordSize)
            try file.write(record, at: layout.offset(ofRecord: index - first))
        }
        try file.replace(path)
        return try Self.load(file, layout)
    }
}

/// The right to write the cache, for as long as it lives.
private final class CacheLock: Sendable {
    private let descriptor: Int32

    /// Nil if another process has it, or the folder is read-only.
    init?(file: String) {
        let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
