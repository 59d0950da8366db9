package import Foundation
internal import GRDB

/// Conversations that wait for a person.
extension RecordStore {
    static func insert(_ handOff: HandOffRecord, _ database: Database) throws {
        guard (0...9).contains(handOff.priority) else {
            throw RecordError.wrongState(
                "hand-off", id: handOff.id, state: "of priority \(handOff.priority), not 0 to 9")
        }
        guard handOff.flat.count <= HandOffRecord.flatLimit else {
            throw RecordError.tooLarge(
                "flat packet", bytes: handOff.flat.count, limit: HandOffRecord.flatLimit)
        }
        try database.execute(
            sql: """
                INSERT INTO handoffs (id, contact, conversation, skill, language, priority, call_type,
                reason, packet, flat, status, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                handOff.id, handOff.contact, handOff.conversation, handOff.skill,
                handOff.language, handOff.priority, handOff.callType, handOff.reason,
                handOff.packet, handOff.flat, handOff.status.rawValue,
                handOff.created.milliseconds,
            ])
    }

    package func handOff(_ id: String) throws(RecordError) -> HandOffRecord? {
        try read { try Self.handOff(id, $0) }
    }

    private static func handOff(_ id: String, _ database: Database) throws -> HandOffRecord? {
        try Row.fetchOne(
            database, sql: "SELECT * FROM handoffs WHERE id = ?", arguments: [id]
        ).flatMap(HandOffRecord.init)
    }

    /// The latest hand-off of a conversation.
    package func handOff(ofConversation id: String) throws(RecordError) -> HandOffRecord? {
        try read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT * FROM handoffs WHERE conversation = ? ORDER BY created DESC, id DESC
                    LIMIT 1
                    """, arguments: [id]
            ).flatMap(HandOffRecord.init)
        }
    }

    /// The queue: the highest priority first, then the longest wait.
    ///
    /// - Parameters:
    ///   - skill: only of this skill; likewise `language`, by its primary subtag.
    ///   - offset: how many to pass over.
    package func handOffs(
        status: HandOffRecord.Status = .waiting, skill: String? = nil, language: String? = nil,
        limit: Int = 50, offset: Int = 0
    ) throws(RecordError) -> [HandOffRecord] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM handoffs WHERE status = :status
                    AND (:skill IS NULL OR skill = :skill)
                    AND (:language IS NULL OR language = :language
                        OR language LIKE :language || '-%')
                    ORDER BY priority DESC, created, id LIMIT :limit OFFSET :offset
                    """,
                arguments: [
                    "status": status.rawValue, "skill": skill, "language": language,
                    "limit": limit, "offset": offset,
                ]
            ).compactMap(HandOffRecord.init)
        }
    }

    /// The place in its skill's queue, from 1; nil for one that does not wait.
    package func position(ofHandOff id: String) throws(RecordError) -> Int? {
        try read { database in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT 1 + (SELECT count(*) FROM handoffs other WHERE other.status = 'waiting'
                        AND other.skill = own.skill AND (other.priority > own.priority
                        OR (other.priority = own.priority AND (other.created < own.created
                        OR (other.created = own.created AND other.id < own.id)))))
                    FROM handoffs own WHERE own.id = ? AND own.status = 'waiting'
                    """, arguments: [id])
        }
    }

    /// Takes a hand-off; of several who try, one gets it.
    ///
    /// - Throws: `RecordError.taken` if somebody else has it, `.wrongState` if it is over.
    package func claim(_ id: String, agent: String) throws(RecordError) -> HandOffRecord {
        let claimed = try write { database in
            try database.execute(
                sql: """
                    UPDATE handoffs SET status = 'accepted', agent = ?, accepted = ?
                    WHERE id = ? AND status = 'waiting'
                    """, arguments: [agent, Date().milliseconds, id])
            let isWinner = database.changesCount == 1
            guard let handOff = try Self.handOff(id, database) else {
                throw RecordError.unknown("hand-off", id: id)
            }
            guard isWinner || (handOff.status == .accepted && handOff.agent == agent) else {
                throw handOff.status == .accepted
                    ? RecordError.taken("hand-off", id: id)
                    : RecordError.wrongState("hand-off", id: id, state: handOff.status.rawValue)
            }
            try database.execute(
                sql: "UPDATE conversations SET status = 'with_agent' WHERE id = ?",
                arguments: [handOff.conversation])
            return handOff
        }
        handOffChanges.send()
        return claimed
    }

    /// Ends a hand-off.
    ///
    /// - Parameter agent: who has it; nil for the service itself.
    /// - Throws: `RecordError.wrongState` unless it was accepted (or, to fail or expire, waits).
    package func end(
        _ id: String, as status: HandOffRecord.Status, agent: String?
    ) throws(RecordError) -> HandOffRecord {
        let ended = try write { database in
            guard let handOff = try Self.handOff(id, database) else {
                throw RecordError.unknown("hand-off", id: id)
            }
            let from: [HandOffRecord.Status] =
                status == .completed ? [.accepted] : [.waiting, .accepted]
            guard from.contains(handOff.status) else {
                throw RecordError.wrongState("hand-off", id: id, state: handOff.status.rawValue)
            }
            if let agent, let owner = handOff.agent, owner != agent {
                throw RecordError.taken("hand-off", id: id)
            }
            try database.execute(
                sql: "UPDATE handoffs SET status = ?, ended = ? WHERE id = ?",
                arguments: [status.rawValue, Date().milliseconds, id])
            return try Self.handOff(id, database) ?? handOff
        }
        handOffChanges.send()
        return ended
    }

    /// The hand-offs that have waited since before a time.
    package func handOffs(waitingSince time: Date) throws(RecordError) -> [HandOffRecord] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM handoffs WHERE status = 'waiting' AND created < ?",
                arguments: [time.milliseconds]
            ).compactMap(HandOffRecord.init)
        }
    }

    /// Something about hand-offs changed in this process.
    package func handOffEvents() -> AsyncStream<Void> { handOffChanges.stream() }
}

extension HandOffRecord {
    init?(_ row: Row) {
        guard let status = Status(rawValue: row["status"]) else { return nil }
        self.init(
            contact: row["contact"], conversation: row["conversation"], skill: row["skill"],
            language: row["language"], priority: row["priority"], callType: row["call_type"],
            reason: row["reason"], packet: row["packet"], flat: row["flat"],
            created: Date(milliseconds: row["created"]))
        (id, self.status, agent) = (row["id"], status, row["agent"])
        accepted = (row["accepted"] as Int64?).map(Date.init(milliseconds:))
        ended = (row["ended"] as Int64?).map(Date.init(milliseconds:))
    }
}
