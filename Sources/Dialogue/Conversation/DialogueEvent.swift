/// What happens to a conversation.
package enum DialogueEvent: Sendable, Equatable {
    /// What the customer wrote; several if they arrived while the bot was answering.
    case messages([String])
    /// A button: the id of a choice that was offered.
    case choose(String)
    /// The customer asked for a person by a button.
    case askForPerson
    /// The state of the hand-off changed.
    case handOff(HandOffChange)
    /// The form that was sent has been taken, or not.
    case submission(SubmissionOutcome)

    package static func message(_ text: String) -> DialogueEvent { .messages([text]) }
}

package enum HandOffChange: Sendable, Equatable {
    /// The place in the queue, from 1.
    case waiting(position: Int)
    case accepted(agent: String)
    /// What the person wrote.
    case said(String)
    case completed, failed, expired
}

package enum SubmissionOutcome: Sendable, Equatable {
    case taken(id: String)
    /// The slot went to somebody else; the windows of that day that are free.
    case slotTaken(free: [String])
    case failed
}
