import Synchronization

/// Values that hold for a while. Bounded; safe from any task.
final class ExpiringCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Entry {
        let value: Value
        let end: ContinuousClock.Instant
    }

    private let lifetime: Duration
    private let capacity: Int
    private let entries = Mutex<[Key: Entry]>([:])

    init(lifetime: Duration, capacity: Int = 10_000) {
        (self.lifetime, self.capacity) = (lifetime, capacity)
    }

    func value(for key: Key, now: ContinuousClock.Instant = .now) -> Value? {
        entries.withLock { entries in
            entries[key].flatMap { $0.end > now ? $0.value : nil }
        }
    }

    func insert(_ value: Value, for key: Key, now: ContinuousClock.Instant = .now) {
        entries.withLock { entries in
            if entries.count >= capacity { entries = entries.filter { $0.value.end > now } }
            if entries.count >= capacity { entries.removeAll() }
            entries[key] = Entry(value: value, end: now + lifetime)
        }
    }
}
