internal import Synchronization

/// Tells whoever listens that there may be something new. Safe from any task.
package final class Signals: Sendable {
    private struct Listeners {
        var next = 0
        var all: [Int: AsyncStream<Void>.Continuation] = [:]
    }

    private let listeners = Mutex(Listeners())

    package init() {}

    package var isHeard: Bool { listeners.withLock { !$0.all.isEmpty } }

    package func send() {
        let all = listeners.withLock { Array($0.all.values) }
        for listener in all { listener.yield() }
    }

    /// Yields after each signal; signals that were not looked at yet count as one.
    package func stream() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let id = listeners.withLock { listeners in
            listeners.next += 1
            listeners.all[listeners.next] = continuation
            return listeners.next
        }
        continuation.onTermination = { [weak self] _ in
            self?.listeners.withLock { $0.all[id] = nil }
        }
        return stream
    }

    /// Ends all streams.
    func finish() {
        let all = listeners.withLock { listeners in
            defer { listeners.all = [:] }
            return Array(listeners.all.values)
        }
        for listener in all { listener.finish() }
    }
}
