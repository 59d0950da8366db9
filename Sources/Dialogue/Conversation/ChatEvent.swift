import AnswerSearch
package import TextAnalysis

/// One thing that a customer's program is told: an action of the bot as JSON.
///
///     {"type": "answer", "document": "late-fee", "text": "The late fee is 5 CR."}
package struct ChatEvent: Codable, Equatable, Sendable {
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case say, answer, choices, ask, form, end
        case handOff = "hand_off"
    }

    package var type: Kind
    package var text: String?
    package var choices: [Choice]?
    package var document: String?
    package var title: String?
    package var url: String?
    package var language: Language?
    package var confidence: Double?
    package var level: String?
    package var form: String?
    package var field: String?
    package var values: [String: String]?
    /// The number of a form that was sent.
    package var submission: String?
    /// The answer record, where records are kept: what feedback is given on.
    package var record: String?
    package var packet: HandOffPacket?

    /// What can be chosen by its number, its words or its id.
    package struct Choice: Codable, Equatable, Sendable {
        package let number: Int
        package let id: String
        package let title: String
        package let document: String?
        package let form: String?
    }

    package init(_ type: Kind, text: String? = nil) { (self.type, self.text) = (type, text) }

    /// - Returns: nil for what is no concern of the customer's.
    package init?(_ action: DialogueAction) {
        switch action {
        case .say(let text, let options):
            self.init(.say, text: text)
            choices = Self.choices(options)
        case .answer(let found, let text):
            self.init(.answer, text: text)
            (document, title, url) = (found.document, found.title, found.url)
            (language, confidence) = (found.language, found.confidence)
            level = found.level.rawValue
        case .choices(let text, let options):
            self.init(.choices, text: text)
            choices = Self.choices(options)
        case .ask(let form, let field, let text, let options):
            self.init(.ask, text: text)
            (self.form, self.field) = (form, field)
            choices = Self.choices(options)
        case .submit: return nil
        case .submitted(let submission, let id, let text):
            self.init(.form, text: text)
            (form, values, self.submission) = (submission.form, submission.values, id)
        case .handOff(let packet, let text):
            self.init(.handOff, text: text)
            self.packet = packet
        case .end(let text): self.init(.end, text: text)
        }
    }

    private static func choices(_ options: [DialogueOption]) -> [Choice]? {
        options.isEmpty
            ? nil
            : options.enumerated().map { index, option in
                Choice(
                    number: index + 1, id: option.id, title: option.title,
                    document: option.document, form: option.form)
            }
    }
}
