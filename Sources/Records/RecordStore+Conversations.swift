package import Foundation
internal import GRDB

/// Contacts and conversations.
extension RecordStore {
    /// Opens a contact.
    package func openContact(
        customer: String?, channel: String, language: String?
    ) throws(RecordError) -> String {
        try write { try Self.openContact($0, customer, channel, language) }
    }

    static func openContact(
        _ database: Database, _ customer: String?, _ channel: String, _ language: String?
    ) throws -> String {
        let id = RandomID.id()
        try database.execute(
            sql:
                "INSERT INTO contacts (id, customer, channel, language, opened) VALUES (?, ?, ?, ?, ?)",
            arguments: [id, customer, channel, language, Date().milliseconds])
        return id
    }

    /// Closes a contact with what came of it.
    package func closeContact(
        _ id: String, outcome: ContactRecord.Outcome, reason: String? = nil,
        callType: String? = nil, firstLevel: Bool? = nil
    ) throws(RecordError) {
        try write { database in
            try database.execute(
                sql: """
                    UPDATE contacts SET closed = ?, outcome = ?, reason = coalesce(?, reason),
                    call_type = coalesce(?, call_type), first_level = coalesce(?, first_level)
                    WHERE id = ?
                    """,
                arguments: [
                    Date().milliseconds, outcome.rawValue, reason, callType, firstLevel, id,
                ])
            guard database.changesCount == 1 else { throw RecordError.unknown("contact", id: id) }
        }
    }

    package func contact(_ id: String) throws(RecordError) -> ContactRecord? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM contacts WHERE id = ?", arguments: [id]
            ).map(ContactRecord.init)
        }
    }

    /// Opens a conversation in a contact of its own.
    ///
    /// - Returns: the conversation's id, and the token that alone reads it; only its hash is kept.
    package func openConversation(
        customer: String?, channel: String, language: String, state: Data
    ) throws(RecordError) -> (id: String, token: String) {
        let (id, token) = (RandomID.id(), Self.token())
        try write { database in
            let contact = try Self.openContact(database, customer, channel, language)
            let now = Date().milliseconds
            try database.execute(
                sql: """
                    INSERT INTO conversations (id, contact, token, language, customer, status, state,
                    turn, opened, active) VALUES (?, ?, ?, ?, ?, 'open', ?, 0, ?, ?)
                    """,
                arguments: [id, contact, RandomID.hash(token), language, customer, state, now, now])
        }
        return (id, token)
    }

    package func conversation(_ id: String) throws(RecordError) -> ConversationRecord? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM conversations WHERE id = ?", arguments: [id]
            ).flatMap(ConversationRecord.init)
        }
    }

    /// The conversation, if the token is its own.
    package func conversation(
        _ id: String, token: String
    ) throws(RecordError) -> ConversationRecord? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM conversations WHERE id = ? AND token = ?",
                arguments: [id, RandomID.hash(token)]
            ).flatMap(ConversationRecord.init)
        }
    }

    /// The id of the conversation that a token opens; nil for one that opens none.
    package func conversationID(ofToken token: String) throws(RecordError) -> String? {
        try read { database in
            try String.fetchOne(
                database, sql: "SELECT id FROM conversations WHERE token = ?",
                arguments: [RandomID.hash(token)])
        }
    }

    /// How a token begins, so that it is not taken for a key.
    package static let tokenPrefix = "fhc_"

    private static func token() -> String { tokenPrefix + RandomID.secret() }

    /// What was said, oldest first.
    ///
    /// - Parameter after: only events with a greater sequence.
    package func events(
        of conversation: String, after sequence: Int = 0
    ) throws(RecordError) -> [EventRecord] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM events WHERE conversation = ? AND sequence > ? ORDER BY sequence
                    """, arguments: [conversation, sequence]
            ).map {
                EventRecord(
                    sequence: $0["sequence"], speaker: $0["speaker"], payload: $0["payload"],
                    at: Date(milliseconds: $0["at"]))
            }
        }
    }

    /// Keeps a turn: all of it, or nothing.
    ///
    /// - Throws: `RecordError.taken` if another turn was kept since the one that this was made
    ///   from, `.fullSlot` if the slot that it books is full, `.unknown` for an event to revise
    ///   that is not there.
    package func commit(_ turn: ConversationTurn) throws(RecordError) {
        try write { database in
            let contact = try Self.advance(turn, database)
            for (sequence, payload) in turn.revised {
                try database.execute(
                    sql: "UPDATE events SET payload = ? WHERE conversation = ? AND sequence = ?",
                    arguments: [payload, turn.conversation, sequence])
                // Nothing that should be masked may stay because of a wrong number.
                guard database.changesCount == 1 else {
                    throw RecordError.unknown("event", id: "\(turn.conversation)/\(sequence)")
                }
            }
            try Self.append(turn.events, to: turn.conversation, database)
            for answer in turn.answers { try Self.insert(answer, database) }
            for submission in turn.submissions { try Self.insert(submission, database) }
            if let booking = turn.booking {
                try Self.book(
                    booking, contact: contact, submission: turn.submissions.first?.id, database)
            }
            if let handOff = turn.handOff { try Self.insert(handOff, database) }
            if turn.outcome != nil || turn.callType != nil {
                try database.execute(
                    sql: """
                        UPDATE contacts SET outcome = coalesce(?, outcome),
                        call_type = coalesce(?, call_type) WHERE id = ?
                        """,
                    arguments: [turn.outcome?.rawValue, turn.callType, contact])
            }
        }
        if turn.handOff != nil { handOffChanges.send() }
    }

    /// - Returns: the contact.
    private static func advance(_ turn: ConversationTurn, _ database: Database) throws -> String {
        try database.execute(
            sql: """
                UPDATE conversations SET state = ?, status = ?, language = ?, turn = turn + 1,
                active = ? WHERE id = ? AND turn = ?
                """,
            arguments: [
                turn.state, turn.status.rawValue, turn.language, Date().milliseconds,
                turn.conversation, turn.after,
            ])
        let contact = try String.fetchOne(
            database, sql: "SELECT contact FROM conversations WHERE id = ?",
            arguments: [turn.conversation])
        guard let contact else { throw RecordError.unknown("conversation", id: turn.conversation) }
        guard database.changesCount == 1 else {
            throw RecordError.taken("turn of conversation", id: turn.conversation)
        }
        return contact
    }

    private static func append(
        _ events: [EventRecord], to conversation: String, _ database: Database
    ) throws {
        let last = try Int.fetchOne(
            database, sql: "SELECT max(sequence) FROM events WHERE conversation = ?",
            arguments: [conversation])
        for (index, event) in events.enumerated() {
            try database.execute(
                sql: "INSERT INTO events VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    conversation, (last ?? 0) + index + 1, event.speaker, event.payload,
                    event.at.milliseconds,
                ])
        }
    }

    // MARK: Going on elsewhere

    private static let codeLife: TimeInterval = 600

    /// A code with which the conversation goes on once on another channel, within ten minutes.
    package func createResumeCode(
        conversation: String, now: Date = Date()
    ) throws(RecordError) -> String {
        let code = RandomID.code()
        try write { database in
            try database.execute(
                sql: "UPDATE conversations SET code = ?, code_until = ? WHERE id = ?",
                arguments: [
                    RandomID.hash(code), now.addingTimeInterval(Self.codeLife).milliseconds,
                    conversation,
                ])
            guard database.changesCount == 1 else {
                throw RecordError.unknown("conversation", id: conversation)
            }
        }
        return code
    }

    /// Takes a code: the old token ends, a new one begins.
    ///
    /// - Parameter code: in either case; spaces and dashes do not matter.
    /// - Throws: `RecordError.wrongCode` for one that is unknown, used or too old.
    package func redeem(
        code: String, now: Date = Date()
    ) throws(RecordError) -> (conversation: String, token: String) {
        let token = Self.token()
        let written = code.uppercased().filter { $0 != " " && $0 != "-" }
        let id = try write { database in
            try String.fetchOne(
                database,
                sql: """
                    UPDATE conversations SET token = ?, code = NULL, code_until = NULL
                    WHERE code = ? AND code_until >= ? RETURNING id
                    """,
                arguments: [
                    RandomID.hash(token), RandomID.hash(written), now.milliseconds,
                ])
        }
        guard let id else { throw .wrongCode }
        return (id, token)
    }
}

extension ContactRecord {
    init(_ row: Row) {
        self.init(
            id: row["id"], customer: row["customer"], channel: row["channel"],
            opened: Date(milliseconds: row["opened"]),
            closed: (row["closed"] as Int64?).map(Date.init(milliseconds:)),
            outcome: (row["outcome"] as String?).flatMap(Outcome.init), callType: row["call_type"],
            reason: row["reason"], firstLevel: row["first_level"])
    }
}

extension ConversationRecord {
    init?(_ row: Row) {
        guard let status = Status(rawValue: row["status"]) else { return nil }
        self.init(
            id: row["id"], contact: row["contact"], language: row["language"],
            customer: row["customer"], status: status, state: row["state"], turn: row["turn"],
            opened: Date(milliseconds: row["opened"]), active: Date(milliseconds: row["active"]))
    }
}
