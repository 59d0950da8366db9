internal import Foundation

/// The space in which wordings of questions are compared: what their language and their style
/// have in common is taken out of their vectors, what they ask stays.
///
///     let space = WordingSpace(dimensions: 384, groups: groups)
///     space.transformed(model.embed(query: "手机丢了"), language: "zh")
///
/// From each vector the mean of its language is taken; then directions in which wordings of one
/// question differ among themselves are shortened. Cosines in this space can be compared across
/// languages: 0 for questions that have nothing to do with each other.
///
/// - Note: Linear discriminant analysis' within-class covariance (Fisher 1936), shrunk towards a
///   multiple of the identity; its Cholesky factor whitens. What it gave stands in
///   Sources/AnswerSearch/Ranking/MEASUREMENTS.md.
package struct WordingSpace: Sendable, Equatable {
    /// Vectors of one question's wordings, in one language.
    package struct Group: Sendable {
        /// A primary subtag.
        package let language: String
        package let vectors: [[Float]]

        package init(language: String, vectors: [[Float]]) {
            (self.language, self.vectors) = (language, vectors)
        }
    }

    let dimensions: Int
    private(set) var means: [String: [Float]]
    /// The Cholesky factor of the shrunk covariance, its lower triangle row by row.
    var factor: [Float] { zip(rows, diagonal).flatMap { $0 + [$1] } }
    /// What stands in each row of the factor before the diagonal.
    private let rows: [[Float]]
    private let diagonal: [Float]

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
        self.dimensions = dimensions
        means = Dictionary(grouping: groups, by: \.language)
            .mapValues { VectorMath.mean($0.flatMap(\.vectors)) }
        let differences = groups.filter { $0.vectors.count > 1 }.flatMap { group in
            let mean = VectorMath.mean(group.vectors)
            return group.vectors.map { VectorMath.difference($0, mean) }
        }
        let covariance =
            differences.count >= Self.fewestDifferences
            ? Covariance(differences, dimensions: dimensions)
            : Covariance(identity: dimensions)
        (rows, diagonal) = Self.parts(
            of: covariance.shrunk(by: Self.shrinkage).choleskyFactor(), dimensions)
    }

    init(dimensions: Int, means: [String: [Float]], factor: [Float]) {
        (self.dimensions, self.means) = (dimensions, means)
        (rows, diagonal) = Self.parts(of: factor, dimensions)
    }

    private static func parts(
        of factor: [Float], _ dimensions: Int
    ) -> (rows: [[Float]], diagonal: [Float]) {
        var (rows, diagonal, start) = ([[Float]](), [Float](), 0)
        for row in 0..<dimensions {
            rows.append(Array(factor[start..<start + row]))
            diagonal.append(factor[start + row])
            start += row + 1
        }
        return (rows, diagonal)
    }

    /// A vector of this space, of unit length.
    ///
    /// - Parameter language: a primary subtag; one without a mean is taken as it is.
    /// - Complexity: O(d^2): some 20 microseconds for 384 dimensions.
    package func transformed(_ vector: [Float], language: some StringProtocol) -> [Float] {
        var result = means[String(language)].map { VectorMath.difference(vector, $0) } ?? vector
        // Forward substitution: what the factor's inverse makes of the vector. The product with a
        // row ends where the row does.
        for row in 0..<dimensions {
            result[row] = (result[row] - VectorMath.dot(rows[row], result)) / diagonal[row]
        }
        return VectorMath.normalised(result)
    }
}

/// A symmetric matrix of second moments.
private struct Covariance {
    private let dimensions: Int
    private var values: [Float]

    init(identity dimensions: Int) {
        self.dimensions = dimensions
        values = [Float](repeating: 0, count: dimensions * dimensions)
        for index in 0..<dimensions { values[index * (dimensions + 1)] = 1 }
    }

    init(_ vectors: [[Float]], dimensions: Int) {
        self.dimensions = dimensions
        // As rows of coordinates, so that each entry is one product of two long rows.
        let columns = (0..<dimensions).map { column in vectors.map { $0[column] } }
        values = [Float](repeating: 0, count: dimensions * dimensions)
        for row in 0..<dimensions {
            for column in 0...row {
                let moment = VectorMath.dot(columns[row], columns[column]) / Float(vectors.count)
                values[row * dimensions + column] = moment
                values[column * dimensions + row] = moment
            }
        }
    }

    func shrunk(by share: Double) -> Covariance {
        var result = self
        let trace = (0..<dimensions).reduce(Float(0)) { $0 + values[$1 * (dimensions + 1)] }
        let ridge = Float(share) * trace / Float(dimensions)
        for index in 0..<dimensions { result.values[index * (dimensions + 1)] += ridge }
        return result
    }

    /// The lower triangle, row by row, of the factor whose square the matrix is.
    func choleskyFactor() -> [Float] {
        var rows: [[Float]] = []
        for row in 0..<dimensions {
            var current: [Float] = []
            for column in 0..<row {
                let sum = zip(current, rows[column]).reduce(Float(0)) { $0 + $1.0 * $1.1 }
                current.append((values[row * dimensions + column] - sum) / rows[column][column])
            }
            let square = current.reduce(Float(0)) { $0 + $1 * $1 }
            current.append(max(values[row * (dimensions + 1)] - square, 1e-12).squareRoot())
            rows.append(current)
        }
        return rows.flatMap { $0 }
    }
}
