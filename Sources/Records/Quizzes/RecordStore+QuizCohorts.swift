internal import Foundation
internal import GRDB
package import Training

/// Cohorts, blueprints of exams, and certificates.
extension RecordStore {
    /// In the order of ids.
    package func quizCohorts() throws(RecordError) -> [Cohort] {
        try all(Cohort.self, "SELECT * FROM quiz_cohorts ORDER BY id")
    }

    /// Makes a cohort, or replaces it.
    package func keep(_ cohort: Cohort) throws(RecordError) {
        try replace(cohort.id, with: cohort, in: "quiz_cohorts")
    }

    /// - Throws: `RecordError.unknown` if there is no such cohort.
    package func removeCohort(_ id: String) throws(RecordError) {
        try remove(id, from: "quiz_cohorts", "cohort")
    }

    /// In the order of ids.
    package func quizExams() throws(RecordError) -> [ExamBlueprint] {
        try all(ExamBlueprint.self, "SELECT * FROM quiz_exams ORDER BY id")
    }

    /// Keeps a blueprint, in the place of one of the same id.
    package func keep(_ blueprint: ExamBlueprint) throws(RecordError) {
        try replace(blueprint.id, with: blueprint, in: "quiz_exams")
    }

    /// - Throws: `RecordError.unknown` if there is no such exam.
    package func removeExam(_ id: String) throws(RecordError) {
        try remove(id, from: "quiz_exams", "exam")
    }

    /// In the order they were passed.
    ///
    /// - Parameter trainee: nil for everybody's.
    package func certificates(of trainee: String? = nil) throws(RecordError) -> [Certificate] {
        try all(
            Certificate.self,
            """
            SELECT * FROM quiz_certificates WHERE ?1 IS NULL OR trainee = ?1 ORDER BY passed, id
            """, [trainee])
    }

    /// Keeps a certificate; the same twice is kept once.
    static func insert(_ certificate: Certificate, _ database: Database) throws {
        try database.execute(
            sql: "INSERT OR IGNORE INTO quiz_certificates VALUES (?, ?, ?, ?)",
            arguments: [
                certificate.id, certificate.trainee, certificate.passed.milliseconds,
                try RecordJSON.data(certificate),
            ])
    }

    private func all<Value: Decodable>(
        _ type: Value.Type, _ sql: String, _ arguments: StatementArguments = []
    ) throws(RecordError) -> [Value] {
        try read { database in
            try Row.fetchAll(database, sql: sql, arguments: arguments)
                .map { try RecordJSON.value(type, $0) }
        }
    }

    private func replace(
        _ id: String, with value: some Encodable, in table: String
    ) throws(RecordError) {
        try write { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO \(table) VALUES (?, ?)",
                arguments: [id, try RecordJSON.data(value)])
        }
    }

    private func remove(
        _ id: String, from table: String, _ kind: String
    ) throws(RecordError) {
        try write { database in
            try database.execute(sql: "DELETE FROM \(table) WHERE id = ?", arguments: [id])
            guard database.changesCount == 1 else { throw RecordError.unknown(kind, id: id) }
        }
    }
}
