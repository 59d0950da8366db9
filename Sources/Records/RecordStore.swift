import Foundation
internal import GRDB

/// What happened, in one SQLite file: contacts, conversations, answers, hand-offs, calls.
///
///     let records = try RecordStore(folder: ".firsthand/data")
///     let key = try records.createKey(role: .agent, name: "desk 4")
///
/// One writer, many readers; what a call has returned is on the disk. The calls block, for
/// milliseconds as a rule: make them off the event loop. Safe from any task and process. Texts are
/// masked before they come here.
package final class RecordStore: Sendable {
    let database: DatabasePool
    let handOffChanges = Signals()
    package let path: String

    /// Opens the records in `folder`, which is made if it is missing, readable by its owner alone.
    ///
    /// - Throws: `RecordError.storage` if the file cannot be opened, or is no database.
    package init(folder: String) throws(RecordError) {
        path = folder + "/records.sqlite"
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            // Of programs that begin together, one makes the tables.
            database = try FolderLock.hold(folder) { [path] in try Self.open(path) }
        } catch let error as RecordError {
            throw error
        } catch {
            throw .storage(path: path, reason: "\(error)")
        }
    }

    private static func open(_ path: String) throws -> DatabasePool {
        try PrivateFile.prepare(path)
        let database = try DatabasePool(path: path, configuration: configuration)
        // What was acknowledged outlives a power cut too. GRDB sets NORMAL when it opens.
        try database.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        let migrator = RecordSchema.migrator
        guard try !database.read(migrator.hasBeenSuperseded) else {
            throw RecordError.storage(
                path: path, reason: "a later version of this program wrote it")
        }
        try migrator.migrate(database)
        return database
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            // What is erased does not stay in free pages.
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        return configuration
    }

    func read<Value>(
        _ body: (Database) throws -> Value
    ) throws(RecordError) -> Value {
        do { return try database.read(body) } catch { throw wrapped(error) }
    }

    /// One transaction: all of it, or nothing.
    func write<Value>(
        _ body: (Database) throws -> Value
    ) throws(RecordError) -> Value {
        do { return try database.write(body) } catch { throw wrapped(error) }
    }

    /// One transaction that may end in a refusal; what it wrote before is kept.
    ///
    /// - Throws: the refusal, or `RecordError`.
    func write<Value, Refusal: Error>(
        orRefuse body: (Database) throws -> Result<Value, Refusal>
    ) throws -> Value {
        try write(body).get()
    }

    func wrapped(_ error: any Error) -> RecordError {
        (error as? RecordError) ?? .storage(path: path, reason: "\(error)")
    }

    /// What is wrong with the file; nothing if it is whole.
    package func integrityProblems() throws(RecordError) -> [String] {
        try read { database in
            let check = try String.fetchAll(database, sql: "PRAGMA integrity_check")
            let keys = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
            return check.filter { $0 != "ok" } + keys.map { "foreign key: \($0)" }
        }
    }

    /// Whether it can be written.
    package func checkWritable() throws(RecordError) {
        try write {
            try $0.execute(sql: "UPDATE checks SET at = ?", arguments: [Date().milliseconds])
        }
    }
}

extension Date {
    /// Since 1970 in UTC: how times are stored.
    var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }

    init(milliseconds: Int64) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
