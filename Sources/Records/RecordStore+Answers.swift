import Foundation
internal import GRDB

/// Answers that were shown, and how they were received.
extension RecordStore {
    package func add(_ answers: [AnswerRecord]) throws(RecordError) {
        try write { database in
            for answer in answers { try Self.insert(answer, database) }
        }
    }

    static func insert(_ answer: AnswerRecord, _ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                answer.id, answer.contact, answer.conversation, answer.call, answer.kind.rawValue,
                answer.document, answer.passage, answer.version, answer.generation, answer.query,
                answer.rank, answer.confidence, answer.level, answer.at.milliseconds,
            ])
    }

    package func answer(_ id: String) throws(RecordError) -> AnswerRecord? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM answers WHERE id = ?", arguments: [id]
            ).flatMap(AnswerRecord.init)
        }
    }

    package func answers(ofContact contact: String) throws(RecordError) -> [AnswerRecord] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM answers WHERE contact = ? ORDER BY at, rank, id",
                arguments: [contact]
            ).compactMap(AnswerRecord.init)
        }
    }

    /// Notes how an answer was received; the same twice changes nothing.
    ///
    /// - Parameter actor: who says so; `helpful` and `not_helpful` of one actor replace each other.
    /// - Throws: `RecordError.unknown` if there is no such answer.
    package func note(
        _ kind: FeedbackKind, on answer: String, by actor: String
    ) throws(RecordError) {
        try write { database in
            let known = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM answers WHERE id = ?)",
                arguments: [answer])
            guard known == true else { throw RecordError.unknown("answer", id: answer) }
            if let opposite = kind.opposite {
                try database.execute(
                    sql: "DELETE FROM feedback WHERE answer = ? AND kind = ? AND actor = ?",
                    arguments: [answer, opposite.rawValue, actor])
            }
            try database.execute(
                sql: "INSERT OR IGNORE INTO feedback VALUES (?, ?, ?, ?)",
                arguments: [answer, kind.rawValue, actor, Date().milliseconds])
        }
    }

    package func feedback(on answer: String) throws(RecordError) -> [FeedbackKind] {
        try read { database in
            try String.fetchAll(
                database, sql: "SELECT kind FROM feedback WHERE answer = ? ORDER BY at, kind",
                arguments: [answer]
            ).compactMap(FeedbackKind.init)
        }
    }
}

extension AnswerRecord {
    init?(_ row: Row) {
        guard let kind = Kind(rawValue: row["kind"]) else { return nil }
        self.init(
            contact: row["contact"], conversation: row["conversation"], call: row["call"],
            kind: kind, document: row["document"], passage: row["passage"],
            version: row["version"], generation: row["generation"], query: row["query"],
            rank: row["rank"], confidence: row["confidence"], level: row["level"],
            at: Date(milliseconds: row["at"]))
        id = row["id"]
    }
}
