/// How the lines of a conversation count: one setting for all languages and corpora.
package struct ConversationWeights: Sendable, Hashable, Codable {
    /// How much must have been said since for a line to count a third (1/e): in words that only one
    /// passage holds.
    package var reach = 3.0
    /// How much an agent's or a bot's line counts beside a customer's, 0 to 1: in what is asked.
    package var agentWords = 0.4
    /// Lines that count less are left out.
    package var leastLine = 0.1
    /// How much a name counts beside one in the next line, 0 to 1.
    package var nameDecay = 0.9
    /// How much a name from an agent or a bot counts beside one from a customer, 0 to 1.
    package var agentNames = 0.95
    /// How much of a name must be heard, 1 and up: half a name counts 0.5 to this power.
    package var wholeness = 5.0
    /// How many things are followed at once.
    package var followed = 8

    package init() {}
}
