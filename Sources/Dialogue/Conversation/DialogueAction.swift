/// What the bot does: values with fields, never parsed out of text.
package enum DialogueAction: Codable, Equatable, Sendable {
    case say(text: String, options: [DialogueOption])
    case answer(FoundAnswer, text: String)
    case choices(text: String, [DialogueOption])
    /// Asks for a field of a form; `confirm` stands for the read-back.
    case ask(form: String, field: String, text: String, options: [DialogueOption])
    /// A form is filled in: the outcome comes back as an event.
    case submit(FormSubmission)
    /// The form was taken.
    case submitted(FormSubmission, id: String, text: String)
    case handOff(HandOffPacket, text: String)
    case end(text: String)

    package static func say(_ text: String) -> DialogueAction { .say(text: text, options: []) }

    /// What the customer reads.
    package var text: String {
        switch self {
        case .say(let text, _), .answer(_, let text), .choices(let text, _),
            .ask(_, _, let text, _), .submitted(_, _, let text), .handOff(_, let text),
            .end(let text):
            text
        case .submit: ""
        }
    }
}

/// Something to choose by its number, its words or a button.
package struct DialogueOption: Codable, Equatable, Sendable {
    /// A document, a form, a choice of a field, or a word of the bot's such as `yes`.
    package let id: String
    package let title: String
    package let document: String?
    package let form: String?

    package init(id: String, title: String, document: String? = nil, form: String? = nil) {
        (self.id, self.title, self.document, self.form) = (id, title, document, form)
    }
}
