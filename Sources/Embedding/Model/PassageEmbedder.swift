internal import Foundation
internal import Synchronization

/// Embeds many texts on all cores, and through a cache those that are new only.
///
///     let embedder = PassageEmbedder(model: model, cache: cache)
///     let vectors = try await embedder.vectors(for: windows)
///     print(embedder.counts.hits, embedder.counts.misses)
///
/// Every vector is rounded to half precision, so that a cached one equals a fresh one to the bit.
package final class PassageEmbedder: TextEmbedder {
    private let model: EmbeddingModel
    package let cache: EmbeddingCache?
    private let width: Int
    private let totals = Mutex(Counts())

    /// Texts whose vectors came from the cache (or from an equal text of the same call), and
    /// texts that were embedded.
    package struct Counts: Equatable, Sendable {
        /// Found.
        package var hits: Int
        /// Embedded.
        package var misses: Int

        /// Nothing yet, unless told otherwise.
        package init(hits: Int = 0, misses: Int = 0) {
            self.hits = hits
            self.misses = misses
        }
    }

    /// - Parameter width: how many texts are embedded at once, at least 1; as a rule one a core.
    package init(
        model: EmbeddingModel, cache: EmbeddingCache?,
        width: Int = ProcessInfo.processInfo.activeProcessorCount
    ) {
        self.model = model
        self.cache = cache
        self.width = max(1, width)
    }

    /// What all calls so far found and made.
    package var counts: Counts { totals.withLock { $0 } }

    /// Returns the vectors of `texts`, in their order. They take 1.5 KB each: pass some thousand
    /// at a time.
    ///
    /// - Parameters:
    ///   - form: what the texts are; questions have vectors of another form than answers.
    ///   - progress: called with the number of texts done, from any task, after each new vector.
    /// - Throws: `EmbeddingError`, or `CancellationError`; vectors made until then are cached.
    /// - Complexity: about 1 ms a token of new texts, over the cores.
    package func vectors(
        for texts: [String], as form: TextForm = .passage,
        progress: (@Sendable (Int) -> Void)? = nil
    ) async throws -> [[Float]] {
        let jobs = try Jobs(texts, form: form, model: model)
        var vectors = try jobs.distinct.map { try cache?.vector(for: $0.key) }
        let missing = vectors.indices.filter { vectors[$0] == nil }
        totals.withLock { $0.hits += texts.count - missing.count }
        let done = Mutex(texts.count - missing.count)
        try await inParallel(missing) { index in
            let vector = try self.embed(jobs.distinct[index], form)
            let count = done.withLock { done in
                done += 1
                return done
            }
            progress?(count)
            return vector
        } receive: { index, vector in
            vectors[index] = vector
        }
        return jobs.order.compactMap { vectors[$0] }
    }

    private func embed(_ job: Jobs.Job, _ form: TextForm) throws -> [Float] {
        try Task.checkCancellation()
        let vector = VectorMath.rounded(try model.vector(ofPrepared: job.text, as: form))
        try cache?.insert(vector, for: job.key)
        totals.withLock { $0.misses += 1 }
        return vector
    }

    /// Runs `body` on each index, `width` at once.
    private func inParallel(
        _ indices: [Int], _ body: @escaping @Sendable (Int) throws -> [Float],
        receive: (Int, [Float]) -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, [Float]).self) { group in
            var waiting = indices.dropFirst(width).makeIterator()
            for index in indices.prefix(width) { group.addTask { (index, try body(index)) } }
            for try await (index, vector) in group {
                receive(index, vector)
                if let next = waiting.next() { group.addTask { (next, try body(next)) } }
            }
        }
    }
}

/// The distinct prepared texts of a call, and which of them each text is.
private struct Jobs: Sendable {
    struct Job: Sendable {
        let key: CacheKey
        let text: String
    }

    private(set) var distinct: [Job] = []
    private(set) var order: [Int] = []

    init(_ texts: [String], form: TextForm, model: EmbeddingModel) throws(EmbeddingError) {
        var places: [CacheKey: Int] = [:]
        for text in texts {
            let prepared = try model.prepared(text, as: form)
            let key = CacheKey(preparedText: prepared, form: form)
            if places[key] == nil {
                places[key] = distinct.count
                distinct.append(Job(key: key, text: prepared))
            }
            order.append(places[key] ?? 0)
        }
    }
}
