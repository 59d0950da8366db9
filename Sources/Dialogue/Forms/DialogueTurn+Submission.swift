import Knowledge
import TextAnalysis

/// Forms that are filled in: read back, corrected, sent.
extension DialogueTurn {
    // MARK: Read-back

    mutating func readBackAnswered(
        _ message: String, _ masked: String, _ intent: Intent?, _ filler: FormFiller
    ) throws {
        switch intent {
        case .yes, .done: return send(filler)
        case .no, .didNotWork:
            state.form?.phase = .changing
            return say(phrases.whatToChange)
        case .cancel, .goodbye: return askWhetherToCancel()
        case .back: return try goBack(filler)
        default: break
        }
        if try changed(message, filler) { return }
        if dialogue.intents.isQuestion(message, language: state.language),
            try answerInBetween(masked, then: nil, filler)
        {
            return
        }
        state.form?.attempts += 1
        guard (state.form?.attempts ?? 0) < FormState.mostAttempts else {
            return try handOff(.formStuck)
        }
        if let form = state.form { act(filler.readBack(form)) }
    }

    mutating func change(
        _ message: String, _ masked: String, _ intent: Intent?, _ filler: FormFiller
    ) throws {
        switch intent {
        case .cancel, .goodbye: return askWhetherToCancel()
        case .noneOfThese, .back, .no: return try askNext(filler)
        default: break
        }
        if try changed(message, filler) { return }
        state.form?.attempts += 1
        guard (state.form?.attempts ?? 0) < FormState.mostAttempts else {
            return try handOff(.formStuck)
        }
        say(phrases.whatToChange)
    }

    /// Takes a correction over, or asks for the field that the message names.
    private mutating func changed(_ message: String, _ filler: FormFiller) throws -> Bool {
        guard var form = state.form else { return false }
        if let (field, value) = filler.correction(message, in: form),
            try fits(value, field, filler)
        {
            filler.fill(field.id, value, .said, in: &form)
            form.attempts = 0
            state.form = form
            say(phrases.corrected.filled(filler.spoken(value, of: field)))
            try askNext(filler)
            return true
        }
        guard let field = filler.named(in: message, fold: dialogue.analyzer.folded) else {
            return false
        }
        state.form?.entries[field.id] = nil
        state.form?.phase = .asking(field.id)
        act(filler.ask(field))
        return true
    }

    private mutating func send(_ filler: FormFiller) {
        guard let form = state.form else { return }
        state.form?.phase = .sending
        act(.submit(filler.submission(form)))
    }

    // MARK: The outcome

    mutating func submitted(_ outcome: SubmissionOutcome) throws {
        guard let form, let current = state.form, current.phase == .sending else { return }
        let filler = filler(form)
        switch outcome {
        case .taken(let id):
            let text = phrases.submitted.filled(form.name(in: state.language), id)
            act(.submitted(filler.submission(current), id: id, text: text))
            try finishForm()
        case .slotTaken(let free):
            slotTaken(free, filler)
        case .failed:
            say(phrases.notSubmitted)
            try handOff(.submissionFailed)
        }
    }

    private mutating func finishForm() throws {
        if let reason = state.reasonToCallBack { return try handOffWithDetails(reason) }
        state.form = nil
        state.beginTopic()
        say(phrases.anythingElse)
    }

    private mutating func slotTaken(_ free: [String], _ filler: FormFiller) {
        guard let calendar = filler.form.calendar else { return }
        let again = free.isEmpty ? calendar.dayField : calendar.windowField
        state.form?.entries[calendar.windowField] = nil
        if free.isEmpty { state.form?.entries[calendar.dayField] = nil }
        state.form?.phase = .asking(again)
        guard let field = filler.form.field(again) else { return }
        let names = free.map { id in
            field.choices.first { $0.id == id }?.names.text(in: state.language) ?? id
        }
        act(
            filler.ask(
                field, prefix: phrases.slotTaken.filled() + " " + names.joined(separator: ", ")))
    }
}
