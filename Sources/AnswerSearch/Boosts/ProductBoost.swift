/// Prefers documents about the customer's products.
struct ProductBoost: BoostRule {
    let name = "product"
    let standardStrength = 0.5

    func applies(in context: CallContext) -> Bool { !wanted(context).isEmpty }

    func opinion(on candidate: Candidate, in context: CallContext) -> Double {
        BoostRules.opinion(candidate.products, wanted: wanted(context), praise: 1)
    }

    private func wanted(_ context: CallContext) -> [String] {
        context.products
    }
}
