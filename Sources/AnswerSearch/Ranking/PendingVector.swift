import Dispatch
import Synchronization

/// A vector that is being made, and that is waited for by one, though not for ever.
final class PendingVector: Sendable {
    private let state: Mutex<(vector: [Float]?, isAbandoned: Bool)>
    private let arrival: DispatchSemaphore

    /// - Parameter vector: one that is there already.
    init(_ vector: [Float]? = nil) {
        state = Mutex((vector, false))
        arrival = DispatchSemaphore(value: 0)
        if vector != nil { arrival.signal() }
    }

    /// Nobody waits any more: what has not begun need not.
    var isAbandoned: Bool { state.withLock { $0.isAbandoned } }

    /// - Parameter vector: nil if the engine has no memory left.
    func provide(_ vector: [Float]?) {
        state.withLock { $0.vector = vector }
        arrival.signal()
    }

    /// Waits for the vector.
    ///
    /// - Parameter end: when to give up; nil to wait for good.
    /// - Returns: nil if it is not there in time, or there will be none.
    func value(by end: ContinuousClock.Instant?) -> [Float]? {
        _ = arrival.wait(timeout: end.map(Self.time) ?? .distantFuture)
        return state.withLock { state in
            state.isAbandoned = true
            return state.vector
        }
    }

    private static func time(_ end: ContinuousClock.Instant) -> DispatchTime {
        // Thirty years are as good as for ever, and still a number of nanoseconds.
        let nanoseconds = min(max((end - .now) / .nanoseconds(1), 0), 1e18)
        return .now() + .nanoseconds(Int(nanoseconds))
    }
}
