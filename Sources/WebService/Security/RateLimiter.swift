import Synchronization

/// Counts requests by token buckets, of which only the ones in use are kept.
final class RateLimiter: Sendable {
    private struct Bucket {
        var tokens: Double
        var seen: ContinuousClock.Instant
    }

    private let capacity: Int
    private let buckets = Mutex<[String: Bucket]>([:])

    /// - Parameter capacity: how many buckets are kept at most; beyond that, those go that were not
    ///   used for longest.
    init(capacity: Int = 20_000) { self.capacity = capacity }

    /// Takes a token.
    ///
    /// - Returns: nil if there was one, else how long until there is.
    func wait(
        for name: String, rate: RateLimits.Rate, now: ContinuousClock.Instant
    ) -> Duration? {
        guard rate.perMinute > 0 else { return nil }
        let perSecond = Double(rate.perMinute) / 60
        let most = Double(max(1, rate.burst))
        return buckets.withLock { buckets in
            if buckets[name] == nil, buckets.count >= capacity {
                Self.shrink(&buckets, to: capacity / 2)
            }
            var bucket = buckets[name] ?? Bucket(tokens: most, seen: now)
            bucket.tokens = min(most, bucket.tokens + (now - bucket.seen) / .seconds(1) * perSecond)
            bucket.seen = now
            defer { buckets[name] = bucket }
            guard bucket.tokens < 1 else {
                bucket.tokens -= 1
                return nil
            }
            return .seconds((1 - bucket.tokens) / perSecond)
        }
    }

    var count: Int { buckets.withLock { $0.count } }

    private static func shrink(_ buckets: inout [String: Bucket], to count: Int) {
        let kept = buckets.sorted { ($0.value.seen, $0.key) > ($1.value.seen, $1.key) }
            .prefix(count)
        buckets = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }
}
