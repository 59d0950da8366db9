import Foundation

/// Fits the probability of an event to numbers by maximum likelihood with a ridge.
///
/// ```swift
/// let model = LogisticRegression(rows: [[0.1], [0.9]], labels: [false, true], ridge: 1)
/// model.probability(of: [0.5])  // 0.5
/// ```
///
/// - Note: Newton's method ("iteratively reweighted least squares"): Hastie, Tibshirani &
///   Friedman, "The Elements of Statistical Learning" (2009), 4.4. The ridge holds for numbers
///   brought to mean 0 and deviation 1, and not for the bias.
struct LogisticRegression {
    private(set) var bias = 0.0
    /// One for each number of a row.
    private(set) var weights: [Double]
    /// The weights of the numbers brought to deviation 1: comparable with each other.
    private(set) var strengths: [Double]

    private static let mostSteps = 50
    private static let smallestStep = 1e-8

    /// - Parameters:
    ///   - rows: at least one, all of one length.
    ///   - labels: one for each row.
    ///   - importance: how often each row counts, above 0; nil for once each.
    ///   - ridge: above 0.
    /// - Complexity: O(n * k^2) a step with n rows of k numbers; under ten steps as a rule.
    init(rows: [[Double]], labels: [Bool], importance: [Double]? = nil, ridge: Double) {
        let importance = importance ?? rows.map { _ in 1 }
        let scale = Standardization(rows)
        let inputs = rows.map { [1] + scale.apply($0) }
        var fitted = [Double](repeating: 0, count: inputs[0].count)
        for _ in 0..<Self.mostSteps {
            let step = Self.step(inputs, labels, importance, fitted, ridge)
            for index in fitted.indices { fitted[index] += step[index] }
            if step.allSatisfy({ abs($0) < Self.smallestStep }) { break }
        }
        strengths = Array(fitted.dropFirst())
        weights = zip(fitted.dropFirst(), scale.deviations).map { $0 / $1 }
        bias = fitted[0] - zip(weights, scale.means).reduce(0) { $0 + $1.0 * $1.1 }
    }

    func probability(of row: [Double]) -> Double {
        1 / (1 + exp(-zip(weights, row).reduce(bias) { $0 + $1.0 * $1.1 }))
    }

    private static func step(
        _ inputs: [[Double]], _ labels: [Bool], _ importance: [Double], _ fitted: [Double],
        _ ridge: Double
    ) -> [Double] {
        let size = fitted.count
        var gradient = fitted.enumerated().map { $0.offset == 0 ? 0 : -ridge * $0.element }
        var curvature = (0..<size).map { row in
            // The bias bends too, a very little, so that labels all alike have a solution.
            (0..<size).map { $0 == row ? (row == 0 ? 1e-6 : ridge) : 0 }
        }
        for ((input, label), times) in zip(zip(inputs, labels), importance) {
            let sum = zip(input, fitted).reduce(0) { $0 + $1.0 * $1.1 }
            let probability = 1 / (1 + exp(-sum))
            let slope = times * max(probability * (1 - probability), 1e-9)
            for row in 0..<size {
                gradient[row] += times * ((label ? 1 : 0) - probability) * input[row]
                for column in 0..<size {
                    curvature[row][column] += slope * input[row] * input[column]
                }
            }
        }
        return solve(curvature, gradient)
    }

    /// Gauss' elimination with pivots; the matrix is positive definite.
    private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
        var rows = zip(matrix, right).map { $0 + [$1] }
        let size = right.count
        for column in 0..<size {
            let pivot = (column..<size).max { abs(rows[$0][column]) < abs(rows[$1][column]) }
            rows.swapAt(column, pivot ?? column)
            for row in 0..<size where row != column {
                let factor = rows[row][column] / rows[column][column]
                for index in column...size { rows[row][index] -= factor * rows[column][index] }
            }
        }
        return (0..<size).map { rows[$0][size] / rows[$0][$0] }
    }
}

/// The means and deviations of columns of numbers; a column that never changes has deviation 1.
private struct Standardization {
    let means: [Double]
    let deviations: [Double]

    init(_ rows: [[Double]]) {
        let count = Double(rows.count)
        let means = rows[0].indices.map { column in
            rows.reduce(0) { $0 + $1[column] } / count
        }
        deviations = means.indices.map { column in
            let sum = rows.reduce(0) { $0 + pow($1[column] - means[column], 2) }
            let deviation = (sum / count).squareRoot()
            return deviation > 1e-9 ? deviation : 1
        }
        self.means = means
    }

    func apply(_ row: [Double]) -> [Double] {
        row.indices.map { (row[$0] - means[$0]) / deviations[$0] }
    }
}
