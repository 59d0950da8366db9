/// Who speaks in a conversation.
package enum Speaker: String, CaseIterable, Codable, Sendable {
    case customer, agent, bot
}

/// One line of a conversation.
///
///     Turn(.customer, "my router shows a red light")
package struct Turn: Equatable, Codable, Sendable {
    package let speaker: Speaker
    package let text: String

    package init(_ speaker: Speaker, _ text: String) {
        (self.speaker, self.text) = (speaker, text)
    }
}
