/// A symmetric matrix whose eigenvalues are at least 0.
struct SymmetricMatrix {
    private let dimensions: Int
    private var values: [Float]

    init(identity dimensions: Int) {
        self.dimensions = dimensions
        values = [Float](repeating: 0, count: dimensions * dimensions)
        for index in 0..<dimensions { values[index * (dimensions + 1)] = 1 }
    }

    /// The mean products of the coordinates of `vectors`, at least one.
    init(momentsOf vectors: [[Float]], dimensions: Int) {
        self.dimensions = dimensions
        let columns = VectorMath.columns(vectors, dimensions)
        values = [Float](repeating: 0, count: dimensions * dimensions)
        for row in 0..<dimensions {
            for column in 0...row {
                let moment = VectorMath.dot(columns[row], columns[column]) / Float(vectors.count)
                values[row * dimensions + column] = moment
                values[column * dimensions + row] = moment
            }
        }
    }

    /// The matrix with `share` of the mean of its diagonal added to each entry of that.
    func shrunk(by share: Double) -> SymmetricMatrix {
        var result = self
        let trace = (0..<dimensions).reduce(Float(0)) { $0 + values[$1 * (dimensions + 1)] }
        let ridge = Float(share) * trace / Float(dimensions)
        for index in 0..<dimensions { result.values[index * (dimensions + 1)] += ridge }
        return result
    }

    /// The factor whose square the matrix is.
    func choleskyFactor() -> CholeskyFactor {
        var factor = CholeskyFactor()
        for row in 0..<dimensions {
            let entries = values[row * dimensions...row * dimensions + row]
            factor.append(Array(entries))
        }
        return factor
    }
}

/// A lower triangle that undoes what the matrix does whose square it is.
///
/// - Note: Golub & Van Loan, "Matrix Computations", chapter 4.2.
struct CholeskyFactor: Sendable, Equatable {
    /// What stands in each row before the diagonal.
    private var rows: [[Float]] = []
    private var diagonal: [Float] = []

    init() {}

    /// - Parameter triangle: row by row.
    init(triangle: [Float], dimensions: Int) {
        var start = 0
        for row in 0..<dimensions {
            rows.append(Array(triangle[start..<start + row]))
            diagonal.append(triangle[start + row])
            start += row + 1
        }
    }

    /// Row by row.
    var triangle: [Float] { zip(rows, diagonal).flatMap { $0 + [$1] } }

    /// Factors one more row of a matrix: what stands in it up to its diagonal.
    fileprivate mutating func append(_ entries: [Float]) {
        var current: [Float] = []
        for column in rows.indices {
            current.append(
                (entries[column] - VectorMath.dot(rows[column], current)) / diagonal[column])
        }
        let square = entries[rows.count] - VectorMath.dot(current, current)
        rows.append(current)
        diagonal.append(max(square, 1e-12).squareRoot())
    }

    /// What the factor's inverse makes of a vector, by forward substitution.
    func whitened(_ vector: [Float]) -> [Float] {
        var result = vector
        // The product with a row ends where the row does.
        for row in rows.indices {
            result[row] = (result[row] - VectorMath.dot(rows[row], result)) / diagonal[row]
        }
        return result
    }

    /// What the matrix makes into `vector`.
    func solution(_ vector: [Float]) -> [Float] {
        var result = whitened(vector)
        for row in rows.indices.reversed() {
            result[row] /= diagonal[row]
            for column in 0..<row { result[column] -= rows[row][column] * result[row] }
        }
        return result
    }
}
