import Foundation
import Knowledge

/// What a call is likely about, judged by the documents that answer it and by the call types' own
/// wordings.
///
/// - Note: A softmax over evidence on the scale of relevance; its numbers were fitted by maximum
///   likelihood on our judgements that name their call's type.
struct CallTypeInference {
    /// How much a call type's own wordings count beside its best document.
    private static let likenessWeight = 0.2
    /// The difference in evidence that makes e to 1.
    private static let temperature = 0.02
    /// Less probable call types are left out.
    private static let leastProbability = 0.01

    /// The probabilities of all call types that are at all likely, likeliest first.
    ///
    /// - Parameters:
    ///   - candidates: with their relevance before boosts.
    ///   - likeness: of the wordings of each of `callTypes`; nil for those without.
    /// - Returns: empty where nothing speaks for any.
    static func distribution(
        over callTypes: [String], candidates: [Candidate], likeness: [Double?]
    ) -> [CallTypeProbability] {
        let evidence = zip(callTypes, likeness).map { callType, likeness in
            (candidates.filter { $0.callTypes.contains(callType) }.map(\.relevance).max() ?? 0)
                + likenessWeight * (likeness ?? 0)
        }
        guard let strongest = evidence.max(), strongest > 0 else { return [] }
        let odds = evidence.map { exp(($0 - strongest) / temperature) }
        let total = odds.reduce(0, +)
        let likely = zip(callTypes, odds).map { CallTypeProbability($0, probability: $1 / total) }
            .filter { $0.probability >= leastProbability }
        let kept = likely.reduce(0) { $0 + $1.probability }
        return likely.map { CallTypeProbability($0.id, probability: $0.probability / kept) }
            .sorted { ($1.probability, $0.id) < ($0.probability, $1.id) }
    }
}
