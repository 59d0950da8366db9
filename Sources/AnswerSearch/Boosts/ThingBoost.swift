/// Prefers what is about the things that the conversation is about.
struct ThingBoost: BoostRule {
    let name = "thing"
    let standardStrength = 2.0

    func applies(in context: CallContext) -> Bool { !context.conversation.isEmpty }

    func opinion(on candidate: Candidate, in context: CallContext) -> Double {
        candidate.following
    }
}
