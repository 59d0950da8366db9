import TextAnalysis

/// Prefers documents in the wanted languages, the first one most.
///
/// Where none is wanted, the question's own language is a mild hint: words mostly match in their
/// own language anyway, and a page may be written in two.
struct LanguageBoost: BoostRule {
    let name = "language"
    let standardStrength = 0.4

    private static let hint = 0.2

    func applies(in context: BoostContext) -> Bool { true }

    func opinion(on candidate: Candidate, in context: BoostContext) -> Double {
        let wanted = context.call.languages
        guard !wanted.isEmpty else {
            return candidate.language.primary == context.questionLanguage.primary ? Self.hint : 0
        }
        let place = wanted.firstIndex { candidate.language.satisfies($0) }
        return place.map { 1 / Double($0 + 1) } ?? -1
    }
}
