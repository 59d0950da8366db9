/// The 21 numbers of FSRS-6.
///
/// | index | default | what it does |
/// |---|---|---|
/// | 0-3 | 0.212, 1.2931, 2.3065, 8.2956 | stability in days after a first Again, Hard, Good, Easy |
/// | 4 | 6.4133 | difficulty after a first Again |
/// | 5 | 0.8334 | how much easier each better first rating makes it |
/// | 6 | 3.0194 | how far a rating moves difficulty |
/// | 7 | 0.001 | how far difficulty reverts to that of a first Easy |
/// | 8 | 1.8722 | growth of stability at each recall |
/// | 9 | 0.1666 | less growth the more stable it is |
/// | 10 | 0.796 | more growth the less likely recall was |
/// | 11 | 1.4835 | stability after forgetting |
/// | 12 | 0.0614 | less of it the more difficult |
/// | 13 | 0.2629 | more of it the more stable it was |
/// | 14 | 1.6483 | more of it the less likely recall was |
/// | 15 | 0.6014 | growth factor of Hard, at most 1 |
/// | 16 | 1.8729 | growth factor of Easy, at least 1 |
/// | 17, 18 | 0.5425, 0.0912 | change of stability by a review on the same day |
/// | 19 | 0.0658 | less of it the more stable it is |
/// | 20 | 0.1542 | how flat the forgetting curve is, 0.1 to 0.8 |
///
/// - Note: FSRS-6 of the open-spaced-repetition project, after its wiki page "The Algorithm"
///   (github.com/open-spaced-repetition/fsrs4anki/wiki) and py-fsrs 6; its memory model goes back
///   to Ye, Su & Cao, "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition
///   Scheduling" (KDD 2022).
package struct FSRSParameters: Equatable, Codable, Sendable {
    package let weights: [Double]

    package static let version = "FSRS-6"
    package static let standard = FSRSParameters(unchecked: [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ])

    /// The range of each, as the reference checks them.
    package static let ranges: [ClosedRange<Double>] = [
        0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4,
        0.001...0.75, 0...4.5, 0...0.8, 0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4,
        0...1, 1...6, 0...2, 0...2, 0...0.8, 0.1...0.8,
    ]

    /// - Throws: `QuizError.badParameter` naming the first number outside of its range.
    package init(_ weights: [Double]) throws(QuizError) {
        guard weights.count == Self.ranges.count else {
            throw .badParameter(
                name: "The number of FSRS parameters", value: Double(weights.count),
                range: "\(Self.ranges.count)")
        }
        for (index, (weight, range)) in zip(weights, Self.ranges).enumerated()
        where !range.contains(weight) {
            throw .badParameter(
                name: "FSRS parameter \(index)", value: weight,
                range: "\(range.lowerBound) to \(range.upperBound)")
        }
        self.weights = weights
    }

    private init(unchecked weights: [Double]) { self.weights = weights }

    subscript(index: Int) -> Double { weights[index] }
}
