import Knowledge
import SearchIndex
import TextAnalysis

/// What boosts look at in a candidate.
struct Candidate: Sendable {
    let hit: SearchHits.Hit
    /// Words and meaning on one scale, about 0 to 1.
    let relevance: Double
    let language: Language
    let callTypes: [String]
    let products: [String]
    let segments: [String]
    let regions: [String]
}

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
    ]

    static var standardStrengths: [String: Double] {
        Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.standardStrength) })
    }

    /// A document that names its values speaks for itself if one fits, against itself if none does;
    /// one that names none holds for all.
    static func opinion(_ values: [String], wanted: [String]) -> Double {
        guard !values.isEmpty, !wanted.isEmpty else { return 0 }
        return values.contains(where: wanted.contains) ? 1 : -1
    }
}
