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

    /// Where the passages nearest in meaning stand, and those that stand for the documents with the
    /// likest wordings.
    func nearest(passages: Int, families: Int) -> Set<UInt32> {
        let passages = vectors.passages.nearest(to: query, limit: passages)
        let families = vectors.wordings.nearest(to: wordingQuery, limit: families)
        return Set(passages.compactMap(vectors.docid)).union(
            families.flatMap(vectors.docids(ofFamily:)))
    }

    /// How near the best vector of each hit's passage is, on the scale of cosines; nil for one that
    /// has none.
    func cosines(of hits: [SearchHits.Hit]) -> [Double?] {
        let places = hits.map { vectors.place(ofDocid: $0.docid) }
        return vectors.passages.matches(at: places, to: query).map { $0.map { Double($0.score) } }
    }

    /// How like the wordings of each family are; nil for one without.
    func likeness(of families: [String]) -> [Likeness?] {
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
