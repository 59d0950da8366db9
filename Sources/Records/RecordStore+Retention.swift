package import Foundation
internal import GRDB

/// Forgetting.
extension RecordStore {
    /// Erases contacts that were last active before a time, with all that hangs on them. What is
    /// erased is overwritten in the file, and the log emptied.
    ///
    /// - Returns: how many.
    package func eraseContacts(before time: Date) throws(RecordError) -> Int {
        let count = try write { database in
            try database.execute(
                sql: """
                    DELETE FROM contacts WHERE coalesce(closed, opened) < ?1 AND NOT EXISTS (
                        SELECT 1 FROM conversations WHERE contact = contacts.id AND active >= ?1)
                    """, arguments: [time.milliseconds])
            return database.changesCount
        }
        if count > 0 { try checkpoint() }
        return count
    }
}
