/// How the vectors of one language are compared with a query: score = factor * cosine + offset.
///
/// Plain cosines suit the query's own language. Across languages they prefer the query's language
/// to the meaning; the centred cosine, of the query less the mean of queries and of a row less the
/// mean of its language, does not. Factor and offset bring both onto one scale.
package struct LanguageScoring: Equatable, Sendable {
    /// The mean of vectors of queries in the query's language; nil compares plainly.
    package var queryMean: [Float]?
    /// More than 0, or worse matches come first.
    package var factor: Float
    /// Added to each score.
    package var offset: Float

    /// Scores plain cosines as they are, unless told otherwise.
    package init(queryMean: [Float]? = nil, factor: Float = 1, offset: Float = 0) {
        self.queryMean = queryMean
        self.factor = factor
        self.offset = offset
    }
}

/// A query's vector, and how the vectors of each language are compared with it.
///
///     VectorQuery(vector)  // plain cosines everywhere
///     VectorQuery(vector, scoring: ["zh-Hans": LanguageScoring()],
///         otherwise: LanguageScoring(queryMean: chineseQueries, offset: 0.6))
package struct VectorQuery: Equatable, Sendable {
    /// Of unit length.
    package var vector: [Float]
    /// By language tag.
    package var scoring: [String: LanguageScoring]
    /// For languages that `scoring` does not name; nil leaves them out.
    package var otherwise: LanguageScoring?

    /// - Parameter vector: of unit length, with the dimensions of the file that is searched.
    package init(
        _ vector: [Float], scoring: [String: LanguageScoring] = [:],
        otherwise: LanguageScoring? = LanguageScoring()
    ) {
        self.vector = vector
        self.scoring = scoring
        self.otherwise = otherwise
    }

    func scoring(of language: String) -> LanguageScoring? { scoring[language] ?? otherwise }
}

/// A passage and its best vector.
package struct VectorMatch: Equatable, Sendable {
    /// The passage's id.
    package let passage: String
    /// The passage's place among those of the file.
    package let place: Int
    /// The vector's row in the file.
    package let row: Int
    /// The vector's place among those of its passage, in the order they were added.
    package let window: Int
    /// The vector's language.
    package let language: String
    /// By the scoring of the row's language; equal to `cosine` where that is plain.
    package let score: Float
    /// The plain cosine.
    package let cosine: Float
}
