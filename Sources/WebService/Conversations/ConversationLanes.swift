import Dialogue
import Synchronization

/// Lets each conversation have one turn at a time: what arrives while the bot is answering waits,
/// and messages that wait are joined into the next turn. Safe from any task.
final class ConversationLanes: Sendable {
    /// What a turn takes, and what it brings.
    typealias Turn = @Sendable (_ conversation: String, DialogueEvent) async throws -> [ChatEvent]

    private struct Waiting {
        let event: DialogueEvent
        let continuation: CheckedContinuation<[ChatEvent], any Error>
    }

    /// A conversation has an entry while a turn of it runs.
    private let lanes = Mutex<[String: [Waiting]]>([:])
    private let turn: Turn

    init(turn: @escaping Turn) { self.turn = turn }

    /// Takes an event in its order.
    ///
    /// - Returns: what the turn brought; of messages that were joined, the last gets it and the
    ///   others get nothing.
    func take(_ event: DialogueEvent, in conversation: String) async throws -> [ChatEvent] {
        try await withCheckedThrowingContinuation { continuation in
            let waiting = Waiting(event: event, continuation: continuation)
            let isFirst = lanes.withLock { lanes in
                let isFirst = lanes[conversation] == nil
                lanes[conversation, default: []].append(waiting)
                return isFirst
            }
            // A task of its own: a reader that goes away must not stop the turn.
            if isFirst { Task { await drain(conversation) } }
        }
    }

    /// How many events wait for a conversation's turn.
    func waiting(in conversation: String) -> Int {
        lanes.withLock { $0[conversation]?.count ?? 0 }
    }

    private func drain(_ conversation: String) async {
        while let batch = next(conversation) {
            do {
                let events = try await turn(conversation, Self.joined(batch))
                for waiting in batch.dropLast() { waiting.continuation.resume(returning: []) }
                batch.last?.continuation.resume(returning: events)
            } catch {
                for waiting in batch { waiting.continuation.resume(throwing: error) }
            }
        }
    }

    /// The next event, or all messages that wait together; nil where nothing waits any more.
    private func next(_ conversation: String) -> [Waiting]? {
        lanes.withLock { lanes in
            guard let waiting = lanes[conversation], let first = waiting.first else {
                lanes[conversation] = nil
                return nil
            }
            let count = first.event.isMessage ? waiting.prefix { $0.event.isMessage }.count : 1
            lanes[conversation] = Array(waiting.dropFirst(count))
            return Array(waiting.prefix(count))
        }
    }

    private static func joined(_ batch: [Waiting]) -> DialogueEvent {
        guard batch.count > 1 else { return batch[0].event }
        return .messages(
            batch.flatMap { waiting -> [String] in
                guard case .messages(let messages) = waiting.event else { return [] }
                return messages
            })
    }
}

extension DialogueEvent {
    fileprivate var isMessage: Bool { if case .messages = self { true } else { false } }
}
