package import Foundation
internal import GRDB

/// Calls and their transcripts.
extension RecordStore {
    /// Opens a call.
    ///
    /// - Parameter contact: the contact that it goes on with; nil for a new one.
    /// - Throws: `RecordError.unknown` if there is no such contact.
    package func openCall(
        agent: String, customer: String?, channel: String, language: String?, context: Data,
        contact: String? = nil
    ) throws(RecordError) -> CallRecord {
        let id = RandomID.id()
        let contact = try write { database in
            if let contact { try Self.require(contact, database) }
            let contact = try contact ?? Self.openContact(database, customer, channel, language)
            try database.execute(
                sql:
                    "INSERT INTO calls (id, contact, agent, context, opened) VALUES (?, ?, ?, ?, ?)",
                arguments: [id, contact, agent, context, Date().milliseconds])
            return contact
        }
        return CallRecord(
            id: id, contact: contact, agent: agent, context: context, opened: Date(), closed: nil)
    }

    private static func require(_ contact: String, _ database: Database) throws {
        let isKnown = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM contacts WHERE id = ?)",
            arguments: [contact])
        guard isKnown == true else { throw RecordError.unknown("contact", id: contact) }
    }

    package func call(_ id: String) throws(RecordError) -> CallRecord? {
        try read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM calls WHERE id = ?", arguments: [id])
                .map(CallRecord.init)
        }
    }

    /// Adds a line; the same line id twice adds it once.
    ///
    /// - Returns: its place, from 1, and whether it is new.
    /// - Throws: `RecordError.unknown` for no such call, `.wrongState` for a closed one.
    package func addLine(
        _ text: String, by speaker: String, id line: String? = nil, toCall call: String
    ) throws(RecordError) -> (sequence: Int, isNew: Bool) {
        try write { database in
            try Self.checkOpen(call, database)
            if let line,
                let known = try Int.fetchOne(
                    database, sql: "SELECT sequence FROM call_lines WHERE call = ? AND line = ?",
                    arguments: [call, line])
            {
                return (known, false)
            }
            let last = try Int.fetchOne(
                database, sql: "SELECT max(sequence) FROM call_lines WHERE call = ?",
                arguments: [call])
            let sequence = (last ?? 0) + 1
            try database.execute(
                sql: "INSERT INTO call_lines VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [call, sequence, speaker, text, line, Date().milliseconds])
            return (sequence, true)
        }
    }

    /// Rewrites lines whose text was masked later.
    package func revise(
        _ texts: [Int: String], ofCall call: String
    ) throws(RecordError) {
        try write { database in
            for (sequence, text) in texts {
                try database.execute(
                    sql: "UPDATE call_lines SET text = ? WHERE call = ? AND sequence = ?",
                    arguments: [text, call, sequence])
                guard database.changesCount == 1 else {
                    throw RecordError.unknown("line", id: "\(call)/\(sequence)")
                }
            }
        }
    }

    package func lines(
        ofCall call: String, after sequence: Int = 0
    ) throws(RecordError) -> [CallLineRecord] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM call_lines WHERE call = ? AND sequence > ? ORDER BY sequence",
                arguments: [call, sequence]
            ).map {
                CallLineRecord(
                    sequence: $0["sequence"], speaker: $0["speaker"], text: $0["text"],
                    at: Date(milliseconds: $0["at"]))
            }
        }
    }

    /// Closes a call, and its contact with what came of it.
    ///
    /// - Throws: `RecordError.unknown` for no such call, `.wrongState` for one that is closed.
    package func closeCall(
        _ call: String, outcome: ContactRecord.Outcome, reason: String?, callType: String?,
        firstLevel: Bool?
    ) throws(RecordError) {
        try write { database in
            let contact = try Self.checkOpen(call, database)
            let now = Date().milliseconds
            try database.execute(
                sql: "UPDATE calls SET closed = ? WHERE id = ?", arguments: [now, call])
            try database.execute(
                sql: """
                    UPDATE contacts SET closed = ?, outcome = ?, reason = coalesce(?, reason),
                    call_type = coalesce(?, call_type), first_level = coalesce(?, first_level)
                    WHERE id = ?
                    """,
                arguments: [now, outcome.rawValue, reason, callType, firstLevel, contact])
        }
    }

    /// - Returns: the contact.
    @discardableResult
    private static func checkOpen(_ call: String, _ database: Database) throws -> String {
        let row = try Row.fetchOne(
            database, sql: "SELECT contact, closed FROM calls WHERE id = ?", arguments: [call])
        guard let row else { throw RecordError.unknown("call", id: call) }
        guard (row["closed"] as Int64?) == nil else {
            throw RecordError.wrongState("call", id: call, state: "closed")
        }
        return row["contact"]
    }
}

extension CallRecord {
    init(_ row: Row) {
        self.init(
            id: row["id"], contact: row["contact"], agent: row["agent"], context: row["context"],
            opened: Date(milliseconds: row["opened"]),
            closed: (row["closed"] as Int64?).map(Date.init(milliseconds:)))
    }
}
