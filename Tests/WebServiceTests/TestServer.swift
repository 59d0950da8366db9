import AnswerSearch
import Embedding
import Foundation
import Indexer
import Knowledge
import Logging
import Records
import SearchIndex
import ServiceLifecycle
import Synchronization
import TestSupport
import TextAnalysis

@testable import WebService

/// Documents that stand in memory.
struct MemorySource: DocumentSource {
    let path = "memory"
    let documents: [Document]
    let knowledge: KnowledgeBase

    func list() -> SourceListing {
        let units = documents.map { document in
            SourceUnit { SourceReading(documents: [document]) }
        }
        return SourceListing(units: units, knowledge: knowledge)
    }
}

/// A service on a port of its own, over a small index, with a key of each role.
final class TestServer: Sendable {
    static let analyzer: Analyzer = {
        do { return try Analyzer() } catch { fatalError("\(error)") }
    }()
    static let today = CalendarDate(ordinal: 20_600)

    let folder: TemporaryFolder
    let client: RawClient
    let keys: [KeyRole: String]
    let keyIDs: [KeyRole: String]
    let records: RecordStore
    let logs: LogLines
    let configuration: ServiceConfiguration
    private let group: ServiceGroup
    private let running: Task<Void, any Error>

    /// - Parameters:
    ///   - ownIndex: whether the index is going to change; others share one.
    ///   - change: changes the configuration, knowing the ids of the keys.
    init(
        ownIndex: Bool = false,
        change: (inout ServiceConfiguration, [KeyRole: String]) -> Void = { _, _ in }
    ) async throws {
        folder = try TemporaryFolder()
        let shared = try await Self.sharedIndex.value
        if ownIndex { try await Self.build(TestCorpus.documents, in: folder) }
        try folder.write(TestCorpus.customers, to: "customers.csv")
        records = try RecordStore(folder: folder.path + "/data")
        var keys: [KeyRole: String] = [:]
        for role in KeyRole.allCases { keys[role] = try records.createKey(role: role) }
        var ids: [KeyRole: String] = [:]
        for key in try records.keys() { ids[key.role] = key.id }
        (self.keys, keyIDs) = (keys, ids)
        var configuration = ServiceConfiguration()
        configuration.index = (ownIndex ? folder : shared).path + "/index"
        configuration.data = folder.path + "/data"
        configuration.customers = folder.path + "/customers.csv"
        configuration.corpus = folder.path + "/corpus"
        configuration.port = 0
        configuration.day = Self.today
        configuration.heartbeat = .milliseconds(100)
        configuration.liftLimits()
        change(&configuration, ids)
        self.configuration = configuration
        let logs = LogLines()
        self.logs = logs
        let logger = Logger(label: "test") { _ in logs.handler }
        let server = try WebServer(configuration, model: nil, logger: logger)
        let (ports, listening) = AsyncStream.makeStream(of: Int.self)
        let group = server.group { listening.yield($0) }
        self.group = group
        let running = Task {
            defer { listening.finish() }
            try await group.run()
        }
        self.running = running
        var iterator = ports.makeAsyncIterator()
        guard let port = await iterator.next() else {
            try await running.value
            throw RawClient.Failure(reason: "the service ended before it listened")
        }
        client = RawClient(port: port)
    }

    // A server that is cancelled in the midst of an answer brings the process down: NIO's writers
    // must be finished.
    deinit { Task { [group] in await group.triggerGracefulShutdown() } }

    private static let sharedIndex = Task {
        let folder = try TemporaryFolder()
        try await build(TestCorpus.documents, in: folder)
        return folder
    }

    static func build(_ documents: [Document], in folder: TemporaryFolder) async throws {
        let builder = IndexBuilder(
            analyzer: analyzer, store: GenerationStore(root: folder.path + "/index"))
        let source = MemorySource(documents: documents, knowledge: TestCorpus.knowledge)
        _ = try await builder.build(from: [source], mode: .full, now: Date())
    }

    /// Tells the service to stop and waits until it has.
    func stop() async throws {
        await group.triggerGracefulShutdown()
        try await running.value
    }

    func headers(_ role: KeyRole?, json: Bool) -> [String: String] {
        var headers = role.map { ["Authorization": "Bearer \(keys[$0] ?? "")"] } ?? [:]
        if json { headers["Content-Type"] = "application/json" }
        return headers
    }

    func get(_ path: String, as role: KeyRole? = .agent) async throws -> Reply {
        try await client.send("GET", path, headers: headers(role, json: false))
    }

    func post(_ path: String, _ body: String, as role: KeyRole? = .agent) async throws -> Reply {
        try await client.send(
            "POST", path, headers: headers(role, json: true), body: Data(body.utf8))
    }

    /// The documents that a search finds.
    func found(_ body: String, as role: KeyRole = .agent) async throws -> [String] {
        let answers = try await post("/v1/search", body, as: role).json["answers"]
        return (answers as? [[String: Any]] ?? []).compactMap { $0["document"] as? String }
    }
}

/// Log lines as they were written.
final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    var handler: any LogHandler { Handler(lines: self) }

    private func add(_ line: String) { lines.withLock { $0.append(line) } }

    private struct Handler: LogHandler {
        let lines: LogLines
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.info

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { $1 }
            let fields = all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            lines.add("\(event.level) \(event.message) " + fields.joined(separator: " "))
        }
    }
}
