/// Prefers documents filed under the call's type.
struct CallTypeBoost: BoostRule {
    let name = "call_type"
    let standardStrength = 0.25

    func applies(in context: BoostContext) -> Bool { !wanted(context).isEmpty }

    func opinion(on candidate: Candidate, in context: BoostContext) -> Double {
        BoostRules.opinion(candidate.callTypes, wanted: wanted(context))
    }

    private func wanted(_ context: BoostContext) -> [String] {
        context.call.callType.map { [$0] } ?? []
    }
}
