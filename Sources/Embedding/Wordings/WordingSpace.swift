internal import Foundation

/// The space in which wordings of questions are compared: what their language and their style
/// have in common is taken out of their vectors, what they ask stays.
///
///     let space = WordingSpace(dimensions: 384, groups: groups)
///     space.transformed(model.embed(query: "手机丢了"), language: "zh")
///
/// From each vector the mean of its language is taken; then directions in which wordings of one
/// question differ among themselves are shortened, and each language is moved to where the others
/// say the same. Cosines in this space can be compared across languages: 0 for questions that have
/// nothing to do with each other.
///
/// - Note: Linear discriminant analysis' within-class covariance (Fisher 1936), shrunk towards a
///   multiple of the identity; its Cholesky factor whitens. What it gave stands in
///   Sources/AnswerSearch/Ranking/MEASUREMENTS.md.
package struct WordingSpace: Sendable, Equatable {
    /// Vectors of one question's wordings, in one language.
    package struct Group: Sendable {
        /// A primary subtag.
        package let language: String
        /// What its translations share with it; nil for a question that has none.
        package let family: String?
        package let vectors: [[Float]]

        package init(language: String, family: String? = nil, vectors: [[Float]]) {
            (self.language, self.family, self.vectors) = (language, family, vectors)
        }
    }

    let dimensions: Int
    let means: [String: [Float]]
    let factor: CholeskyFactor
    private(set) var translations: [String: TranslationMap]

    /// How much of the identity is mixed in, in units of the mean variance.
    private static let shrinkage = 1.5
    /// With fewer vectors beyond one a group the covariance is not estimated.
    private static let fewestDifferences = 200

    /// Learns the space.
    ///
    /// - Parameter groups: vectors of unit length; a language's typical questions as groups of one
    ///   keep its mean from standing for a few topics.
    /// - Complexity: O(n * d^2 + d^3) with n vectors of d dimensions.
    package init(dimensions: Int, groups: [Group]) {
        let means = Dictionary(grouping: groups, by: \.language)
            .mapValues { VectorMath.mean($0.flatMap(\.vectors)) }
        let differences = groups.filter { $0.vectors.count > 1 }.flatMap { group in
            let mean = VectorMath.mean(group.vectors)
            return group.vectors.map { VectorMath.difference($0, mean) }
        }
        let covariance =
            differences.count >= Self.fewestDifferences
            ? SymmetricMatrix(momentsOf: differences, dimensions: dimensions)
            : SymmetricMatrix(identity: dimensions)
        self.init(
            dimensions: dimensions, means: means,
            factor: covariance.shrunk(by: Self.shrinkage).choleskyFactor(), translations: [:])
        translations = learnt(from: groups)
    }

    init(
        dimensions: Int, means: [String: [Float]], factor: CholeskyFactor,
        translations: [String: TranslationMap]
    ) {
        (self.dimensions, self.means) = (dimensions, means)
        (self.factor, self.translations) = (factor, translations)
    }

    /// A vector of this space, of unit length.
    ///
    /// - Parameter language: a primary subtag; one without a mean is taken as it is.
    /// - Complexity: O(d^2): some 40 microseconds for 384 dimensions.
    package func transformed(_ vector: [Float], language: some StringProtocol) -> [Float] {
        let language = String(language)
        let centred = means[language].map { VectorMath.difference(vector, $0) } ?? vector
        let whitened = VectorMath.normalised(factor.whitened(centred))
        return translations[language]?.moved(whitened) ?? whitened
    }

    private func learnt(from groups: [Group]) -> [String: TranslationMap] {
        var means: [String: [String: [Float]]] = [:]
        for (family, groups) in Dictionary(grouping: groups, by: \.family) {
            guard let family else { continue }
            means[family] = Dictionary(grouping: groups, by: \.language).mapValues { groups in
                VectorMath.mean(
                    groups.flatMap { group in
                        group.vectors.map { transformed($0, language: group.language) }
                    })
            }
        }
        // In one order, so that the same knowledge base gives the same space.
        let families = means.sorted { $0.key < $1.key }.map(\.value)
        var maps: [String: TranslationMap] = [:]
        for language in self.means.keys {
            let pairs = families.compactMap { means -> (own: [Float], others: [Float])? in
                let others = means.filter { $0.key != language }.sorted { $0.key < $1.key }
                guard let own = means[language], !others.isEmpty else { return nil }
                return (own, VectorMath.mean(others.map(\.value)))
            }
            maps[language] = TranslationMap(pairs, dimensions: dimensions)
        }
        return maps
    }
}
