import Foundation

/// An estimate with the interval that holds the true value with 95 % probability.
package struct Interval: Equatable, Codable, Sendable {
    package let value: Double
    package let lower: Double
    package let upper: Double

    /// The 97.5 % point of the normal distribution.
    private static let z = 1.959_963_984_540_054

    init(value: Double, lower: Double, upper: Double) {
        (self.value, self.lower, self.upper) = (value, lower, upper)
    }

    /// A share of `count`; of nothing, anything is possible.
    ///
    /// - Note: Wilson, "Probable inference, the law of succession, and statistical inference"
    ///   (1927).
    package static func share(_ successes: Double, of count: Int) -> Interval {
        guard count > 0 else { return Interval(value: 0, lower: 0, upper: 1) }
        let (n, p) = (Double(count), successes / Double(count))
        let square = z * z
        let middle = (p + square / (2 * n)) / (1 + square / n)
        let half =
            z / (1 + square / n) * (p * (1 - p) / n + square / (4 * n * n)).squareRoot()
        return Interval(value: p, lower: max(0, middle - half), upper: min(1, middle + half))
    }

    /// A correlation of `count` pairs, at least 4; nil where one side never varies.
    ///
    /// - Note: Fisher, "On the probable error of a coefficient of correlation" (1921).
    package static func correlation(_ pairs: [(Double, Double)]) -> Interval? {
        let n = Double(pairs.count)
        guard pairs.count >= 4 else { return nil }
        let means = (
            pairs.reduce(0) { $0 + $1.0 } / n, pairs.reduce(0) { $0 + $1.1 } / n
        )
        var (xx, yy, xy) = (0.0, 0.0, 0.0)
        for (x, y) in pairs {
            xx += (x - means.0) * (x - means.0)
            yy += (y - means.1) * (y - means.1)
            xy += (x - means.0) * (y - means.1)
        }
        guard xx > 0, yy > 0 else { return nil }
        let r = (xy / (xx * yy).squareRoot()).bounded(to: -0.999_999...0.999_999)
        let half = z / (n - 3).squareRoot()
        return Interval(value: r, lower: tanh(atanh(r) - half), upper: tanh(atanh(r) + half))
    }
}
