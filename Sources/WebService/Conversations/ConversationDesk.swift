import AnswerSearch
import Dialogue
import Foundation
import Knowledge
import Records
import SearchIndex
import TextAnalysis

/// Leads customers' conversations: finds the state, takes a turn, keeps what came of it.
struct ConversationDesk: Sendable {
    /// What a turn needs besides the conversation.
    struct Surroundings: Sendable {
        let customer: Customer?
        let snapshot: IndexSnapshot
        let now: LocalTime
        let isOnDuty: Bool
    }

    let ledger: Ledger
    private let turns: ConversationTurns
    private let lanes: ConversationLanes

    init(
        ledger: Ledger, search: SearchService, customers: CustomerGate, delivery: FormDelivery,
        configuration: ServiceConfiguration
    ) {
        self.ledger = ledger
        let turns = ConversationTurns(
            ledger: ledger, search: search, customers: customers, delivery: delivery,
            configuration: configuration, intents: IntentReader(analyzer: search.analyzer))
        self.turns = turns
        lanes = ConversationLanes { try await turns.take($1, in: $0) }
    }

    /// Begins a conversation.
    ///
    /// - Parameter customer: a proven one.
    func begin(
        language: Language?, customer: Customer?, channel: String
    ) async throws -> (id: String, token: String, events: [ChatEvent]) {
        try await turns.begin(language: language, customer: customer, channel: channel)
    }

    /// Takes an event; the customer's record is looked up anew each time.
    func take(_ event: DialogueEvent, in conversation: String) async throws -> [ChatEvent] {
        try await lanes.take(event, in: conversation)
    }

    /// The conversation that a token opens.
    ///
    /// - Throws: the same problem for an unknown conversation and for a wrong token.
    func conversation(_ id: String, token: String?) async throws -> ConversationRecord {
        let found = try await ledger.run { records in
            try token.flatMap { try records.conversation(id, token: $0) }
        }
        guard let found else {
            throw Problem(
                .notFound,
                "There is no such conversation for this token. Send the token that POST "
                    + "/v1/conversations gave, as X-Conversation-Token.")
        }
        return found
    }
}
