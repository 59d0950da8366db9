import Knowledge
import SearchIndex
import TextAnalysis

/// Finds the titles and variants that go on from a text, the best first.
///
/// The index narrows them down to documents that may be seen; each wording is then compared itself.
struct Completer {
    private let typed: TypedText
    private let context: CallContext
    private let languages: [Language]
    private let analyzer: Analyzer

    init(_ text: String, in context: CallContext, analyzer: Analyzer) {
        let analyzed = analyzer.analyze(text, context: context.languages.first)
        typed = TypedText(text, analyzed: analyzed)
        languages = context.languages.isEmpty ? [analyzed.language] : context.languages
        self.context = context
        self.analyzer = analyzer
    }

    /// So many documents are taken from the index.
    private static let documents = 120
    /// About so many of their wordings are compared; more where those were too few, because what
    /// was typed stands in none of them alone.
    private static let wordings = (usually: 60, most: 240)

    /// - Complexity: O(p) with p postings of the rarest word, and `wordings`.
    func completions(limit: Int, from reader: IndexReader) throws(IndexError) -> [Completion] {
        guard !typed.needs.isEmpty else { return [] }
        var found: [Candidate] = []
        var compared = 0
        for hit in try reader.completions(request(limit: Self.documents)) {
            let isEnough = compared >= Self.wordings.usually && Self.distinct(found).count >= limit
            if isEnough || compared >= Self.wordings.most { break }
            found += candidates(of: hit)
            compared += hit.wordings.count
        }
        return Array(Self.distinct(found.sorted { $0.rank < $1.rank }).prefix(limit))
    }

    private func request(limit: Int) -> CompletionRequest {
        var preferred = [
            WeightedTerm(IndexSchema.opening(typed.opening), weight: Self.openingWeight)
        ]
        if let callType = context.callType.flatMap(IndexSchema.callType) {
            preferred.append(WeightedTerm(callType, weight: Self.callTypeWeight))
        }
        for (place, language) in languages.enumerated() {
            let weight = Self.languageWeight * Double(languages.count - place)
            preferred += Self.tags(of: language).map {
                WeightedTerm(IndexSchema.boolean(.language, $0), weight: weight)
            }
        }
        return CompletionRequest(
            required: typed.required, preferred: preferred, visibility: context.visibility,
            limit: limit)
    }

    /// Each outweighs those before it together, so that the index and `Rank` agree.
    private static let openingWeight = 1.0
    private static let callTypeWeight = 2.0
    private static let languageWeight = 4.0

    private static func tags(of language: Language) -> [String] {
        guard language.tag == "zh" else { return [language.tag] }
        return ["zh", Language.simplifiedChinese.tag, Language.traditionalChinese.tag]
    }

    // MARK: Ranking

    private struct Candidate {
        let completion: Completion
        let rank: Rank
    }

    /// What comes first is compared first.
    private struct Rank: Comparable {
        let language: Int
        let isOfOtherCallType: Bool
        /// So that one passage's wordings do not fill the list.
        var placeInDocument = 0
        let beginsElsewhere: Bool
        let length: Int
        let text: String
        let document: String

        static func < (left: Rank, right: Rank) -> Bool {
            left.numbers != right.numbers
                ? left.numbers.lexicographicallyPrecedes(right.numbers)
                : (left.text, left.document) < (right.text, right.document)
        }

        private var numbers: [Int] {
            [
                language, isOfOtherCallType ? 1 : 0, placeInDocument, beginsElsewhere ? 1 : 0,
                length,
            ]
        }
    }

    /// The wordings of one passage that go on from the text.
    private func candidates(of hit: CompletionHit) -> [Candidate] {
        let language = Language(hit.language)
        let ranked = hit.wordings.compactMap { text -> Rank? in
            let wording = Wording(analyzer.analyze(text, in: language))
            guard typed.isContinued(by: wording) else { return nil }
            return Rank(
                language: languages.firstIndex { language.satisfies($0) } ?? languages.count,
                isOfOtherCallType: context.callType.map { !hit.callTypes.contains($0) } ?? false,
                beginsElsewhere: !wording.folded.utf8.starts(with: typed.opening.utf8),
                length: text.unicodeScalars.count, text: text, document: hit.document)
        }
        return ranked.sorted().enumerated().map { place, rank in
            var rank = rank
            rank.placeInDocument = place
            return Candidate(
                completion: Completion(
                    text: rank.text, document: hit.document, language: language),
                rank: rank)
        }
    }

    /// Each text once, from the document that comes first.
    private static func distinct(_ candidates: [Candidate]) -> [Completion] {
        var seen: Set<String> = []
        return candidates.map(\.completion).filter { seen.insert($0.text).inserted }
    }
}
