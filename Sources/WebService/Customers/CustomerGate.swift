import Knowledge

/// Gives out customers' records: to staff by id, to customers by proof. What was asked within a
/// minute is not asked again.
struct CustomerGate: Sendable {
    private let provider: any CustomerProvider
    private let secret: @Sendable () async throws -> String
    /// Nil for a customer that there is not.
    private let known = ExpiringCache<String, Customer?>(lifetime: .seconds(60))

    /// - Parameter secret: what proofs are made with.
    init(provider: any CustomerProvider, secret: @escaping @Sendable () async throws -> String) {
        (self.provider, self.secret) = (provider, secret)
    }

    func customer(_ id: String) async throws -> Customer? {
        if let known = known.value(for: id) { return known }
        let customer = try await provider.customer(id)
        known.insert(customer, for: id)
        return customer
    }

    /// The customer whom somebody of the staff names.
    ///
    /// - Parameter path: the field that `customer` stands in, for the problem.
    func known(_ id: String, at path: String) async throws -> Customer {
        guard let customer = try await customer(id) else {
            throw Problem.invalid(
                path.isEmpty ? "customer" : path + ".customer", "is no customer that is known")
        }
        return customer
    }

    /// The customer whom a web page speaks for.
    ///
    /// - Throws: the same `Problem` of kind `customerNotProven` for a wrong proof and for a customer
    ///   that there is not.
    func proven(_ id: String, by proof: String) async throws -> Customer {
        let problem = Problem(
            .customerNotProven,
            "The proof is not that of a customer. It is the hexadecimal HMAC-SHA-256 of the id "
                + "under the secret of 'firsthand keys secret'.")
        guard CustomerProof.holds(proof, for: id, secret: try await secret()),
            let customer = try await customer(id)
        else { throw problem }
        return customer
    }
}
