/// Prefers documents filed under the call's type.
struct CallTypeBoost: BoostRule {
    let name = "call_type"
    let standardStrength = 0.4

    func applies(in context: CallContext) -> Bool { !wanted(context).isEmpty }

    func opinion(on candidate: Candidate, in context: CallContext) -> Double {
        BoostRules.opinion(candidate.callTypes, wanted: wanted(context), praise: 0.5)
    }

    private func wanted(_ context: CallContext) -> [String] {
        context.callType.map { [$0] } ?? []
    }
}
