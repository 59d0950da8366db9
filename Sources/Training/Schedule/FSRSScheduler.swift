import Foundation

/// Predicts how likely an item is still remembered, and says when to ask it again.
///
///     let scheduler = FSRSScheduler()
///     let memory = scheduler.next(nil, rating: .good, elapsedDays: 0)
///     scheduler.retrievability(memory, elapsedDays: 2.3065)  // 0.9
///
/// - Note: FSRS-6; see `FSRSParameters` for the source.
package struct FSRSScheduler: Equatable, Sendable {
    package let parameters: FSRSParameters
    /// The probability of recall at which an item is due, 0.7 to 0.99.
    package let desiredRetention: Double
    /// Days.
    package let longestInterval: Double

    package static let standard = FSRSScheduler(
        parameters: .standard, retention: 0.9, longest: 36_500)
    private static let stabilities = 0.001...36_500.0
    private static let difficulties = 1.0...10.0

    package init(
        parameters: FSRSParameters = .standard, desiredRetention: Double = 0.9,
        longestInterval: Double = 36_500
    ) throws(QuizError) {
        guard (0.7...0.99).contains(desiredRetention) else {
            throw .badParameter(
                name: "The desired retention", value: desiredRetention, range: "0.7 to 0.99")
        }
        guard (1...36_500).contains(longestInterval) else {
            throw .badParameter(
                name: "The longest interval", value: longestInterval, range: "1 to 36500 days")
        }
        self.init(
            parameters: parameters, retention: desiredRetention, longest: longestInterval)
    }

    private init(parameters: FSRSParameters, retention: Double, longest: Double) {
        (self.parameters, desiredRetention, longestInterval) = (parameters, retention, longest)
    }

    /// The probability of recall, 0 to 1, falling as days go by.
    ///
    /// - Parameter elapsedDays: a clock that was set back counts as no time at all.
    package func retrievability(_ memory: MemoryState, elapsedDays: Double) -> Double {
        pow(1 + factor * max(0, elapsedDays) / memory.stability, decay)
    }

    /// Days until recall has fallen to the desired retention, 1 and up.
    package func interval(_ memory: MemoryState) -> Double {
        let days = memory.stability / factor * (pow(desiredRetention, 1 / decay) - 1)
        return min(max(1, days.rounded()), longestInterval)
    }

    /// The memory after a review.
    ///
    /// - Parameters:
    ///   - memory: nil before the first review.
    ///   - elapsedDays: since the last review; below 1 is a review on the same day.
    package func next(
        _ memory: MemoryState?, rating: ReviewRating, elapsedDays: Double
    ) -> MemoryState {
        guard let memory else {
            return bounded(stability: parameters[rating.rawValue - 1], initialDifficulty(rating))
        }
        let elapsed = max(0, elapsedDays)
        let stability: Double
        if elapsed < 1 {
            stability = sameDay(memory, rating)
        } else {
            let recall = retrievability(memory, elapsedDays: elapsed)
            stability =
                rating == .again ? forgotten(memory, recall) : recalled(memory, recall, rating)
        }
        return bounded(stability: stability, nextDifficulty(memory.difficulty, rating))
    }

    private var decay: Double { -parameters[20] }
    private var factor: Double { pow(0.9, 1 / decay) - 1 }

    private func bounded(stability: Double, _ difficulty: Double) -> MemoryState {
        MemoryState(
            stability: stability.bounded(to: Self.stabilities),
            difficulty: difficulty.bounded(to: Self.difficulties))
    }

    private func initialDifficulty(_ rating: ReviewRating) -> Double {
        parameters[4] - exp(parameters[5] * Double(rating.rawValue - 1)) + 1
    }

    /// The nearer to 10, the less a bad rating adds.
    private func nextDifficulty(_ difficulty: Double, _ rating: ReviewRating) -> Double {
        let change = -parameters[6] * Double(rating.rawValue - 3)
        let damped = difficulty + change * (10 - difficulty) / 9
        return parameters[7] * initialDifficulty(.easy) + (1 - parameters[7]) * damped
    }

    private func sameDay(_ memory: MemoryState, _ rating: ReviewRating) -> Double {
        let growth =
            exp(parameters[17] * (Double(rating.rawValue - 3) + parameters[18]))
            * pow(memory.stability, -parameters[19])
        return memory.stability * (rating >= .good ? max(1, growth) : growth)
    }

    private func recalled(
        _ memory: MemoryState, _ recall: Double, _ rating: ReviewRating
    ) -> Double {
        let bonus: Double =
            switch rating {
            case .hard: parameters[15]
            case .easy: parameters[16]
            default: 1
            }
        let growth =
            exp(parameters[8]) * (11 - memory.difficulty) * pow(memory.stability, -parameters[9])
            * (exp(parameters[10] * (1 - recall)) - 1) * bonus
        return memory.stability * (1 + growth)
    }

    /// Never more stable than a lapse on the same day would leave it.
    private func forgotten(_ memory: MemoryState, _ recall: Double) -> Double {
        let long =
            parameters[11] * pow(memory.difficulty, -parameters[12])
            * (pow(memory.stability + 1, parameters[13]) - 1)
            * exp(parameters[14] * (1 - recall))
        return min(long, memory.stability / exp(parameters[17] * parameters[18]))
    }
}

extension Double {
    func bounded(to range: ClosedRange<Double>) -> Double {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
