import AnswerSearch
import Knowledge
import TextAnalysis

/// Tells the story of a conversation to the person who takes it over.
struct PacketBuilder {
    let state: DialogueState
    let setting: DialogueSetting
    let reader: FieldReader

    private var phrases: Phrases { Phrases.inLanguage(setting.agentLanguage) }

    func packet(_ reason: HandOffReason, suggestions: [FoundAnswer]) -> HandOffPacket {
        let form = (state.form ?? state.partialForm).flatMap(partial)
        let priority: HandOffPacket.Priority =
            reason == .complaint || reason == .abuse ? .high : .normal
        return HandOffPacket(
            story: story(reason, form), reason: reason,
            routing: .init(
                skill: skill, language: state.language, priority: priority),
            callTypes: state.callTypes, customer: customer, transcript: state.transcript,
            shown: state.shown, stepsTried: state.procedure?.tried ?? [], form: form,
            suggestions: suggestions.map {
                .init(document: $0.document, title: $0.title, confidence: $0.confidence)
            })
    }

    private var skill: String {
        guard let likeliest = state.callTypes.first, likeliest.probability >= 0.4 else {
            return state.form.flatMap { setting.knowledge.form($0.form)?.callTypes.first }
                ?? "general"
        }
        return likeliest.id
    }

    private var customer: [String: String] {
        guard let record = setting.customer else { return [:] }
        var fields = record.attributes
        fields["id"] = record.id
        if !record.name.isEmpty { fields["name"] = record.name }
        return fields
    }

    private func partial(_ state: FormState) -> HandOffPacket.PartialForm? {
        guard let form = setting.knowledge.form(state.form) else { return nil }
        let fields = form.fields.map { field in
            HandOffPacket.PartialForm.Field(
                id: field.id, status: status(field, state),
                value: state.applies(field) ? state.written(field.id) : nil)
        }
        return .init(form: form.id, fields: fields)
    }

    private func status(
        _ field: FormField, _ state: FormState
    ) -> HandOffPacket.PartialForm.FieldStatus {
        if !state.applies(field) { return .notAsked }
        if let entry = state.entries[field.id] {
            switch entry.source {
            case .said: return .said
            case .earlier: return .earlier
            case .record: return .record
            }
        }
        return state.skipped.contains(field.id) ? .skipped : .missing
    }

    private func story(_ reason: HandOffReason, _ form: HandOffPacket.PartialForm?) -> String {
        var lines = [phrases.storyReason[reason] ?? reason.rawValue]
        lines.append(
            setting.customer.map { phrases.storyCustomer.filled(about($0)) }
                ?? phrases.storyAnonymous)
        let asked = state.transcript.filter { $0.speaker == .customer }.map(\.text)
        if !asked.isEmpty {
            let recent = asked.suffix(Self.quotedLines)
            lines.append(
                phrases.storyAsked.filled(recent.map { "“\($0)”" }.joined(separator: " ")))
        }
        for shown in state.shown { lines.append(told(shown)) }
        if let tried = state.procedure?.tried, !tried.isEmpty {
            let steps = tried.map { step in
                "\(step.title) (\(step.outcome == .done ? phrases.yes : phrases.no))"
            }
            lines.append(phrases.storySteps.filled(steps.joined(separator: "; ")))
        }
        if let form, let text = told(form) { lines.append(text) }
        return lines.joined(separator: "\n")
    }

    /// How many of the customer's lines the story quotes; the transcript has them all.
    private static let quotedLines = 5

    private func about(_ record: Customer) -> String {
        let names = setting.knowledge.segments + setting.knowledge.regions
        let values = [record.segment, record.region].compactMap { id in
            id.map { id in
                names.first { $0.id == id }?.names.text(in: setting.agentLanguage) ?? id
            }
        }
        return ([record.name.isEmpty ? record.id : record.name] + values).joined(separator: ", ")
    }

    private func told(_ shown: ShownAnswer) -> String {
        let text = phrases.storyAnswered.filled(shown.answer.title)
        switch shown.reception {
        case .unknown: return text
        case .helped: return text + " (" + phrases.storyHelped + ")"
        case .didNotHelp: return text + " (" + phrases.storyNotHelped + ")"
        }
    }

    private func told(_ partial: HandOffPacket.PartialForm) -> String? {
        guard let form = setting.knowledge.form(partial.form) else { return nil }
        let language = setting.agentLanguage
        func label(_ id: String) -> String { form.field(id)?.label.text(in: language) ?? id }
        let filled = partial.fields.compactMap { field in
            field.value.map { "\(label(field.id)): \($0)" }
        }
        let missing = partial.fields.filter { $0.status == .missing }.map { label($0.id) }
        let text = phrases.storyForm.filled(
            form.name(in: language), filled.joined(separator: ", "))
        return missing.isEmpty
            ? text : text + "; " + phrases.storyMissing.filled(missing.joined(separator: ", "))
    }
}
