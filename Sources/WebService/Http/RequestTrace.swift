import Synchronization

/// What is found out about a request on the way in and is needed on the way out.
final class RequestTrace: Sendable {
    private let key = Mutex<Principal?>(nil)

    var caller: Principal? {
        get { key.withLock { $0 } }
        set { key.withLock { $0 = newValue } }
    }
}
