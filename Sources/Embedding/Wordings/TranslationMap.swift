/// Moves the wordings of one language to where those that say the same in other languages lie.
///
/// What a language adds to all its vectors is its mean, which the space takes out; what it adds to
/// some, by what they ask, is learnt from the questions that the knowledge base has in several
/// languages, and holds for those that it has in one alone.
///
/// - Note: Ridge regression towards the identity (Hoerl & Kennard 1970) of translations' means, the
///   linear maps between languages of Mikolov, Le & Sutskever, "Exploiting Similarities among
///   Languages for Machine Translation" (2013).
struct TranslationMap: Sendable, Equatable {
    /// What is added to each coordinate of a vector: its products with these rows.
    let rows: [[Float]]

    /// How much of the identity is kept, in units of the mean variance.
    private static let ridge = 3.0
    /// Fewer questions say more of themselves than of their language.
    private static let fewestTranslations = 20

    init(rows: [[Float]]) { self.rows = rows }

    /// Learns the map.
    ///
    /// - Parameter pairs: of each question the mean of its wordings in this language, and the mean of
    ///   those in the others.
    /// - Returns: nil if they are too few.
    /// - Complexity: O(n * d^2 + d^3) with n pairs of d dimensions.
    init?(_ pairs: [(own: [Float], others: [Float])], dimensions: Int) {
        guard pairs.count >= Self.fewestTranslations else { return nil }
        let factor = SymmetricMatrix(momentsOf: pairs.map(\.own), dimensions: dimensions)
            .shrunk(by: Self.ridge).choleskyFactor()
        let own = VectorMath.columns(pairs.map(\.own), dimensions)
        let missing = VectorMath.columns(
            pairs.map { VectorMath.difference($0.others, $0.own) }, dimensions)
        rows = missing.map { missing in
            factor.solution(own.map { VectorMath.dot($0, missing) / Float(pairs.count) })
        }
    }

    /// - Complexity: O(d^2).
    func moved(_ vector: [Float]) -> [Float] {
        VectorMath.normalised(zip(vector, rows).map { $0 + VectorMath.dot($1, vector) })
    }
}
