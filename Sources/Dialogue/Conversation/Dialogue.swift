package import TextAnalysis

/// Leads a conversation: an event in, actions out, and the state that is kept until the next.
///
///     let dialogue = Dialogue(setting: setting, sources: sources, analyzer: analyzer)
///     let actions = try dialogue.receive(.message("my SIM is lost"), in: &state)
///
/// Pure but for what `sources` look up. Safe from any task; a state belongs to one turn at a time.
package struct Dialogue: Sendable {
    let setting: DialogueSetting
    let sources: DialogueSources
    let analyzer: Analyzer
    let intents: IntentReader
    let reader: FieldReader

    /// - Parameter intents: what is made of the bot's cues, to be shared by all conversations.
    package init(
        setting: DialogueSetting, sources: DialogueSources, analyzer: Analyzer,
        intents: IntentReader
    ) {
        (self.setting, self.sources, self.analyzer) = (setting, sources, analyzer)
        (self.intents, self.reader) = (intents, FieldReader())
    }

    /// What the bot says first.
    package func open(_ state: inout DialogueState) -> [DialogueAction] {
        var turn = DialogueTurn(dialogue: self, state: state)
        turn.say(turn.phrases.greeting)
        if !setting.isOnDuty { turn.say(turn.phrases.offDuty) }
        return turn.finish(&state)
    }

    /// Takes one event. A failing look-up leaves the state as it was.
    ///
    /// - Returns: what the bot does, in order; nothing while a person has the conversation.
    /// - Throws: what `sources` throw.
    package func receive(
        _ event: DialogueEvent, in state: inout DialogueState
    ) throws -> [DialogueAction] {
        var turn = DialogueTurn(dialogue: self, state: state)
        switch event {
        case .messages(let messages): try turn.receive(messages.joined(separator: "\n"))
        case .choose(let id): try turn.choose(id)
        case .askForPerson: try turn.handOff(.asked)
        case .handOff(let change): turn.handOffChanged(change)
        case .submission(let outcome): try turn.submitted(outcome)
        }
        return turn.finish(&state)
    }
}
