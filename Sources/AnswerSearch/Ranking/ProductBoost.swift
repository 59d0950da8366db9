/// Prefers documents about the customer's products.
struct ProductBoost: BoostRule {
    let name = "product"
    let standardStrength = 0.3

    func applies(in context: BoostContext) -> Bool { !wanted(context).isEmpty }

    func opinion(on candidate: Candidate, in context: BoostContext) -> Double {
        BoostRules.opinion(candidate.products, wanted: wanted(context))
    }

    private func wanted(_ context: BoostContext) -> [String] {
        context.call.products
    }
}
