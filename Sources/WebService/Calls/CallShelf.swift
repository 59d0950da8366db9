import Synchronization

/// The calls that are at hand; others come back from the records. Bounded; safe from any task.
final class CallShelf: Sendable {
    private struct Entry {
        let feed: CallFeed
        var used: ContinuousClock.Instant
    }

    private let capacity: Int
    private let entries = Mutex<[String: Entry]>([:])

    init(capacity: Int = 5000) { self.capacity = capacity }

    func feed(_ call: String) -> CallFeed? {
        entries.withLock { entries in
            entries[call]?.used = .now
            return entries[call]?.feed
        }
    }

    /// - Returns: the feed that somebody else put there meanwhile, if any.
    func keep(_ feed: CallFeed) -> CallFeed {
        entries.withLock { entries in
            if let known = entries[feed.call.id]?.feed { return known }
            if entries.count >= capacity { Self.shrink(&entries, by: max(1, capacity / 10)) }
            entries[feed.call.id] = Entry(feed: feed, used: .now)
            return feed
        }
    }

    /// Those that nobody follows and that were used longest ago go.
    private static func shrink(_ entries: inout [String: Entry], by count: Int) {
        let idle = entries.filter { !$0.value.feed.isHeard }
            .sorted { $0.value.used < $1.value.used }
        for (call, _) in idle.prefix(count) { entries[call] = nil }
    }
}
