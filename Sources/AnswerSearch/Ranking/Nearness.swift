import Embedding
import SearchIndex
import TextAnalysis

/// The vector of a question, with the lines that it leans on, against the vectors of one generation.
///
/// Plain cosines within the question's language, centred ones across: a plain cosine prefers a
/// text in the question's language to one that means the same. Wordings have a space of their own,
/// which knows no languages.
struct Nearness {
    /// The mean of fewer vectors is that of what they say, not of their language.
    private static let fewestForMean = 50

    private let vectors: GenerationVectors
    private let query: VectorQuery
    private let wordingQuery: VectorQuery

    /// - Parameter language: of the question.
    init(_ vector: [Float], in language: Language, ranking: Ranking, vectors: GenerationVectors) {
        self.vectors = vectors
        query = Self.query(vector, in: language, ranking: ranking, vectors: vectors)
        wordingQuery = vectors.wordings.query(vector, language: language.primary)
    }

    /// The ids of the passages nearest in meaning, nearest first.
    func nearestPassages(_ count: Int) -> [String] {
        vectors.passages.nearest(to: query, limit: count).map(\.passage)
    }

    /// The families of documents with the likest wordings.
    func nearestFamilies(_ count: Int) -> [String] {
        vectors.wordings.nearest(to: wordingQuery, limit: count)
    }

    /// How near each passage's best vector is, on the scale of cosines; nil for one that has none.
    func cosines(of passages: [String]) -> [Double?] {
        vectors.passages.matches(of: passages, to: query).map { $0.map { Double($0.score) } }
    }

    /// How like the wordings of each family are; nil for one without.
    func likeness(of families: [String]) -> [Double?] {
        vectors.wordings.likeness(of: families, to: wordingQuery)
    }

    private static func query(
        _ vector: [Float], in language: Language, ranking: Ranking, vectors: GenerationVectors
    ) -> VectorQuery {
        let counts = vectors.passages.languageCounts
        let plain = counts.filter { tag, count in
            Language(tag).primary == language.primary || count < fewestForMean
        }
        var query = VectorQuery(vector, scoring: plain.mapValues { _ in LanguageScoring() })
        if plain.count < counts.count,
            let mean = vectors.wordings.questionMean(in: language.primary)
        {
            query.otherwise = LanguageScoring(
                queryMean: mean, factor: Float(ranking.crossFactor),
                offset: Float(ranking.crossOffset))
        }
        return query
    }
}
