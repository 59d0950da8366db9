package import Foundation
internal import GRDB
package import Training

/// Who is how far, and what misleads.
extension QuizDesk {
    /// In the order they were made.
    ///
    /// - Parameter trainees: nil for everybody.
    package func attempts(of trainees: [String]? = nil) throws(RecordError) -> [Attempt] {
        try records.read { try RecordStore.attempts(of: trainees, $0) }
    }

    /// How far the members of a cohort are, in its order.
    package func progress(of cohort: Cohort, at now: Date) throws(RecordError) -> [TraineeProgress]
    {
        let (attempts, items) = try records.read { database in
            (
                try RecordStore.attempts(of: cohort.trainees, database),
                try RecordStore.quizItems(.approved, database)
            )
        }
        let byTrainee = Dictionary(grouping: attempts, by: \.trainee)
        let decks = byTrainee.map { trainee, attempts in
            (trainee, ReviewDeck(trainee: trainee, replaying: attempts, .standard))
        }
        return cohort.progress(
            attempts: attempts, decks: Dictionary(decks, uniquingKeysWith: { $1 }), items: items,
            at: now, .standard)
    }

    /// Everybody who has answered, or who is named, as one cohort without a leaderboard.
    package func everybody(named trainees: [String] = []) throws(RecordError) -> Cohort {
        let names =
            try trainees.isEmpty
            ? records.read { database in
                try String.fetchAll(
                    database, sql: "SELECT DISTINCT trainee FROM quiz_attempts ORDER BY trainee")
            } : trainees
        return Cohort(id: "", name: "", trainees: names, showsLeaderboard: false)
    }

    /// What first attempts say about items and documents.
    ///
    /// - Parameter trainees: nil for everybody.
    package func analysis(of trainees: [String]? = nil) throws(RecordError) -> ItemAnalysis {
        let (items, attempts) = try records.read { database in
            (
                try RecordStore.quizItems(nil, database),
                try RecordStore.attempts(of: trainees, database)
            )
        }
        return ItemAnalysis(items: items, attempts: attempts)
    }

    /// - Throws: `RecordError.unknown` if there is no such cohort.
    package func cohort(_ id: String) throws(RecordError) -> Cohort {
        guard let cohort = try records.quizCohorts().first(where: { $0.id == id }) else {
            throw .unknown("cohort", id: id)
        }
        return cohort
    }

    /// - Throws: `RecordError.unknown` if there is no such exam.
    package func exam(_ id: String) throws(RecordError) -> ExamBlueprint {
        guard let exam = try records.quizExams().first(where: { $0.id == id }) else {
            throw .unknown("exam", id: id)
        }
        return exam
    }
}
