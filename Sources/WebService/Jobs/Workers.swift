import Foundation
import Synchronization

/// Threads for work that blocks - searching, embedding, reading files - beside the event loop.
///
///     let page = try await workers.run { try searcher.search(query) }
///
/// As many run at once as there are threads; the others stand in a line of bounded length. Safe
/// from any task.
final class Workers: Sendable {
    private let queue = OperationQueue()
    private let waiting = Mutex(0)
    private let longestLine: Int

    /// - Parameters:
    ///   - threads: how many work at once; nil for one a core.
    ///   - line: how many may wait.
    init(threads: Int? = nil, line: Int = 256) {
        queue.maxConcurrentOperationCount =
            threads ?? ProcessInfo.processInfo.activeProcessorCount
        queue.qualityOfService = .userInitiated
        longestLine = line
    }

    /// How many wait.
    var line: Int { waiting.withLock { $0 } }

    /// Runs `body` on a thread of its own.
    ///
    /// A task that is cancelled while it waits gets `CancellationError` at once, and its work is not
    /// begun; work that has begun is finished.
    /// - Throws: `Problem` of kind `overloaded` if the line is full, and what `body` throws.
    func run<Result: Sendable>(
        _ body: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try enter()
        let job = Job<Result>()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                job.wait(continuation)
                queue.addOperation { [self] in
                    leave()
                    job.perform(body)
                }
            }
        } onCancel: {
            job.cancel()
        }
    }

    private func enter() throws {
        let isAdmitted = waiting.withLock { waiting in
            guard waiting < longestLine else { return false }
            waiting += 1
            return true
        }
        guard isAdmitted else {
            throw Problem.retry(
                .overloaded,
                "More than \(longestLine) requests are waiting. Try again in a second.", after: 1)
        }
    }

    private func leave() { waiting.withLock { $0 -= 1 } }
}

/// One piece of work, and the task that waits for it: resumed exactly once.
private final class Job<Result: Sendable>: Sendable {
    private typealias Continuation = CheckedContinuation<Result, any Error>

    private enum State {
        case new
        case waiting(Continuation)
        case cancelled
        case over
    }

    private let state = Mutex(State.new)

    func wait(_ continuation: CheckedContinuation<Result, any Error>) {
        let isCancelled = state.withLock { state in
            if case .cancelled = state { return true }
            state = .waiting(continuation)
            return false
        }
        if isCancelled { continuation.resume(throwing: CancellationError()) }
    }

    func cancel() {
        take(leaving: .cancelled)?.resume(throwing: CancellationError())
    }

    func perform(_ body: () throws -> Result) {
        guard let continuation = take(leaving: .over) else { return }
        continuation.resume(with: Swift.Result { try body() })
    }

    private func take(leaving next: State) -> CheckedContinuation<Result, any Error>? {
        state.withLock { state in
            if case .over = state { return nil }
            defer { state = next }
            guard case .waiting(let continuation) = state else { return nil }
            return continuation
        }
    }
}
