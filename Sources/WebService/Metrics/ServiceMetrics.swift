import Synchronization

/// What the service counts about itself. Safe from any task.
final class ServiceMetrics: Sendable {
    struct Request: Hashable {
        let method: String
        let route: String
        let status: Int
    }

    struct Counts {
        var requests: [Request: Int] = [:]
        /// By route.
        var durations: [String: Histogram] = [:]
        var searches = 0
        var wordsOnly = 0
        var openStreams = 0
    }

    private let counts = Mutex(Counts())

    var snapshot: Counts { counts.withLock { $0 } }

    func countRequest(method: String, route: String, status: Int, seconds: Double) {
        let request = Request(method: method, route: route, status: status)
        counts.withLock { counts in
            counts.requests[request, default: 0] += 1
            counts.durations[route, default: Histogram()].add(seconds)
        }
    }

    func countSearch(isWordsOnly: Bool) {
        counts.withLock { counts in
            counts.searches += 1
            if isWordsOnly { counts.wordsOnly += 1 }
        }
    }

    func openStream() { counts.withLock { $0.openStreams += 1 } }
    func closeStream() { counts.withLock { $0.openStreams -= 1 } }
}

/// How many durations lie below each bound.
struct Histogram: Sendable {
    /// In seconds.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    /// One a bound, and one for what is beyond the last.
    private(set) var counts = [Int](repeating: 0, count: bounds.count + 1)
    private(set) var sum = 0.0

    mutating func add(_ seconds: Double) {
        counts[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
        sum += seconds
    }

    var total: Int { counts.reduce(0, +) }
}
