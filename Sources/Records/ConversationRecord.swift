package import Foundation

/// A conversation with the bot as it is kept between turns.
package struct ConversationRecord: Equatable, Sendable {
    package enum Status: String, CaseIterable, Codable, Sendable {
        case open, waiting, ended
        case withAgent = "with_agent"
    }

    package let id: String
    package let contact: String
    package let language: String
    package let customer: String?
    package let status: Status
    /// The dialogue's own.
    package let state: Data
    /// How many turns were kept: whoever writes the next must have read this one.
    package let turn: Int
    package let opened: Date
    package let active: Date
}

/// One line of a conversation.
package struct EventRecord: Equatable, Sendable {
    package let sequence: Int
    package let speaker: String
    /// JSON.
    package let payload: Data
    package let at: Date

    package init(sequence: Int = 0, speaker: String, payload: Data, at: Date = Date()) {
        (self.sequence, self.speaker) = (sequence, speaker)
        (self.payload, self.at) = (payload, at)
    }
}

/// All that one turn changes, kept in one transaction.
package struct ConversationTurn: Sendable {
    package var conversation: String
    /// The turn that the new state was made from.
    package var after: Int
    package var status: ConversationRecord.Status
    package var language: String
    package var state: Data
    package var events: [EventRecord] = []
    /// Earlier events whose text was masked later: sequence and new payload.
    package var revised: [Int: Data] = [:]
    package var answers: [AnswerRecord] = []
    package var submissions: [SubmissionRecord] = []
    package var booking: AppointmentRequest?
    package var handOff: HandOffRecord?
    /// The contact's outcome, if this turn decided it.
    package var outcome: ContactRecord.Outcome?
    package var callType: String?

    package init(
        conversation: String, after: Int, status: ConversationRecord.Status, language: String,
        state: Data
    ) {
        (self.conversation, self.after, self.status) = (conversation, after, status)
        (self.language, self.state) = (language, state)
    }
}
