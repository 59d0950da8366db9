import Knowledge

/// Holds it against a document that its review is overdue, the more the longer.
///
/// Most where it was due a year ago or before. What has no date of review is not judged.
struct ReviewBoost: BoostRule {
    let name = "review"
    let standardStrength = 0.05

    func applies(in context: CallContext) -> Bool { true }

    func opinion(on candidate: Candidate, in context: CallContext) -> Double {
        guard let reviewBy = candidate.reviewBy else { return 0 }
        let overdue = Double(context.date.ordinal - reviewBy.ordinal)
        return -min(1, max(0, overdue / Self.daysToFullDoubt))
    }

    private static let daysToFullDoubt = 365.0
}
