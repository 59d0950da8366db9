import Foundation
import Records

/// The records as the service uses them: off the event loop, with errors that a caller may be told
/// as problems.
struct Ledger: Sendable {
    let records: RecordStore
    let workers: Workers

    /// The holder of a key; nil if it is unknown or revoked. A conversation's token is as good as a
    /// customer's key, for that conversation.
    func principal(ofKey plain: String) async throws -> Principal? {
        try await run { records in
            guard plain.hasPrefix(RecordStore.tokenPrefix) else {
                return try records.key(plain: plain).map {
                    Principal(keyID: $0.id, role: $0.role)
                }
            }
            return try records.conversationID(ofToken: plain).map {
                Principal(keyID: "conversation " + $0, role: .customer, token: plain)
            }
        }
    }

    /// What customers' ids are proven with.
    func customerSecret() async throws -> String {
        try await run { records in try records.customerSecret() }
    }

    func checkWritable() async throws { try await run { try $0.checkWritable() } }

    /// - Parameter actor: who says so.
    func note(_ kind: FeedbackKind, on answer: String, by actor: String) async throws {
        try await run { records in try records.note(kind, on: answer, by: actor) }
    }

    /// Forms that were sent, the newest first.
    func submissions(
        of form: String, after cursor: PageCursor?, limit: Int
    ) async throws -> [SubmissionRecord] {
        try await run { records in
            try records.submissions(
                form: form, after: cursor.map { ($0.at, $0.id) }, limit: limit)
        }
    }

    func run<Result: Sendable>(
        _ body: @escaping @Sendable (RecordStore) throws -> Result
    ) async throws -> Result {
        do {
            return try await workers.run { [records] in try body(records) }
        } catch let error as RecordError {
            throw error.problem
        }
    }
}

extension RecordError {
    /// Errors that the caller can do something about are told; those of the disk are the operator's.
    fileprivate var problem: any Error {
        switch self {
        case .unknown(let kind, _): Problem(.notFound, "There is no such \(kind).")
        case .taken(let kind, _): Problem(.conflict, "This \(kind) is taken. Take another one.")
        case .wrongState(let kind, _, let state):
            Problem(.conflict, "This \(kind) is \(state), which does not allow this.")
        case .tooLarge(let kind, _, let limit):
            Problem(.tooLarge, "This \(kind) has more than \(limit) bytes. Shorten it.")
        case .fullSlot: Problem(.conflict, "This slot is full. Choose another one.")
        case .wrongCode:
            Problem(.notFound, "The code is wrong, used or too old. Ask for a new one.")
        case .storage: self
        }
    }
}
