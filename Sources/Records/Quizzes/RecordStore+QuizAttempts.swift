internal import Foundation
internal import GRDB
import Training

/// What trainees answered.
extension RecordStore {
    static func insert(_ attempt: Attempt, _ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO quiz_attempts (session, id, trainee, item, revision, document, version,
                response, points, seconds, at, first) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                attempt.session, attempt.id, attempt.trainee, attempt.item, attempt.revision,
                attempt.document, attempt.version, try RecordJSON.data(attempt.response),
                attempt.points, attempt.seconds, attempt.at.milliseconds, attempt.isFirst,
            ])
    }

    /// Whether a trainee never answered this revision of an item.
    static func isNew(
        _ item: QuizItem, to trainee: String, _ database: Database
    ) throws -> Bool {
        let isKnown = try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM quiz_attempts
                WHERE trainee = ? AND item = ? AND revision = ? AND first = 1)
                """, arguments: [trainee, item.id, item.revision])
        return isKnown != true
    }

    /// In the order they were made, whatever a clock said.
    ///
    /// - Parameter trainees: nil for everybody.
    static func attempts(
        of trainees: [String]?, _ database: Database
    ) throws -> [Attempt] {
        guard let trainees else {
            return try Row.fetchAll(database, sql: "SELECT * FROM quiz_attempts ORDER BY place")
                .map(Attempt.init)
        }
        let statement = try database.makeStatement(
            sql: "SELECT * FROM quiz_attempts WHERE trainee = ? ORDER BY place")
        return try Set(trainees).sorted().flatMap {
            try Row.fetchAll(statement, arguments: [$0]).map(Attempt.init)
        }
    }
}

extension Attempt {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: row["id"], trainee: row["trainee"], item: row["item"], revision: row["revision"],
            document: row["document"], version: row["version"], session: row["session"],
            response: try RecordJSON.value(QuizResponse.self, row, "response"),
            points: row["points"], seconds: row["seconds"],
            at: Date(milliseconds: row["at"]), isFirst: row["first"])
    }
}
