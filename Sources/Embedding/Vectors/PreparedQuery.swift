internal import CVectors

/// A query made ready for one file: for each of its languages the int8 query of the scan and the
/// numbers of the exact score.
struct PreparedQuery {
    let vector: [Float]
    /// One for each language of the file; nil leaves the language out.
    let languages: [Language?]
    private let stride: Int

    struct Language {
        let scoring: LanguageScoring
        /// What is multiplied with the centred row: the query, or the centred query.
        let direction: [Float]
        let values: [Int8]
        let scale: Float
        /// The product of `direction` with the language's mean.
        let meanProduct: Float

        var isCentred: Bool { scoring.queryMean != nil }
    }

    init(_ query: VectorQuery, languages: [(tag: String, mean: [Float])], stride: Int) {
        vector = query.vector
        self.stride = stride
        self.languages = languages.map { tag, mean in
            guard let scoring = query.scoring(of: tag) else { return nil }
            let direction = scoring.queryMean.map {
                VectorMath.normalised(VectorMath.difference(query.vector, $0))
            }
            let (values, scale) = VectorMath.quantised(direction ?? query.vector, stride: stride)
            return Language(
                scoring: scoring, direction: direction ?? query.vector, values: values,
                scale: scale, meanProduct: VectorMath.dot(direction ?? query.vector, mean))
        }
    }

    /// Lends the groups of a scan: as q * v = q * mean + q * (v - mean), the mean's part of a
    /// plain cosine is the same for all rows of a language.
    func withGroups<Result>(
        scales: UnsafePointer<Float>?, directions: UnsafePointer<Float>?,
        _ body: (UnsafePointer<cv_group>?) -> Result
    ) -> Result {
        let empty = [Int8](repeating: 0, count: stride)
        let values = languages.flatMap { $0?.values ?? empty }
        return values.withUnsafeBufferPointer { values in
            let groups = languages.enumerated().map { index, language in
                let start = values.baseAddress.map { $0 + index * stride }
                guard let language else {
                    return cv_group(query: start, factors: scales, weight: 0, bias: -.infinity)
                }
                let scoring = language.scoring
                let mean = language.isCentred ? 0 : scoring.factor * language.meanProduct
                return cv_group(
                    query: start, factors: language.isCentred ? directions : scales,
                    weight: scoring.factor * language.scale, bias: scoring.offset + mean)
            }
            return groups.withUnsafeBufferPointer { body($0.baseAddress) }
        }
    }
}
