/// How well something was remembered; the raw value is FSRS's grade.
package enum ReviewRating: Int, CaseIterable, Codable, Sendable, Comparable {
    case again = 1
    case hard, good, easy

    package static func < (left: ReviewRating, right: ReviewRating) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The rating of an answer: wrong, right but slow, or right.
    ///
    /// - Parameter slow: more seconds than this are slow.
    package init(points: Double, seconds: Double, slow: Double = 60) {
        if points < 0.5 {
            self = .again
        } else {
            self = points < 1 || seconds > slow ? .hard : .good
        }
    }
}
