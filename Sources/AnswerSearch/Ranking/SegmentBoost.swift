/// Prefers documents for the customer's segment.
struct SegmentBoost: BoostRule {
    let name = "segment"
    let standardStrength = 0.3

    func applies(in context: BoostContext) -> Bool { !wanted(context).isEmpty }

    func opinion(on candidate: Candidate, in context: BoostContext) -> Double {
        BoostRules.opinion(candidate.segments, wanted: wanted(context))
    }

    private func wanted(_ context: BoostContext) -> [String] {
        context.call.segment.map { [$0] } ?? []
    }
}
