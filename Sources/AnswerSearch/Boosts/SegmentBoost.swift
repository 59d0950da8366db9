/// Prefers documents for the customer's segment.
struct SegmentBoost: BoostRule {
    let name = "segment"
    let standardStrength = 0.5

    func applies(in context: CallContext) -> Bool { !wanted(context).isEmpty }

    func opinion(on candidate: Candidate, in context: CallContext) -> Double {
        BoostRules.opinion(candidate.segments, wanted: wanted(context), praise: 0.3)
    }

    private func wanted(_ context: CallContext) -> [String] {
        context.segment.map { [$0] } ?? []
    }
}
