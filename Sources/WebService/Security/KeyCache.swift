/// Knows keys for five seconds, so that not each request asks the database, and a revoked key ends
/// soon.
struct KeyCache: Sendable {
    static let lifetime = Duration.seconds(5)

    private let lookUp: @Sendable (String) async throws -> Principal?
    private let known: ExpiringCache<String, Principal>

    /// - Parameter lookUp: finds the holder of a key; nil if it is unknown or revoked.
    init(
        lifetime: Duration = lifetime,
        lookUp: @escaping @Sendable (String) async throws -> Principal?
    ) {
        self.lookUp = lookUp
        known = ExpiringCache(lifetime: lifetime)
    }

    func principal(of key: String) async throws -> Principal? {
        if let principal = known.value(for: key) { return principal }
        // What is no key is not kept: guesses must not push out what is.
        guard key.hasPrefix("fh"), let principal = try await lookUp(key) else { return nil }
        known.insert(principal, for: key)
        return principal
    }
}
