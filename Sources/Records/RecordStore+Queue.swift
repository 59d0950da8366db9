package import Foundation
internal import GRDB

/// The queue of hand-offs as a whole.
extension RecordStore {
    /// Takes the next that waits: the highest priority first, then the longest wait.
    ///
    /// - Parameters:
    ///   - skill: only of this skill; likewise `language`, by its primary subtag.
    /// - Returns: nil if nobody waits.
    package func claimNext(
        skill: String? = nil, language: String? = nil, agent: String
    ) throws(RecordError) -> HandOffRecord? {
        // Somebody else may take it in between: then the next one is.
        while let next = try handOffs(skill: skill, language: language, limit: 1).first {
            do {
                return try claim(next.id, agent: agent)
            } catch .taken, .wrongState {
                continue
            }
        }
        return nil
    }

    /// Hand-offs of any status in the order they were made.
    ///
    /// - Parameter cursor: only those behind it.
    package func handOffs(
        after cursor: HandOffCursor?, limit: Int = 50
    ) throws(RecordError) -> [HandOffRecord] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM handoffs WHERE (created, id) > (?, ?)
                    ORDER BY created, id LIMIT ?
                    """,
                arguments: [cursor?.created.milliseconds ?? .min, cursor?.id ?? "", limit]
            ).compactMap(HandOffRecord.init)
        }
    }

    /// Ends the hand-offs that have waited since before a time.
    ///
    /// - Returns: those that expired, so that their customers can be told.
    package func expireHandOffs(waitingSince time: Date) throws(RecordError) -> [HandOffRecord] {
        let expired = try write { database in
            try Row.fetchAll(
                database,
                sql: """
                    UPDATE handoffs SET status = 'expired', ended = ?
                    WHERE status = 'waiting' AND created < ? RETURNING *
                    """,
                arguments: [Date().milliseconds, time.milliseconds]
            ).compactMap(HandOffRecord.init)
        }
        if !expired.isEmpty { handOffChanges.send() }
        return expired
    }
}
