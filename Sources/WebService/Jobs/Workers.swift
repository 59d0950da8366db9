import NIOCore
import NIOPosix
import Synchronization

/// Threads for work that blocks - searching, embedding, reading files - beside the event loop.
///
///     let page = try await workers.run { try searcher.search(query) }
///
/// As many run at once as there are threads; the others stand in a line of bounded length. Safe
/// from any task.
final class Workers: Sendable {
    // Threads of its own: work that blocks those of libdispatch would block every task with them.
    private let pool: NIOThreadPool
    private let admitted = Mutex(0)
    private let threads: Int
    private let longestLine: Int

    /// - Parameters:
    ///   - threads: how many work at once.
    ///   - line: how many may wait.
    init(threads: Int = System.coreCount, line: Int = 256) {
        (self.threads, longestLine) = (threads, line)
        pool = NIOThreadPool(numberOfThreads: threads)
        pool.start()
    }

    deinit { pool.shutdownGracefully { _ in } }

    /// How many wait.
    var line: Int { max(0, admitted.withLock { $0 } - threads) }

    /// Runs `body` on a thread of its own.
    ///
    /// The work of a task that is cancelled while it waits is not begun; work that has begun is
    /// finished.
    /// - Throws: `Problem` of kind `overloaded` if the line is full, `CancellationError`, and what
    ///   `body` throws.
    func run<Result: Sendable>(
        _ body: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try enter()
        defer { admitted.withLock { $0 -= 1 } }
        return try await pool.runIfActive(body)
    }

    private func enter() throws {
        let isAdmitted = admitted.withLock { admitted in
            guard admitted < threads + longestLine else { return false }
            admitted += 1
            return true
        }
        guard isAdmitted else {
            throw Problem.retry(
                .overloaded,
                "More than \(longestLine) requests are waiting. Try again in a second.", after: 1)
        }
    }
}
