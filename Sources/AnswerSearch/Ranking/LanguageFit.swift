import TextAnalysis

/// How well an answer in a language serves who wants some, the best first.
enum LanguageFit: Comparable {
    /// In one of those, by its place among them from 0.
    case wanted(Int)
    /// In another script of one of those, which its readers can read.
    case otherScript
    case other

    init(of language: Language, wanted: [Language]) {
        if let place = wanted.firstIndex(where: language.satisfies) {
            self = .wanted(place)
        } else if wanted.contains(where: { $0.primary == language.primary }) {
            self = .otherScript
        } else {
            self = .other
        }
    }
}
