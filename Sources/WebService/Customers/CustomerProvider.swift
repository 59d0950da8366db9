import Knowledge

/// Where customers' records come from.
protocol CustomerProvider: Sendable {
    /// - Returns: nil if there is no such customer.
    /// - Throws: `Problem` of kind `unavailable` if that cannot be found out just now.
    func customer(_ id: String) async throws -> Customer?
}
