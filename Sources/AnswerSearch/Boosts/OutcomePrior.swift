/// How documents were received before, by call type: what feedback may tell the ranking.
///
///     let prior = OutcomePrior([.init("late-fee", callType: "billing", helped: 30, failed: 2)])
///     prior.opinion(on: "late-fee", callType: "billing")  // 0.5: no vote counts for more
///
/// Smoothed, so that a few votes say little, and capped, so that no crowd decides alone.
/// - Note: A Beta prior of `weight` votes, half of them good: Gelman et al., "Bayesian Data
///   Analysis" (2013), chapter 2.
package struct OutcomePrior: Sendable, Equatable {
    /// How often a document helped, and how often it did not, in calls of one type.
    package struct Votes: Sendable, Equatable {
        package let document: String
        /// Nil for calls without a type.
        package let callType: String?
        package let helped: Int
        package let failed: Int

        package init(_ document: String, callType: String?, helped: Int, failed: Int) {
            (self.document, self.callType) = (document, callType)
            (self.helped, self.failed) = (helped, failed)
        }
    }

    private struct Key: Hashable {
        let document: String
        let callType: String?
    }

    private let opinions: [Key: Double]

    /// No votes yet.
    package static let none = OutcomePrior([])

    private static let weight = 20.0
    private static let cap = 0.5

    /// - Parameter votes: counts of 0 and up; of a document and call type that come twice, the
    ///   last ones hold.
    package init(_ votes: [Votes]) {
        var opinions: [Key: Double] = [:]
        for vote in votes {
            let total = Double(vote.helped + vote.failed)
            let share = (Double(vote.helped) + Self.weight / 2) / (total + Self.weight)
            let opinion = min(Self.cap, max(-Self.cap, 2 * share - 1))
            opinions[Key(document: vote.document, callType: vote.callType)] = opinion
        }
        self.opinions = opinions
    }

    package var isEmpty: Bool { opinions.isEmpty }

    /// From -0.5 (did not help) to 0.5 (helped); 0 for a document without votes in such calls.
    package func opinion(on document: String, callType: String?) -> Double {
        opinions[Key(document: document, callType: callType)] ?? 0
    }
}
