import Records

/// How often may be asked.
struct RateLimits: Sendable, Equatable {
    /// A bucket of tokens that fills steadily: `burst` at once, `perMinute` in the long run.
    struct Rate: Sendable, Equatable {
        /// 0 for no limit.
        var perMinute: Int
        var burst: Int

        static let unlimited = Rate(perMinute: 0, burst: 0)
    }

    /// Of one address, whatever its keys.
    var address = Rate(perMinute: 1200, burst: 200)
    /// Of one key, by its role. A customer's key stands in a web page: all its visitors share it.
    var roles: [KeyRole: Rate] = [.customer: Rate(perMinute: 12_000, burst: 1000)]
    /// Of the keys of roles that are not named.
    var staff = Rate(perMinute: 1200, burst: 200)

    func rate(of role: KeyRole) -> Rate { roles[role] ?? staff }

    static let none = RateLimits(address: .unlimited, roles: [:], staff: .unlimited)
}
