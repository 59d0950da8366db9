import Embedding
import SearchIndex
import TextAnalysis

/// One question's vector against the vectors of one generation.
///
/// Plain cosines within the question's language, centred ones across: a plain cosine prefers a
/// text in the question's language to one that means the same.
struct Nearness {
    /// The mean of fewer vectors is that of what they say, not of their language.
    private static let fewestForMean = 50

    private let vectors: VectorFile
    private let query: VectorQuery

    /// Nil where the generation has no vectors of this engine, or the question gets none.
    init?(
        _ question: String, in language: Language, meaning: Meaning, ranking: Ranking,
        snapshot: IndexSnapshot
    ) throws(IndexError) {
        guard let vectors = try meaning.vectors(of: snapshot),
            let vector = meaning.vector(of: question)
        else { return nil }
        self.vectors = vectors
        let counts = vectors.languageCounts
        let plain = counts.filter { tag, count in
            Language(tag).primary == language.primary || count < Self.fewestForMean
        }
        var query = VectorQuery(vector, scoring: plain.mapValues { _ in LanguageScoring() })
        if plain.count < counts.count,
            let mean = meaning.questionMean(in: language)
        {
            query.otherwise = LanguageScoring(
                queryMean: mean, factor: Float(ranking.crossFactor),
                offset: Float(ranking.crossOffset))
        }
        self.query = query
    }

    /// The ids of the passages nearest in meaning, nearest first.
    func nearest(_ count: Int) -> [String] {
        vectors.nearest(to: query, limit: count).map(\.passage)
    }

    /// How near each passage's best vector is, on the scale of cosines; nil for one that has none.
    func cosines(of passages: [String]) -> [Double?] {
        vectors.matches(of: passages, to: query).map { $0.map { Double($0.score) } }
    }
}
