import Foundation
import TestSupport

@testable import Records

/// A store in a folder of its own, and what tests put into it.
struct Samples {
    let folder: TemporaryFolder
    let records: RecordStore

    init() throws {
        folder = try TemporaryFolder()
        records = try RecordStore(folder: folder.path + "/data")
    }

    var file: String { folder.path + "/data/records.sqlite" }

    func conversation(customer: String? = nil) throws -> ConversationRecord {
        let opened = try records.openConversation(
            customer: customer, channel: "web", language: "en", state: Data("{}".utf8))
        guard let found = try records.conversation(opened.id) else {
            throw RecordError.unknown("conversation", id: opened.id)
        }
        return found
    }

    func turn(of conversation: ConversationRecord, after turn: Int = 0) -> ConversationTurn {
        ConversationTurn(
            conversation: conversation.id, after: turn, status: .open, language: "en",
            state: Data("{\"turn\":\(turn + 1)}".utf8))
    }

    func event(_ text: String, by speaker: String = "customer") -> EventRecord {
        EventRecord(speaker: speaker, payload: Data("{\"text\":\"\(text)\"}".utf8))
    }

    func answer(_ contact: String, rank: Int = 1) -> AnswerRecord {
        AnswerRecord(
            contact: contact, kind: .answer, document: "late-fee", passage: "late-fee#amount",
            version: "v1", generation: 7, query: "late fee", rank: rank, confidence: 0.9,
            level: "high")
    }

    func handOff(
        _ conversation: ConversationRecord, priority: Int = 5, skill: String = "billing",
        language: String = "en", created: Date = Date(), flat: Data = Data("{}".utf8)
    ) -> HandOffRecord {
        HandOffRecord(
            contact: conversation.contact, conversation: conversation.id, skill: skill,
            language: language, priority: priority, callType: nil, reason: "asked",
            packet: Data("{}".utf8), flat: flat, created: created)
    }

    /// A waiting hand-off of a conversation of its own.
    func waiting(
        priority: Int = 5, skill: String = "billing", language: String = "en",
        created: Date = Date()
    ) throws -> HandOffRecord {
        let conversation = try conversation()
        var turn = turn(of: conversation)
        let handOff = handOff(
            conversation, priority: priority, skill: skill, language: language, created: created)
        (turn.status, turn.handOff) = (.waiting, handOff)
        try records.commit(turn)
        return handOff
    }

    /// All bytes of the file and its companions.
    func bytes() throws -> Data {
        let folder = folder.path + "/data"
        return try FileManager.default.contentsOfDirectory(atPath: folder)
            .reduce(into: Data()) { $0 += try Data(contentsOf: URL(filePath: folder + "/" + $1)) }
    }
}

/// Runs something many times at once, on threads, as `RecordStore` blocks.
func concurrently<Value: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) throws -> Value
) async -> [Result<Value, any Error>] {
    await withTaskGroup(of: Result<Value, any Error>.self) { group in
        for number in 0..<count {
            group.addTask { Result { try body(number) } }
        }
        return await group.reduce(into: []) { $0.append($1) }
    }
}

/// The error that a call ends in; nil if it succeeds.
func failure<Value>(_ body: () throws -> Value) -> RecordError? {
    do { _ = try body() } catch { return error as? RecordError }
    return nil
}

extension Result {
    var value: Success? { try? get() }

    var error: RecordError? {
        guard case .failure(let error) = self else { return nil }
        return error as? RecordError
    }
}
