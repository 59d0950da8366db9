import Synchronization

/// Stops who guesses codes: after five wrong ones an address waits ten minutes. Safe from any task.
final class GuessLimiter: Sendable {
    private static let most = 5
    private let wrong = ExpiringCache<String, Int>(lifetime: .seconds(600))

    /// - Throws: `Problem` of kind `tooManyRequests`.
    func check(_ address: String) throws {
        guard (wrong.value(for: address) ?? 0) < Self.most else {
            throw Problem.retry(
                .tooManyRequests, "Too many wrong codes. Ask for a new one, and try again later.",
                after: 600)
        }
    }

    func note(_ address: String) {
        wrong.insert((wrong.value(for: address) ?? 0) + 1, for: address)
    }
}
