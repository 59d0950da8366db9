import Foundation

/// What is known of a trainee when a session is planned.
package struct TraineeRecord: Equatable, Sendable {
    package var deck: ReviewDeck
    /// Answers and points at first attempts, by call type.
    package private(set) var results: [String: (answers: Int, points: Double)]

    package init(deck: ReviewDeck, attempts: [Attempt] = [], items: [String: QuizItem] = [:]) {
        self.deck = deck
        results = [:]
        for attempt in attempts where attempt.trainee == deck.trainee {
            for type in items[attempt.item]?.callTypes ?? [] {
                let old = results[type] ?? (0, 0)
                results[type] = (old.answers + 1, old.points + attempt.points)
            }
        }
    }

    /// What a trainee's attempts say.
    ///
    /// - Parameter items: all there are, retired ones too.
    package init(
        of trainee: String, attempts: [Attempt], items: [QuizItem],
        _ scheduler: FSRSScheduler = .standard
    ) {
        self.init(
            deck: ReviewDeck(trainee: trainee, replaying: attempts, scheduler),
            attempts: attempts.filter(\.isFirst),
            items: Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { $1 }))
    }

    /// How weak the trainee is on a call type, 0 to 1: the share of points lost, drawn towards a
    /// half while little is known.
    package func weakness(on callType: String) -> Double {
        let (answers, points) = results[callType] ?? (0, 0)
        return 1 - (points + 1) / (Double(answers) + 2)
    }

    /// Of the call types answered so far, the weakest first.
    package var weakest: [String] {
        results.keys.sorted { (weakness(on: $1), $0) < (weakness(on: $0), $1) }
    }

    package static func == (left: TraineeRecord, right: TraineeRecord) -> Bool {
        left.deck == right.deck
            && left.results.mapValues { [Double($0.answers), $0.points] }
                == right.results.mapValues { [Double($0.answers), $0.points] }
    }
}
