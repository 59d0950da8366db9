/// A named reason to prefer one candidate to another in a given context.
protocol BoostRule: Sendable {
    /// As knowledge.yaml's `boosts` names it.
    var name: String { get }
    /// The factor's distance from 1 where the rule speaks fully for a candidate, 0 and up.
    var standardStrength: Double { get }
    /// Whether the context says anything that this rule looks at.
    func applies(in context: CallContext) -> Bool
    /// From -1 (speaks against) to 1 (speaks for); 0 for no opinion.
    func opinion(on candidate: Candidate, in context: CallContext) -> Double
}

/// All boosts, in the order in which an explanation lists them.
enum BoostRules {
    static let all: [any BoostRule] = [
        CallTypeBoost(), ProductBoost(), SegmentBoost(), RegionBoost(), LanguageBoost(),
        ReviewBoost(), OutcomeBoost(), ThingBoost(),
    ]

    static var standardStrengths: [String: Double] {
        Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.standardStrength) })
            .merging([Pins.name: Pins.standardStrength]) { own, _ in own }
    }

    /// A document that names its values speaks against itself if none fits; if one does, it speaks
    /// for itself, the more the fewer it names. One that names none holds for all.
    ///
    /// - Parameter praise: how much one that names a single value speaks for itself, 0 to 1.
    static func opinion(_ values: [String], wanted: [String], praise: Double) -> Double {
        guard !values.isEmpty, !wanted.isEmpty else { return 0 }
        return values.contains(where: wanted.contains) ? praise / Double(values.count) : -1
    }
}
