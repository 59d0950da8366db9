import AnswerSearch
import Knowledge
import TextAnalysis

/// Forms that are filled in by talking.
extension DialogueTurn {
    var form: Form? { state.form.flatMap { setting.knowledge.form($0.form) } }

    /// The form that a message plainly asks for.
    func formAskedFor(_ message: String) -> String? {
        let request = FormRequest(
            message, language: state.language, intents: dialogue.intents,
            analyzer: dialogue.analyzer)
        return request.best(of: setting.knowledge.forms)?.id
    }

    func filler(_ form: Form) -> FormFiller {
        FormFiller(
            form: form, language: state.language, phrases: phrases, setting: setting,
            reader: dialogue.reader, analyzer: dialogue.analyzer)
    }

    /// Starts a form empty but for what the record and this topic already say.
    mutating func startForm(_ id: String) throws {
        guard let form = setting.knowledge.form(id) else { return say(phrases.nothingAsked) }
        let filler = filler(form)
        state.pending = nil
        state.form = filler.begun(after: state.said)
        say(phrases.startForm.filled(form.name(in: state.language)))
        let known = state.form.map(filler.summary) ?? []
        if !known.isEmpty { say(phrases.prefilled.filled(known.joined(separator: "; "))) }
        try askNext(filler)
    }

    // MARK: A message in a form

    mutating func continueForm(
        _ message: String, _ masked: String, _ intent: Intent?
    ) throws {
        guard let form, let current = state.form else { return try begin(masked, intent) }
        let filler = filler(form)
        if current.isCancelling { return try confirmCancel(filler, intent) }
        switch current.phase {
        case .asking(let id):
            guard let field = form.field(id) else { return try askNext(filler) }
            if try command(intent, field, filler) { return }
            try answered(message, masked, intent, field, filler)
        case .readBack: try readBackAnswered(message, masked, intent, filler)
        case .changing: try change(message, masked, intent, filler)
        case .sending: return
        }
    }

    /// Commands that stand for themselves while a field is asked.
    private mutating func command(
        _ intent: Intent?, _ field: FormField, _ filler: FormFiller
    ) throws -> Bool {
        let message = state.transcript.last?.text ?? ""
        // A choice or a value that sounds like a command is what was asked for.
        if field.kind != .text, let value = filler.value(of: field, in: message),
            intent != .back, intent != .why, intent != .startOver,
            intent != .cancel || field.kind == .choice || field.kind == .yesNo
        {
            guard intent != nil, try fits(value, field, filler) else { return false }
            try take(value, message, field, filler)
            return true
        }
        switch intent {
        case .goodbye where !field.isRequired: try skip(field, filler)
        case .cancel, .goodbye: askWhetherToCancel()
        case .back: try goBack(filler)
        case .skip: try skip(field, filler)
        case .why:
            say(field.why.text(in: state.language) ?? phrases.whyUnknown)
            act(filler.ask(field))
        case .startOver:
            state.form = nil
            try startForm(filler.form.id)
        default:
            // Where a value is optional, "no" or "none" leaves it out.
            guard intent == .no || intent == .noneOfThese, !field.isRequired else { return false }
            try skip(field, filler)
        }
        return true
    }

    private mutating func answered(
        _ message: String, _ masked: String, _ intent: Intent?, _ field: FormField,
        _ filler: FormFiller
    ) throws {
        let isQuestion = dialogue.intents.isQuestion(message, language: state.language)
        let words = message.filter { !"?？".contains($0) }
        let asks = dialogue.intents.isQuestion(words, language: state.language)
        let mayBeAsked = field.kind == .text || field.kind == .choice && asks
        if isQuestion, mayBeAsked || filler.value(of: field, in: message) == nil,
            try answerInBetween(masked, then: field, filler)
        {
            return
        }
        guard var form = state.form else { return }
        let correction = field.kind == .text ? nil : filler.correction(message, in: form)
        let value = filler.value(of: field, in: message)
        if let correction, correction.field.hasOwnForm,
            value == nil || correction.field.kind != field.kind
        {
            return try correct(correction, then: field, filler)
        }
        if let value, try fits(value, field, filler) {
            return try take(value, message, field, filler)
        }
        if let correction { return try correct(correction, then: field, filler) }
        let others = filler.takeOver(message, in: &form)
        if !others.isEmpty {
            state.form = form
            return act(filler.ask(field, prefix: phrases.noted))
        }
        try miss(field, filler)
    }

    private mutating func correct(
        _ correction: (field: FormField, value: FieldValue), then field: FormField,
        _ filler: FormFiller
    ) throws {
        guard var form = state.form else { return }
        filler.fill(correction.field.id, correction.value, .said, in: &form)
        state.form = form
        let spoken = filler.spoken(correction.value, of: correction.field)
        act(filler.ask(field, prefix: phrases.corrected.filled(spoken)))
    }

    private mutating func miss(_ field: FormField, _ filler: FormFiller) throws {
        state.form?.attempts += 1
        guard (state.form?.attempts ?? 0) < FormState.mostAttempts else {
            return try handOff(.formStuck)
        }
        act(filler.repair(field))
    }

    private mutating func take(
        _ value: FieldValue, _ message: String, _ field: FormField, _ filler: FormFiller
    ) throws {
        guard var form = state.form else { return }
        filler.fill(field.id, value, .said, in: &form)
        if field.kind != .text { _ = filler.takeOver(message, in: &form) }
        if !form.asked.contains(field.id) { form.asked.append(field.id) }
        form.attempts = 0
        state.form = form
        try askNext(filler)
    }

    /// Whether the calendar has such a slot; says what there is where it has not.
    mutating func fits(
        _ value: FieldValue, _ field: FormField, _ filler: FormFiller
    ) throws -> Bool {
        guard let calendar = filler.form.calendar, let state = state.form else { return true }
        let dayText =
            field.id == calendar.dayField
            ? value.written : state.written(calendar.dayField)
        guard field.id == calendar.dayField || field.id == calendar.windowField,
            let day = dayText.flatMap({ CalendarDate($0) }),
            let windows = filler.windows(on: day, state)
        else { return true }
        let free = try dialogue.sources.freeWindows(calendar, day)
        let open = windows.filter { free?.contains($0) ?? true }
        if field.id == calendar.dayField { return !open.isEmpty }
        return open.contains(value.written)
    }

    /// Answers a question in the middle of a form; false where nothing surely answers it.
    mutating func answerInBetween(
        _ question: String, then field: FormField?, _ filler: FormFiller
    ) throws -> Bool {
        let findings = try find(question)
        guard findings.level != .low, let best = findings.answers.first,
            best.level == .high || field?.kind != .text
        else { return false }
        state.shown.append(ShownAnswer(answer: best, question: question))
        act(.answer(best, text: introduced(best, best.text)))
        if let field {
            act(filler.ask(field, prefix: phrases.backToForm))
        } else if let form = state.form {
            act(filler.readBack(form))
        }
        return true
    }

    // MARK: Moving

    mutating func askNext(_ filler: FormFiller) throws {
        guard let form = state.form else { return }
        if let field = form.next(in: filler.form) {
            state.form?.phase = .asking(field.id)
            state.form?.attempts = 0
            act(filler.ask(field))
        } else {
            state.form?.phase = .readBack
            act(filler.readBack(form))
        }
    }

    mutating func goBack(_ filler: FormFiller) throws {
        guard let earlier = state.form?.asked.popLast(), let field = filler.form.field(earlier)
        else {
            say(phrases.firstField)
            return try askNext(filler)
        }
        state.form?.entries[earlier] = nil
        state.form?.skipped.remove(earlier)
        state.form?.phase = .asking(earlier)
        state.form?.attempts = 0
        act(filler.ask(field))
    }

    private mutating func skip(_ field: FormField, _ filler: FormFiller) throws {
        guard !field.isRequired else { return act(filler.ask(field, prefix: phrases.cannotSkip)) }
        state.form?.skipped.insert(field.id)
        state.form?.asked.append(field.id)
        try askNext(filler)
    }

    mutating func askWhetherToCancel() {
        state.form?.isCancelling = true
        say(phrases.confirmCancel, options: yesNo)
    }

    private mutating func confirmCancel(_ filler: FormFiller, _ intent: Intent?) throws {
        state.form?.isCancelling = false
        switch intent {
        case .yes, .cancel, .done:
            state.form = nil
            if state.reasonToCallBack != nil { return try handOffWithoutDetails() }
            state.beginTopic()
            say(phrases.cancelled)
        default:
            say(phrases.carryOn)
            try askAgain(filler)
        }
    }

    private mutating func askAgain(_ filler: FormFiller) throws {
        guard let form = state.form else { return }
        if case .asking(let id) = form.phase, let field = filler.form.field(id) {
            act(filler.ask(field))
        } else {
            try askNext(filler)
        }
    }

    // MARK: A button in a form

    mutating func continueForm(chosen id: String) throws {
        guard let form, let current = state.form else { return }
        let filler = filler(form)
        let intent: Intent? = id == "yes" ? .yes : id == "no" ? .no : Intent(rawValue: id)
        if case .asking(let name) = current.phase, !current.isCancelling,
            let field = form.field(name), let value = filler.value(chosen: id, of: field)
        {
            state.transcript.append(Turn(.customer, filler.spoken(value, of: field)))
            guard try fits(value, field, filler) else { return act(filler.repair(field)) }
            return try take(value, "", field, filler)
        }
        let shown = id == "yes" ? phrases.yes : id == "no" ? phrases.no : id
        state.transcript.append(Turn(.customer, shown))
        try continueForm(shown, shown, intent)
    }
}

extension FormField {
    /// Whether a value of this kind is known by its own form, whatever is being asked.
    fileprivate var hasOwnForm: Bool {
        switch kind {
        case .date, .time, .timeWindow, .phone, .email, .iccid, .orderNumber, .accountNumber: true
        case .text, .personName, .address, .postcode, .number, .money, .choice, .yesNo: false
        }
    }
}

extension FormFiller {
    /// The value that a button of the field stands for.
    func value(chosen id: String, of field: FormField) -> FieldValue? {
        if field.kind == .yesNo { return id == "yes" || id == "no" ? FieldValue(id) : nil }
        return field.choices.contains { $0.id == id } ? FieldValue(id) : nil
    }
}
