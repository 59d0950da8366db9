/// A bounded dictionary that drops the entry used longest ago.
///
/// The entries form a ring by their `newer` and `older` neighbours, so that each operation is O(1).
struct RecentlyUsed<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Entry {
        var key: Key
        var value: Value
        var newer: Int
        var older: Int
    }

    private var entries: [Entry] = []
    private var places: [Key: Int] = [:]
    private var newest = 0
    private let capacity: Int

    init(capacity: Int) {
        precondition(capacity > 0, "a cache holds at least one entry")
        self.capacity = capacity
    }

    var count: Int { entries.count }

    mutating func value(for key: Key) -> Value? {
        guard let place = places[key] else { return nil }
        touch(place)
        return entries[place].value
    }

    mutating func insert(_ value: Value, for key: Key) {
        if let place = places[key] {
            entries[place].value = value
            touch(place)
        } else if entries.count < capacity {
            let place = entries.count
            entries.append(Entry(key: key, value: value, newer: place, older: place))
            if place > 0 { link(place) }
            places[key] = place
            newest = place
        } else {
            let place = entries[newest].newer
            places[entries[place].key] = nil
            entries[place].key = key
            entries[place].value = value
            places[key] = place
            newest = place
        }
    }

    private mutating func touch(_ place: Int) {
        guard place != newest else { return }
        let entry = entries[place]
        entries[entry.newer].older = entry.older
        entries[entry.older].newer = entry.newer
        link(place)
        newest = place
    }

    /// Puts an entry between the newest and, as the ring closes there, the oldest.
    private mutating func link(_ place: Int) {
        let oldest = entries[newest].newer
        entries[place].older = newest
        entries[place].newer = oldest
        entries[newest].newer = place
        entries[oldest].older = place
    }
}
