extension Dialogue {
    /// Takes one event, and sends the form that is filled in with it.
    ///
    ///     let actions = try dialogue.receive(.message("yes"), in: &state) { submission in
    ///         .taken(id: try store(submission))
    ///     }
    ///
    /// - Parameter deliver: sends a form and says what became of it.
    package func receive(
        _ event: DialogueEvent, in state: inout DialogueState,
        delivering deliver: (FormSubmission) throws -> SubmissionOutcome
    ) throws -> [DialogueAction] {
        var after = state
        var actions = try receive(event, in: &after)
        while case .submit(let submission)? = actions.last {
            actions.removeLast()
            let outcome = try deliver(submission)
            actions += try receive(.submission(outcome), in: &after)
        }
        state = after
        return actions
    }
}
