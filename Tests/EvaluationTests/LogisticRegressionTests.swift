import Foundation
import TestSupport
import Testing

@testable import Evaluation

struct LogisticRegressionTests {
    /// Rows whose labels are drawn by known coefficients.
    private static func samples(
        _ count: Int, bias: Double, weights: [Double], seed: Int
    ) -> (rows: [[Double]], labels: [Bool]) {
        var random = SeededGenerator(seed: seed)
        let rows = (0..<count).map { _ in
            // Columns of different means and spreads, as features have.
            weights.indices.map { column in
                Double(column) + Double.random(in: -1...1, using: &random) * pow(3, Double(column))
            }
        }
        let labels = rows.map { row in
            let sum = zip(row, weights).reduce(bias) { $0 + $1.0 * $1.1 }
            return Double.random(in: 0..<1, using: &random) < 1 / (1 + exp(-sum))
        }
        return (rows, labels)
    }

    static let planted: [(bias: Double, weights: [Double])] = [
        (0, [1]), (-1.5, [2, -0.5]), (1, [0, 1, -0.2]), (0.3, [-2, 0.7, 0.1, 0.05]),
    ]

    @Test(arguments: planted.indices, 0..<3)
    func `coefficients that were planted are found again`(number: Int, seed: Int) {
        let (bias, weights) = Self.planted[number]
        let (rows, labels) = Self.samples(8000, bias: bias, weights: weights, seed: seed)
        let model = LogisticRegression(rows: rows, labels: labels, ridge: 1)
        #expect(model.weights.count == weights.count)
        for (column, pair) in zip(model.weights, weights).enumerated() {
            // Four standard errors, by the spread of the column.
            let spread = pow(3, Double(column)) / 3.0.squareRoot()
            let error = 4 * 2.5 / (8000.0.squareRoot() * spread)
            #expect(abs(pair.0 - pair.1) < error, "column \(column)")
        }
        for row in rows.prefix(100) {
            let sum = zip(row, weights).reduce(bias) { $0 + $1.0 * $1.1 }
            #expect(abs(model.probability(of: row) - 1 / (1 + exp(-sum))) < 0.08)
        }
    }

    @Test(arguments: 0..<10)
    func `at the solution the mean of the probabilities is the share of the labels`(seed: Int) {
        let (rows, labels) = Self.samples(200, bias: -1, weights: [2, 0.4], seed: seed)
        let model = LogisticRegression(rows: rows, labels: labels, ridge: 1)
        let mean = rows.reduce(0) { $0 + model.probability(of: $1) } / 200
        #expect(abs(mean - Double(labels.count { $0 }) / 200) < 1e-5)
    }

    static let separable: [(rows: [[Double]], labels: [Bool])] = [
        ([[0], [1]], [false, true]), ([[0], [1], [2], [3]], [true, true, false, false]),
        ([[0, 5], [1e6, 5]], [false, true]), ([[1], [2]], [true, true]),
        ([[1], [2]], [false, false]), ([[4]], [true]),
        ([[0.5, 0.5], [0.5, 0.5]], [true, false]),
    ]

    @Test(arguments: separable.indices)
    func `labels that a line parts, or that are all alike, give finite numbers`(number: Int) {
        let (rows, labels) = Self.separable[number]
        let model = LogisticRegression(rows: rows, labels: labels, ridge: 1)
        #expect(model.bias.isFinite && model.weights.allSatisfy(\.isFinite))
        let probabilities = rows.map(model.probability)
        for (probability, label) in zip(probabilities, labels) where Set(rows).count > 1 {
            #expect((probability > 0.5) == label)
        }
    }

    @Test func `the example of the doc comment`() {
        let model = LogisticRegression(rows: [[0.1], [0.9]], labels: [false, true], ridge: 1)
        #expect(abs(model.probability(of: [0.5]) - 0.5) < 1e-9)
    }

    @Test(arguments: 0..<5)
    func `a column that never changes weighs nothing, and changes nothing`(seed: Int) {
        let (rows, labels) = Self.samples(300, bias: 0.5, weights: [1, -0.3], seed: seed)
        let plain = LogisticRegression(rows: rows, labels: labels, ridge: 1)
        let more = LogisticRegression(rows: rows.map { $0 + [7] }, labels: labels, ridge: 1)
        #expect(abs(more.weights[2]) < 1e-9)
        for (a, b) in zip(plain.weights, more.weights) { #expect(abs(a - b) < 1e-6) }
        for row in rows {
            #expect(abs(plain.probability(of: row) - more.probability(of: row + [7])) < 1e-6)
        }
    }

    @Test(arguments: 0..<5) func `labels the other way round give the other signs`(seed: Int) {
        let (rows, labels) = Self.samples(300, bias: 0.5, weights: [1, -0.3, 0.2], seed: seed)
        let model = LogisticRegression(rows: rows, labels: labels, ridge: 1)
        let flipped = LogisticRegression(rows: rows, labels: labels.map { !$0 }, ridge: 1)
        #expect(abs(model.bias + flipped.bias) < 1e-6)
        for (a, b) in zip(model.weights, flipped.weights) { #expect(abs(a + b) < 1e-6) }
    }

    @Test(arguments: 0..<5) func `the scale of a column changes no probability`(seed: Int) {
        let (rows, labels) = Self.samples(300, bias: 0.5, weights: [1, -0.3], seed: seed)
        let model = LogisticRegression(rows: rows, labels: labels, ridge: 1)
        let scaled = rows.map { [$0[0] * 1000 - 4, $0[1]] }
        let other = LogisticRegression(rows: scaled, labels: labels, ridge: 1)
        for (row, same) in zip(rows, scaled) {
            #expect(abs(model.probability(of: row) - other.probability(of: same)) < 1e-6)
        }
    }

    @Test func `a stronger ridge makes smaller weights`() {
        let (rows, labels) = Self.samples(100, bias: 0, weights: [2], seed: 1)
        let weights = [0.1, 1, 10, 100].map {
            LogisticRegression(rows: rows, labels: labels, ridge: $0).weights[0]
        }
        #expect(weights == weights.sorted(by: >))
        #expect(weights.allSatisfy { $0 > 0 })
    }
}
