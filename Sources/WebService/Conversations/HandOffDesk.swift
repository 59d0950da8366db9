import Dialogue
import Foundation
import Hummingbird
import Logging
import Records
import ServiceLifecycle

/// What agents do with conversations that wait for a person; the customer is told each time.
struct HandOffDesk: Sendable {
    let ledger: Ledger
    let conversations: ConversationDesk
    let configuration: ServiceConfiguration

    /// Takes a hand-off over.
    func claim(_ id: String, by principal: Principal, name: String) async throws -> HandOffRecord {
        let before = try await ledger.run { try $0.handOff(id) }
        let claimed = try await ledger.run { try $0.claim(id, agent: principal.keyID) }
        if before?.status == .waiting {
            _ = try await conversations.take(
                .handOff(.accepted(agent: name)), in: claimed.conversation)
        }
        return claimed
    }

    /// Says something to the customer.
    func say(_ text: String, in id: String, by principal: Principal) async throws {
        let handOff = try await accepted(id, by: principal)
        _ = try await conversations.take(.handOff(.said(text)), in: handOff.conversation)
    }

    /// Ends a hand-off: the bot has control again.
    func end(
        _ id: String, as status: HandOffRecord.Status, by principal: Principal?
    ) async throws -> HandOffRecord {
        let ended = try await ledger.run {
            try $0.end(id, as: status, agent: principal?.keyID)
        }
        let change: HandOffChange =
            switch status {
            case .completed: .completed
            case .expired: .expired
            default: .failed
            }
        _ = try await conversations.take(.handOff(change), in: ended.conversation)
        return ended
    }

    private func accepted(_ id: String, by principal: Principal) async throws -> HandOffRecord {
        let handOff = try await ledger.run { try $0.handOff(id) }
        guard let handOff else { throw Problem(.notFound, "There is no such hand-off.") }
        guard handOff.status == .accepted, handOff.agent == principal.keyID else {
            throw Problem(.conflict, "This hand-off is not yours. Claim it first.")
        }
        return handOff
    }

    /// Ends what has waited too long.
    func expire(now: Date = Date()) async throws {
        let limit = now.addingTimeInterval(-configuration.handOffPatience)
        let waiting = try await ledger.run { try $0.handOffs(waitingSince: limit) }
        for handOff in waiting {
            _ = try await end(handOff.id, as: .expired, by: nil)
        }
    }
}

/// Looks after what time changes: hand-offs that wait too long, forms that were not delivered.
struct Housekeeping: Service {
    let handOffs: HandOffDesk
    let delivery: FormDelivery
    let logger: Logger

    private static let pause = Duration.seconds(30)

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await handOffs.expire() } catch {
                    logger.error("hand-offs not expired", metadata: ["error": "\(error)"])
                }
                await delivery.deliver()
                try? await Task.sleep(for: Self.pause)
            }
        }
    }
}
