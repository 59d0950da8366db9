internal import Foundation
internal import GRDB
import Training

/// The items of quizzes.
extension RecordStore {
    /// In the order they came.
    static func quizItems(_ state: ItemState? = nil, _ database: Database) throws -> [QuizItem] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM quiz_items WHERE ?1 IS NULL OR state = ?1 ORDER BY number",
            arguments: [state?.rawValue]
        ).map { try RecordJSON.value(QuizItem.self, $0) }
    }

    static func quizItem(_ id: String, _ database: Database) throws -> QuizItem? {
        try Row.fetchOne(
            database, sql: "SELECT * FROM quiz_items WHERE id = ?", arguments: [id]
        ).map { try RecordJSON.value(QuizItem.self, $0) }
    }

    /// Those that somebody wants to see, with the places by which the next page is asked for.
    static func quizItems(
        _ selection: ItemSelection, after place: Int64, limit: Int, _ database: Database
    ) throws -> [(place: Int64, item: QuizItem)] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT * FROM quiz_items WHERE (?1 IS NULL OR state = ?1) AND number > ?2
                ORDER BY number
                """, arguments: [selection.state?.rawValue, place])
        var found: [(place: Int64, item: QuizItem)] = []
        while found.count < limit, let row = try rows.next() {
            let item = try RecordJSON.value(QuizItem.self, row)
            if selection.fits(item) { found.append((row["number"], item)) }
        }
        return found
    }

    /// The revisions in which items are approved, by id.
    static func approvedRevisions(
        of ids: [String], _ database: Database
    ) throws -> [String: Int] {
        let statement = try database.makeStatement(
            sql: "SELECT revision FROM quiz_items WHERE id = ? AND state = 'approved'")
        var revisions: [String: Int] = [:]
        for id in ids { revisions[id] = try Int.fetchOne(statement, arguments: [id]) }
        return revisions
    }

    /// Writes what a change to some items made new or different.
    static func keep(
        _ items: [QuizItem], insteadOf old: [QuizItem], _ database: Database
    ) throws {
        let known = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        for item in items where known[item.id] != item {
            try database.execute(
                sql: """
                    INSERT INTO quiz_items (id, state, revision, body) VALUES (?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET state = excluded.state,
                    revision = excluded.revision, body = excluded.body
                    """,
                arguments: [
                    item.id, item.state.rawValue, item.revision, try RecordJSON.data(item),
                ])
        }
    }
}
