import TextAnalysis

/// Prefers documents in the wanted languages, the first one most.
///
/// Where none is wanted it has no opinion. It is weak: words mostly match in their own language
/// anyway, and an answer that exists in another language only must not be buried.
struct LanguageBoost: BoostRule {
    let name = "language"
    let standardStrength = 0.02

    func applies(in context: CallContext) -> Bool { !context.languages.isEmpty }

    func opinion(on candidate: Candidate, in context: CallContext) -> Double {
        let place = context.languages.firstIndex { candidate.language.satisfies($0) }
        return place.map { 1 / Double($0 + 1) } ?? -1
    }
}
