import Knowledge
import TextAnalysis

/// One form in one conversation: what is asked next, and what an answer changes.
struct FormFiller {
    let form: Form
    let language: Language
    let phrases: Phrases
    let setting: DialogueSetting
    let reader: FieldReader
    let analyzer: Analyzer

    // MARK: Values

    /// Begins the form with what the record and the conversation already say.
    func begun(after messages: [String]) -> FormState {
        var state = FormState(form: form.id)
        for (index, message) in messages.enumerated() {
            let found = reader.values(
                of: form.fields, in: message, language: language, now: setting.now)
            let isStart = index == messages.count - 1
            for (id, value) in found
            where isSure(value, id, isStart ? message : nil) && !isNameOfForm(value, id) {
                fill(id, value, .earlier, in: &state)
            }
        }
        if let start = messages.last { takeChoices(of: start, in: &state) }
        for field in form.fields where state.entries[field.id] == nil {
            guard let column = field.prefill, let text = setting.customer?.attributes[column],
                let value = reader.canonical(text, for: field)
            else { continue }
            fill(field.id, value, .record, in: &state)
        }
        return state
    }

    /// A choice that was not asked for is taken only if it was named.
    ///
    /// - Parameter start: the message that begins the form, which must hold the name itself: who
    ///   wants "another card" has not said why.
    private func isSure(_ value: FieldValue, _ id: String, _ start: String?) -> Bool {
        guard let field = form.field(id), field.kind == .choice else { return true }
        guard let start else { return value.certainty == .certain }
        let names = field.choices.first { $0.id == value.written }?.names.values
        return names?.contains { isSaid($0, in: start) } ?? false
    }

    /// Takes over the choices that the message which begins the form names in its own words: "my
    /// internet at home is slow" is "slow internet".
    private func takeChoices(of start: String, in state: inout FormState) {
        for field in form.fields where field.kind == .choice && state.entries[field.id] == nil {
            let said = field.choices.filter { choice in
                choice.names.values.contains { isSaid($0, in: start) }
            }
            guard said.count == 1, !isNameOfForm(FieldValue(said[0].id), field.id) else { continue }
            fill(field.id, FieldValue(said[0].id, .likely), .earlier, in: &state)
        }
    }

    /// Whether a message has a name in it, with other words between those of it if need be.
    private func isSaid(_ name: String, in message: String) -> Bool {
        if analyzer.folded(message).contains(analyzer.folded(name)) { return true }
        let (wanted, said) = (words(of: name), words(of: message))
        return wanted.count > 1 && wanted.isSubset(of: said)
    }

    /// None in Chinese, where single characters say too little.
    private func words(of text: String) -> Set<String> {
        let tokens = analyzer.subject(of: text, in: language)
        return Set(tokens.filter { $0.kind == .stem || $0.kind == .exact }.map(\.term))
    }

    /// Whether a choice is named by the form's own name: who asks for a replacement SIM card has not
    /// chosen a card yet.
    private func isNameOfForm(_ value: FieldValue, _ id: String) -> Bool {
        guard let choice = form.field(id)?.choices.first(where: { $0.id == value.written }) else {
            return false
        }
        let wordings = Array(form.names.values) + form.starts.values.flatMap { $0 }
        let folded = wordings.map(analyzer.folded)
        return choice.names.values.contains { name in
            folded.contains { $0.contains(analyzer.folded(name)) }
        }
    }

    /// The value that an answer gives to the field being asked.
    func value(of field: FormField, in message: String) -> FieldValue? {
        (reader.value(of: field, in: message, language: language, now: setting.now)
            ?? choice(of: field, in: message))
            .flatMap { DateLimits(field: field, today: setting.now.date).admitted($0) }
    }

    /// The choice whose words the message shares.
    private func choice(of field: FormField, in message: String) -> FieldValue? {
        guard field.kind == .choice else { return nil }
        let names = field.choices.map { $0.names.text(in: language) ?? $0.id }
        return OptionMatcher(analyzer: analyzer, language: language)
            .index(of: message, among: names).map { FieldValue(field.choices[$0].id, .likely) }
    }

    /// Takes over what else a message says, without touching what is known.
    func takeOver(_ message: String, in state: inout FormState) -> [FormField] {
        let open = form.fields.filter { state.entries[$0.id] == nil && $0.kind != .text }
        let found = reader.values(of: open, in: message, language: language, now: setting.now)
        return open.filter { field in
            guard let value = found[field.id], isSure(value, field.id, nil) else { return false }
            return fill(field.id, value, .said, in: &state)
        }
    }

    /// The field that a message corrects, and its new value.
    func correction(_ message: String, in state: FormState) -> (
        field: FormField, value: FieldValue
    )? {
        let answered = form.fields.filter { state.entries[$0.id] != nil && state.applies($0) }
        let latest = answered.sorted { left, right in
            (state.asked.lastIndex(of: left.id) ?? -1) > (state.asked.lastIndex(of: right.id) ?? -1)
        }
        guard
            let (id, value) = reader.correction(
                in: message, of: latest, language: language, now: setting.now),
            let field = form.field(id),
            let admitted = DateLimits(field: field, today: setting.now.date).admitted(value)
        else { return nil }
        return (field, admitted)
    }

    @discardableResult
    func fill(
        _ id: String, _ value: FieldValue, _ source: FormState.Source, in state: inout FormState
    ) -> Bool {
        guard let field = form.field(id),
            let admitted = DateLimits(field: field, today: setting.now.date).admitted(value)
        else { return false }
        state.entries[id] = FormState.Entry(value: admitted, source: source)
        state.skipped.remove(id)
        if field.kind == .address { takePostcode(of: admitted.written, source, in: &state) }
        return true
    }

    /// What stands in an address need not be asked for.
    private func takePostcode(
        of address: String, _ source: FormState.Source, in state: inout FormState
    ) {
        guard let field = form.fields.first(where: { $0.kind == .postcode }),
            !state.asked.contains(field.id),
            let value = reader.value(of: field, in: address, language: language, now: setting.now)
        else { return }
        fill(field.id, value, source, in: &state)
    }

    /// The field that a message names by its label.
    func named(in message: String, fold: (String) -> String) -> FormField? {
        let text = fold(message)
        let candidates = form.fields.flatMap { field in
            field.label.values.map { (field, fold($0)) }
        }
        return candidates.filter { !$0.1.isEmpty && text.contains($0.1) }
            .max { $0.1.count < $1.1.count }?.0
    }

    // MARK: Texts

    func ask(_ field: FormField, prefix: String? = nil) -> DialogueAction {
        let question = field.question.text(in: language) ?? field.label.text(in: language)
        return asking(field, [prefix, question ?? field.id])
    }

    func repair(_ field: FormField) -> DialogueAction {
        asking(field, [field.repair.text(in: language) ?? field.question.text(in: language)])
    }

    private func asking(_ field: FormField, _ parts: [String?]) -> DialogueAction {
        .ask(
            form: form.id, field: field.id, text: parts.compactMap { $0 }.joined(separator: " "),
            options: options(of: field))
    }

    private func options(of field: FormField) -> [DialogueOption] {
        let own =
            field.kind == .yesNo
            ? [("yes", phrases.yes), ("no", phrases.no)]
            : field.choices.map { ($0.id, $0.names.text(in: language) ?? $0.id) }
        return own.map { DialogueOption(id: $0.0, title: $0.1) }
    }

    func readBack(_ state: FormState) -> DialogueAction {
        let lines = [phrases.readBack] + summary(state) + [phrases.isThatRight]
        return .ask(
            form: form.id, field: Self.confirmation, text: lines.joined(separator: "\n"),
            options: [
                DialogueOption(id: "yes", title: phrases.yes),
                DialogueOption(id: "no", title: phrases.no),
            ])
    }

    /// The name under which the read-back is asked.
    static let confirmation = "confirm"

    /// "Label: value" of each field that is filled in.
    func summary(_ state: FormState) -> [String] {
        form.fields.filter(state.applies).compactMap { field in
            state.entries[field.id].map {
                "\(label(field)): \(reader.spoken($0.value, of: field, language: language))"
            }
        }
    }

    func label(_ field: FormField) -> String { field.label.text(in: language) ?? field.id }

    func spoken(_ value: FieldValue, of field: FormField) -> String {
        "\(label(field)): \(reader.spoken(value, of: field, language: language))"
    }

    // MARK: Sending

    func submission(_ state: FormState) -> FormSubmission {
        let values = state.values(in: form)
        let booking = form.calendar.flatMap { calendar in
            values[calendar.dayField].flatMap { day in
                values[calendar.windowField].map { window in
                    FormSubmission.Booking(
                        calendar: calendar.id, day: day, window: window,
                        capacity: calendar.capacity)
                }
            }
        }
        return FormSubmission(
            form: form.id, receiver: form.receiver, values: values, booking: booking)
    }

    /// The windows that the form's calendar has on a day, as other fields restrict them; nil where
    /// the form has no calendar.
    func windows(on day: CalendarDate, _ state: FormState) -> [String]? {
        guard let calendar = form.calendar, let field = form.field(calendar.windowField) else {
            return nil
        }
        let all = field.choices.map(\.id)
        let binding = calendar.restrictions.first { restriction in
            state.written(restriction.field)?.hasPrefix(restriction.prefix) ?? false
        }
        let weekdays = binding?.weekdays ?? calendar.weekdays
        guard weekdays.isEmpty || weekdays.contains(day.weekday) else { return [] }
        return binding?.windows ?? all
    }
}
