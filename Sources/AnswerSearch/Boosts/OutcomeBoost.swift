import SearchIndex

/// Prefers what helped in calls of this type before.
struct OutcomeBoost: BoostRule {
    let name = "outcome"
    let standardStrength = 0.2

    func applies(in context: CallContext) -> Bool { !context.outcomes.isEmpty }

    func opinion(on candidate: Candidate, in context: CallContext) -> Double {
        context.outcomes.opinion(on: candidate.hit.document, callType: context.callType)
    }
}
