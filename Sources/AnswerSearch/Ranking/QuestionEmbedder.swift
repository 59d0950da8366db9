import Embedding
import Foundation

/// Makes the vectors of questions beside the searches that wait for them, one a core at a time.
///
/// ```swift
/// let pending = embedder.begin("late fee")
/// // ... what needs no vector ...
/// let vector = pending.value(by: deadline)
/// ```
///
/// A search that has a deadline is not held up by a busy engine: it goes on without. A vector that
/// has been begun by then is kept for the next search. Safe from any task.
final class QuestionEmbedder: Sendable {
    private let model: EmbeddingModel
    private let cache: QueryVectorCache
    private let queue = OperationQueue()

    init(model: EmbeddingModel, cache: QueryVectorCache = QueryVectorCache()) {
        (self.model, self.cache) = (model, cache)
        queue.maxConcurrentOperationCount = ProcessInfo.processInfo.activeProcessorCount
        queue.qualityOfService = .userInitiated
    }

    /// Begins to make the vector of a question, unless it is kept.
    func begin(_ question: String) -> PendingVector {
        if let known = cache.cached(question) { return PendingVector(known) }
        let pending = PendingVector()
        queue.addOperation { [cache, model] in
            guard !pending.isAbandoned else { return }
            pending.provide(try? cache.vector(of: question, by: model))
        }
        return pending
    }
}
