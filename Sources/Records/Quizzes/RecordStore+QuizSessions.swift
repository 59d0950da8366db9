internal import Foundation
internal import GRDB
import Training

/// A session as it is kept: with the blueprint that it was begun by, whatever becomes of that.
struct QuizSessionRecord {
    var session: QuizSession
    let blueprint: ExamBlueprint?
}

/// Quizzes that are or were taken.
extension RecordStore {
    static func insert(_ record: QuizSessionRecord, _ database: Database) throws {
        let session = record.session
        try database.execute(
            sql: """
                INSERT INTO quiz_sessions (id, trainee, exam, over, blueprint, body)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                session.id, session.trainee, session.exam, session.isOver,
                try record.blueprint.map(RecordJSON.data), try RecordJSON.data(session),
            ])
    }

    /// - Parameter trainee: whose it must be; nil for anybody's.
    static func quizSession(
        _ id: String, of trainee: String?, _ database: Database
    ) throws -> QuizSessionRecord {
        let row = try Row.fetchOne(
            database,
            sql: "SELECT * FROM quiz_sessions WHERE id = ?1 AND (?2 IS NULL OR trainee = ?2)",
            arguments: [id, trainee])
        guard let row else { throw RecordError.unknown("session", id: id) }
        return QuizSessionRecord(
            session: try RecordJSON.value(QuizSession.self, row),
            blueprint: row["blueprint"] == nil
                ? nil : try RecordJSON.value(ExamBlueprint.self, row, "blueprint"))
    }

    /// The newest first, with the places by which the next page is asked for.
    static func quizSessions(
        of trainee: String?, isOver: Bool?, before place: Int64, limit: Int, _ database: Database
    ) throws -> [(place: Int64, session: QuizSession)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM quiz_sessions WHERE (?1 IS NULL OR trainee = ?1)
                AND (?2 IS NULL OR over = ?2) AND number < ?3 ORDER BY number DESC LIMIT ?4
                """, arguments: [trainee, isOver, place, limit]
        ).map { ($0["number"], try RecordJSON.value(QuizSession.self, $0)) }
    }

    /// Writes a session as it is after a change, with the answers that it brought.
    static func keep(
        _ session: QuizSession, insteadOf old: QuizSession, _ database: Database
    ) throws {
        guard session != old else { return }
        try database.execute(
            sql: "UPDATE quiz_sessions SET over = ?, body = ? WHERE id = ?",
            arguments: [session.isOver, try RecordJSON.data(session), session.id])
        for attempt in session.attempts.dropFirst(old.attempts.count) {
            try insert(attempt, database)
        }
    }
}
