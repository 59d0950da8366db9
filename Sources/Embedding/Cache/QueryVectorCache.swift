internal import Synchronization

/// The vectors of the last queries, in memory. Safe from any task.
///
///     let vector = try cache.vector(of: "late fee", by: model)  // at once the second time
package final class QueryVectorCache: Sendable {
    private let recent: Mutex<RecentlyUsed<CacheKey, [Float]>>
    private let disk: EmbeddingCache?

    /// - Parameters:
    ///   - capacity: how many vectors are kept, at least 1; 1.5 KB each. The one used longest ago
    ///     makes room.
    ///   - disk: where they are looked up and kept beyond this process; nil for nowhere.
    package init(capacity: Int = 4096, disk: EmbeddingCache? = nil) {
        recent = Mutex(RecentlyUsed(capacity: capacity))
        self.disk = disk
    }

    /// The number of vectors kept.
    package var count: Int { recent.withLock { $0.count } }

    /// The vector of `query` if it is kept; costs microseconds.
    package func cached(_ query: String) -> [Float]? {
        let key = CacheKey(preparedText: EngineText.prepared(query), form: .query)
        return recent.withLock { $0.value(for: key) }
    }

    /// The vector of `query`, kept or made by `model`, which must always be the same.
    /// - Throws: what `EmbeddingModel.embed(query:)` throws.
    package func vector(
        of query: String, by model: EmbeddingModel
    ) throws(EmbeddingError) -> [Float] {
        let key = CacheKey(preparedText: EngineText.prepared(query), form: .query)
        if let vector = recent.withLock({ $0.value(for: key) }) { return vector }
        let kept = try disk?.vector(for: key)
        let vector = if let kept { kept } else { try made(query, key, model) }
        recent.withLock { $0.insert(vector, for: key) }
        return vector
    }

    /// Rounded as the disk rounds it, so that a kept vector equals a fresh one.
    private func made(
        _ query: String, _ key: CacheKey, _ model: EmbeddingModel
    ) throws(EmbeddingError) -> [Float] {
        let vector = try model.embed(query: query)
        guard let disk else { return vector }
        let rounded = VectorMath.rounded(vector)
        try disk.insert(rounded, for: key)
        return rounded
    }
}
