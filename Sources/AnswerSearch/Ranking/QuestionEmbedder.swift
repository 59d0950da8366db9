import Dispatch
import Embedding
import Foundation
import Synchronization

/// Makes the vectors of questions beside the searches that wait for them, one a core at a time.
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

    /// The vector of a question.
    ///
    /// - Parameter deadline: how long to wait for one that is not kept; nil to wait for good.
    /// - Returns: nil if it is not there in time, or the engine has no memory left.
    func vector(of question: String, within deadline: Duration? = nil) -> [Float]? {
        if let known = cache.cached(question) { return known }
        guard let deadline else { return try? cache.vector(of: question, by: model) }
        let result = LateResult()
        queue.addOperation { [cache, model] in
            guard !result.isAbandoned else { return }
            result.provide(try? cache.vector(of: question, by: model))
        }
        return result.wait(deadline)
    }
}

/// A vector that somebody waits for, though not for ever.
private final class LateResult: Sendable {
    private let state = Mutex<(vector: [Float]?, isAbandoned: Bool)>((nil, false))
    private let arrival = DispatchSemaphore(value: 0)

    /// Nobody waits any more: what has not begun need not.
    var isAbandoned: Bool { state.withLock { $0.isAbandoned } }

    func provide(_ vector: [Float]?) {
        state.withLock { $0.vector = vector }
        arrival.signal()
    }

    func wait(_ deadline: Duration) -> [Float]? {
        // Thirty years are as good as for ever, and still a number of nanoseconds.
        let nanoseconds = Int(min(max(deadline / .nanoseconds(1), 0), 1e18))
        _ = arrival.wait(timeout: .now() + .nanoseconds(nanoseconds))
        return state.withLock { state in
            state.isAbandoned = true
            return state.vector
        }
    }
}
