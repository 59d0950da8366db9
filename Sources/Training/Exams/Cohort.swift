package import Foundation

/// Trainees who learn together.
package struct Cohort: Equatable, Codable, Sendable, Identifiable {
    package let id: String
    package var name: String
    package var trainees: [String]
    /// Whether its members see each other's points.
    package var showsLeaderboard: Bool

    package init(id: String, name: String, trainees: [String], showsLeaderboard: Bool = true) {
        (self.id, self.name, self.trainees) = (id, name, trainees)
        self.showsLeaderboard = showsLeaderboard
    }

    /// How far each trainee is, in the order of the cohort.
    package func progress(
        attempts: [Attempt], decks: [String: ReviewDeck], items: [QuizItem], at now: Date,
        _ scheduler: FSRSScheduler
    ) -> [TraineeProgress] {
        let approved = Dictionary(
            items.filter { $0.state == .approved }.map { ($0.id, $0) },
            uniquingKeysWith: { $1 })
        let byTrainee = Dictionary(grouping: attempts, by: \.trainee)
        return trainees.map { trainee in
            TraineeProgress(
                trainee: trainee, attempts: byTrainee[trainee] ?? [],
                deck: decks[trainee] ?? ReviewDeck(trainee: trainee), items: approved, at: now,
                scheduler)
        }
    }

    /// The most points first; equal points share a rank. Nil where it is switched off.
    package func leaderboard(of progress: [TraineeProgress]) -> [LeaderboardRow]? {
        guard showsLeaderboard else { return nil }
        let sorted = progress.sorted { ($1.points, $0.trainee) < ($0.points, $1.trainee) }
        return sorted.map { row in
            LeaderboardRow(
                rank: 1 + sorted.filter { $0.points > row.points }.count, trainee: row.trainee,
                points: row.points)
        }
    }
}
