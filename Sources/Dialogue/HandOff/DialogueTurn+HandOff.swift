import Knowledge

/// A person takes over.
extension DialogueTurn {
    /// Off duty, contact details are taken first.
    mutating func handOff(_ reason: HandOffReason) throws {
        guard setting.isOnDuty || reason == .submissionFailed else {
            return try takeDetails(reason)
        }
        try handOff(reason, text: text(for: reason))
    }

    private mutating func handOff(_ reason: HandOffReason, text: String) throws {
        let builder = PacketBuilder(state: state, setting: setting, reader: dialogue.reader)
        let packet = builder.packet(reason, suggestions: try suggestions())
        act(.handOff(packet, text: text))
        state.phase = .person(reason)
        state.pending = nil
    }

    /// Answers for the person who takes over, without those that failed.
    private func suggestions() throws -> [FoundAnswer] {
        let question =
            state.topic.question.isEmpty
            ? state.transcript.last { $0.speaker == .customer }?.text ?? ""
            : state.topic.question
        guard !question.isEmpty else { return [] }
        let failed = state.shown.filter { $0.reception == .didNotHelp }.map(\.answer.document)
        let findings = try find(question, isForAgent: true)
        return Array(findings.without(failed + state.topic.rejected).answers.prefix(5))
    }

    private func text(for reason: HandOffReason) -> String {
        switch reason {
        case .asked, .submissionFailed: phrases.handOff
        case .complaint, .abuse: phrases.handOffPriority
        case .notUnderstood: phrases.handOffNotUnderstood
        case .notHelped: phrases.handOffNotHelped
        case .formStuck: phrases.tooManyAttempts
        }
    }

    // MARK: Nobody on duty

    private mutating func takeDetails(_ reason: HandOffReason) throws {
        let id = DialogueSetting.callbackForm
        guard setting.knowledge.form(id) != nil, state.form?.form != id else {
            return try handOff(reason, text: phrases.offDuty + " " + phrases.offDutyNoted)
        }
        say(phrases.offDuty + " " + phrases.offDutyLeaveDetails)
        (state.reasonToCallBack, state.partialForm) = (reason, state.form)
        try startForm(id)
    }

    mutating func handOffWithDetails(_ reason: HandOffReason) throws {
        try handOff(reason, text: phrases.offDutyNoted)
        (state.form, state.reasonToCallBack, state.partialForm) = (nil, nil, nil)
    }

    mutating func handOffWithoutDetails() throws {
        guard let reason = state.reasonToCallBack else { return }
        state.reasonToCallBack = nil
        try handOff(reason, text: phrases.offDutyNoted)
    }

    // MARK: Afterwards

    mutating func handOffChanged(_ change: HandOffChange) {
        switch change {
        case .waiting(let position): say(phrases.position.filled("\(position)"))
        case .accepted(let agent):
            state.isWithAgent = true
            say(phrases.accepted.filled(agent))
        case .said(let text): state.transcript.append(Turn(.agent, text))
        case .completed: giveBack(phrases.completed)
        case .failed: giveBack(phrases.failed)
        case .expired:
            giveBack(phrases.expired)
            if setting.knowledge.form(DialogueSetting.callbackForm) != nil {
                state.pending = .startForm(DialogueSetting.callbackForm)
            }
        }
    }

    /// The bot has control again.
    private mutating func giveBack(_ text: String) {
        state.phase = .bot
        state.isWithAgent = false
        state.form = nil
        state.partialForm = nil
        state.beginTopic()
        say(text)
    }
}
