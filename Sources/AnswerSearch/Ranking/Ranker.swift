import SearchIndex
import TextAnalysis

/// Puts candidates in order under a call's context.
struct Ranker {
    private let context: CallContext
    private let wanted: [Language]
    private let strengths: [String: Double]
    private let active: [any BoostRule]

    /// - Parameters:
    ///   - question: the language of the question: wanted where the context wants none.
    ///   - strengths: of each boost by name; one that is missing or 0 is off.
    init(context: CallContext, question: Language, strengths: [String: Double]) {
        self.context = context
        wanted = context.languages.isEmpty ? [question] : context.languages
        self.strengths = strengths
        active = BoostRules.all.filter {
            $0.applies(in: context) && strengths[$0.name] ?? 0 > 0
        }
    }

    /// The candidates under the context's boosts, best first, one of each family; `pinned` ones
    /// before all others, in their order.
    ///
    /// Equal scores keep the order in which the candidates came.
    func ranked(_ candidates: [Candidate], pinned: [Candidate] = []) -> [RankedCandidate] {
        let isPinned = Set(pinned.map(\.family))
        let others = candidates.filter { !isPinned.contains($0.family) }
            .map { ranked($0, isPinned: false) }
        return pinned.map { ranked($0, isPinned: true) }
            + oneOfEachFamily(others).sorted { $0.score > $1.score }
    }

    /// Of a document and its translations the one in the most wanted language, the best among
    /// equals. What speaks for one that is worded in the question's language, whose words can agree,
    /// speaks for it.
    private func oneOfEachFamily(_ ranked: [RankedCandidate]) -> [RankedCandidate] {
        var members: [String: [RankedCandidate]] = [:]
        var order: [String] = []
        for one in ranked {
            if members[one.candidate.family] == nil { order.append(one.candidate.family) }
            members[one.candidate.family, default: []].append(one)
        }
        return order.compactMap { members[$0].flatMap(chosen) }
    }

    private func chosen(of family: [RankedCandidate]) -> RankedCandidate? {
        let best = family.map(languageFit).min()
        let fitting = family.filter { languageFit(of: $0) == best }
        guard var chosen = fitting.first else { return nil }
        for one in fitting where one.score > chosen.score { chosen = one }
        let own = family.filter(\.candidate.isWordedAlike)
        chosen.score = max(chosen.score, own.map(\.score).max() ?? 0)
        return chosen
    }

    private func languageFit(of ranked: RankedCandidate) -> LanguageFit {
        LanguageFit(of: ranked.candidate.language, wanted: wanted)
    }

    private func ranked(_ candidate: Candidate, isPinned: Bool) -> RankedCandidate {
        let boosts = active.map { rule in
            AppliedBoost(
                name: rule.name,
                effect: (strengths[rule.name] ?? 0) * rule.opinion(on: candidate, in: context))
        }
        let factor = max(0, boosts.reduce(1) { $0 + $1.effect })
        return RankedCandidate(
            candidate: candidate, score: candidate.relevance * factor,
            boosts: boosts.filter { $0.effect != 0 }, isPinned: isPinned)
    }
}
