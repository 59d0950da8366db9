import TextAnalysis

/// Prefers documents in the wanted languages, the first one most.
///
/// Where none is wanted it has no opinion, nor on a wanted language in another script. It is weak:
/// words mostly match in their own language anyway, and an answer that exists in another language
/// only must not be buried.
struct LanguageBoost: BoostRule {
    let name = "language"
    let standardStrength = 0.02

    func applies(in context: CallContext) -> Bool { !context.languages.isEmpty }

    func opinion(on candidate: Candidate, in context: CallContext) -> Double {
        switch LanguageFit(of: candidate.language, wanted: context.languages) {
        case .wanted(let place): 1 / Double(place + 1)
        case .otherScript: 0
        case .other: -1
        }
    }
}
