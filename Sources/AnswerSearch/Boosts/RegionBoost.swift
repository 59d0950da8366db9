/// Prefers documents for the customer's region.
struct RegionBoost: BoostRule {
    let name = "region"
    let standardStrength = 0.5

    func applies(in context: CallContext) -> Bool { !wanted(context).isEmpty }

    func opinion(on candidate: Candidate, in context: CallContext) -> Double {
        BoostRules.opinion(candidate.regions, wanted: wanted(context), praise: 1)
    }

    private func wanted(_ context: CallContext) -> [String] {
        context.region.map { [$0] } ?? []
    }
}
