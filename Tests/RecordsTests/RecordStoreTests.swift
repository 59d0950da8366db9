import Foundation
import GRDB
import TestSupport
import Testing

@testable import Records

struct RecordStoreTests {
    @Test func `an empty folder gets the newest tables and an existing file keeps its rows`() throws
    {
        let samples = try Samples()
        let conversation = try samples.conversation()
        try samples.records.close()
        let again = try RecordStore(folder: samples.folder.path + "/data")
        #expect(try again.conversation(conversation.id) == conversation)
        #expect(try again.integrityProblems() == [])
    }

    @Test func `many may open a new folder at once`() async throws {
        for _ in 0..<10 {
            let folder = try TemporaryFolder()
            let opened = await concurrently(8) { _ in
                try RecordStore(folder: folder.path + "/data").checkWritable()
            }
            for result in opened { try result.get() }
        }
    }

    @Test func `a file of the first version is brought up to date`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/records.sqlite"
        do {
            let old = try DatabasePool(path: path)
            try RecordSchema.migrator.migrate(old, upTo: "1")
            try old.write { database in
                try database.execute(
                    sql: "INSERT INTO keys VALUES ('k', 'agent', 'desk', 'hash', 1, NULL)")
            }
            try old.close()
        }
        let records = try RecordStore(folder: folder.path)
        #expect(try records.keys().map(\.id) == ["k"])
        try records.setDuty(agent: "k", skills: ["billing"], until: .distantFuture)
        #expect(try records.isOnDuty(skill: "billing", language: "en"))
    }

    @Test func `a file from before quizzes keeps its contacts and takes quizzes`() throws {
        let folder = try TemporaryFolder()
        do {
            let old = try DatabasePool(path: folder.path + "/records.sqlite")
            try RecordSchema.migrator.migrate(old, upTo: "2")
            try old.write { database in
                try database.execute(
                    sql: "INSERT INTO contacts (id, channel, opened) VALUES ('c', 'web', 1)")
            }
            try old.close()
        }
        let records = try RecordStore(folder: folder.path)
        #expect(try records.contact("c")?.channel == "web")
        #expect(try QuizDesk(records: records).items().items.isEmpty)
        #expect(try records.integrityProblems() == [])
    }

    @Test func `a file of a later version is refused, and so is what is no database`() throws {
        let samples = try Samples()
        try samples.records.write { database in
            try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('999')")
        }
        try samples.records.close()
        let error = failure {
            try RecordStore(folder: samples.folder.path + "/data")
        }
        #expect(error?.description.contains("later version") == true)
        let folder = try TemporaryFolder()
        try folder.write(String(repeating: "no database ", count: 100), to: "records.sqlite")
        #expect(failure { try RecordStore(folder: folder.path) } != nil)
    }

    @Test func `a folder that cannot be made is an error with its path`() throws {
        let folder = try TemporaryFolder()
        try folder.write("a file", to: "data")
        let error = failure {
            try RecordStore(folder: folder.path + "/data")
        }
        #expect(error?.description.contains(folder.path + "/data") == true)
    }

    @Test func `only the owner may read the folder and its files`() throws {
        let samples = try Samples()
        _ = try samples.conversation()
        let data = samples.folder.path + "/data"
        #expect(try rights(data) == 0o700)
        let files = try FileManager.default.contentsOfDirectory(atPath: data)
        #expect(files.contains("records.sqlite-wal"))
        for file in files { #expect(try rights(data + "/" + file) == 0o600, "\(file)") }
    }

    private func rights(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func `commits reach the disk, foreign keys hold, readers do not wait`() throws {
        let records = try Samples().records
        let (synchronous, keys, mode) = try records.write { database in
            (
                try Int.fetchOne(database, sql: "PRAGMA synchronous"),
                try Int.fetchOne(database, sql: "PRAGMA foreign_keys"),
                try String.fetchOne(database, sql: "PRAGMA journal_mode")
            )
        }
        #expect(synchronous == 2 && keys == 1 && mode == "wal")
    }

    @Test func `two stores share one file, as a command beside a running server does`() async throws
    {
        let samples = try Samples()
        let other = try RecordStore(folder: samples.folder.path + "/data")
        let stores = [samples.records, other]
        let keys = await concurrently(40) { number in
            try stores[number % 2].createKey(role: .agent, name: "\(number)")
        }
        #expect(Set(keys.compactMap(\.value)).count == 40)
        #expect(try samples.records.keys().count == 40)
        #expect(try other.keys().count == 40)
    }

    @Test func `many processes may make the file at once`() async throws {
        let folder = try TemporaryFolder()
        let stores = await concurrently(8) { _ in try RecordStore(folder: folder.path + "/data") }
        #expect(stores.allSatisfy { $0.value != nil }, "\(stores)")
    }

    @Test func `damage is told`() throws {
        let samples = try Samples()
        for _ in 0..<200 { _ = try samples.conversation() }
        #expect(try samples.records.integrityProblems() == [])
        try samples.records.close()
        let file = try FileHandle(forUpdating: URL(filePath: samples.file))
        try file.seek(toOffset: 4096 * 20)
        try file.write(contentsOf: Data(repeating: 0xAB, count: 4096 * 4))
        try file.close()
        let problems = Result {
            try RecordStore(folder: samples.folder.path + "/data").integrityProblems()
        }
        #expect(problems.value != [])
    }

    @Test func `a closed store says so and ends its streams`() async throws {
        let samples = try Samples()
        let changes = samples.records.handOffEvents()
        try samples.records.close()
        for await _ in changes {}
        #expect(failure { try samples.conversation() } != nil)
    }

    @Test func `no error quotes what was said`() throws {
        let samples = try Samples()
        let conversation = try samples.conversation()
        var turn = samples.turn(of: conversation)
        turn.events = [samples.event("my secret words")]
        turn.answers = [samples.answer("nobody")]
        let error = failure { try samples.records.commit(turn) }
        #expect(error?.description.contains("secret words") == false)
    }
}
