/// Prefers documents for the customer's region.
struct RegionBoost: BoostRule {
    let name = "region"
    let standardStrength = 0.3

    func applies(in context: BoostContext) -> Bool { !wanted(context).isEmpty }

    func opinion(on candidate: Candidate, in context: BoostContext) -> Double {
        BoostRules.opinion(candidate.regions, wanted: wanted(context))
    }

    private func wanted(_ context: BoostContext) -> [String] {
        context.call.region.map { [$0] } ?? []
    }
}
