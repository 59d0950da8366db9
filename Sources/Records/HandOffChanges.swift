internal import Synchronization

/// Tells whoever listens that a hand-off changed.
final class HandOffChanges: Sendable {
    private let listeners = Mutex<(next: Int, all: [Int: AsyncStream<Void>.Continuation])>((0, [:]))

    func announce() {
        listeners.withLock { listeners in listeners.all.values.forEach { $0.yield() } }
    }

    /// Yields after each change; changes that nobody has looked at yet count as one.
    func stream() -> AsyncStream<Void> {
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
        all.forEach { $0.finish() }
    }
}
