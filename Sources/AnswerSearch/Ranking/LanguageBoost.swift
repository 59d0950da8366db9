import TextAnalysis

/// Prefers documents in the wanted languages, the first one most.
///
/// Where none is wanted it has no opinion: words mostly match in their own language anyway.
struct LanguageBoost: BoostRule {
    let name = "language"
    let standardStrength = 0.4

    /// Who reads one Chinese script can mostly make out the other.
    private static let otherScript = 0.5

    func applies(in context: CallContext) -> Bool { !context.languages.isEmpty }

    func opinion(on candidate: Candidate, in context: CallContext) -> Double {
        let best = context.languages.enumerated().map { place, language in
            agreement(candidate.language, language) / Double(place + 1)
        }.max()
        return best.map { $0 > 0 ? $0 : -1 } ?? 0
    }

    private func agreement(_ language: Language, _ wanted: Language) -> Double {
        if language.satisfies(wanted) { return 1 }
        return language.primary == wanted.primary ? Self.otherScript : 0
    }
}
