/// A number left out of a sentence.
struct Gap {
    /// Other values this many times as large or as small nobody would believe.
    static let greatestFactor = 5.0
    /// A number times one of these can be worked out in the head.
    private static let factors = 2.0...12.0

    let key: Quantity
    /// The other quantities that the stem shows, those of its headings too.
    private let shown: [Quantity]
    private let isInSeries: Bool
    private let isComputed: Bool

    /// - Parameter headings: what is shown above the sentence.
    init(
        _ match: QuantityFinder.Match, in sentence: TermProfile.Sentence,
        under headings: [String], _ finder: QuantityFinder
    ) {
        key = match.quantity
        let others = sentence.quantities.filter { $0 != match }
        shown = (others + headings.flatMap(finder.find)).map(\.quantity)
        isInSeries = Series.contains(match, in: sentence)
        isComputed = Self.isComputed(match, sentence, finder)
    }

    /// Neither within a range or a series, nor to be worked out of the other numbers.
    var isFair: Bool { !isInSeries && !isComputed }

    /// Whether another value could be believed: near the key, and on its side of all numbers that
    /// the stem shows, whatever bounds those are.
    func admits(_ other: Quantity) -> Bool {
        guard other.unit == key.unit, let factor = other.ratio(to: key),
            (1 / Self.greatestFactor...Self.greatestFactor).contains(factor)
        else { return false }
        return shown.allSatisfy { bound in
            guard let own = key.ratio(to: bound), let others = other.ratio(to: bound) else {
                return true
            }
            return others != 1 && (own < 1) == (others < 1)
        }
    }

    private static func isComputed(
        _ match: QuantityFinder.Match, _ sentence: TermProfile.Sentence, _ finder: QuantityFinder
    ) -> Bool {
        let all = finder.numbers(in: sentence.text).filter { $0.range != match.number }
        let units = Dictionary(
            sentence.quantities.map { ($0.number, $0.quantity.unit) }, uniquingKeysWith: { $1 })
        let alike = all.filter { units[$0.range].map { $0 == match.quantity.unit } ?? true }
            .map(\.value)
        let key = match.quantity.value
        return isSum(key, of: alike) || isProduct(key, of: alike, by: all.map(\.value))
    }

    /// Of two or three, with any signs.
    private static func isSum(_ key: Double, of values: [Double]) -> Bool {
        for (i, one) in values.enumerated() {
            for (j, two) in values.enumerated().dropFirst(i + 1) {
                let pairs = [one + two, one - two, two - one]
                if pairs.contains(where: { same($0, key) }) { return true }
                for three in values.dropFirst(j + 1) {
                    let triples = pairs.flatMap { [$0 + three, $0 - three, three - $0] }
                    if triples.contains(where: { same($0, key) }) { return true }
                }
            }
        }
        return false
    }

    private static func isProduct(
        _ key: Double, of values: [Double], by others: [Double]
    ) -> Bool {
        values.contains { value in
            others.contains { factor in
                factors.contains(factor) && factor != value
                    && (same(value * factor, key) || same(value / factor, key))
            }
        }
    }

    private static func same(_ left: Double, _ right: Double) -> Bool {
        abs(left - right) < 0.000_1
    }
}
