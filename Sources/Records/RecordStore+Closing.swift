internal import GRDB

/// Ending.
extension RecordStore {
    /// Moves what was written lately from the log into the file, and empties the log.
    package func checkpoint() throws(RecordError) {
        do {
            try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        } catch {
            throw wrapped(error)
        }
    }

    /// Ends the streams of changes and closes the file, once running calls are done. Whoever calls
    /// afterwards gets an error.
    package func close() throws(RecordError) {
        handOffChanges.finish()
        do { try database.close() } catch { throw wrapped(error) }
    }
}
