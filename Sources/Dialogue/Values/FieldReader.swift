package import Knowledge
package import TextAnalysis

/// Reads values of form fields out of what somebody says, in English, Chinese, Thai or Russian.
///
/// A message may be in another language than the conversation; longer ones than 2,000 characters
/// are cut. Reading takes time linear in the length of the message and keeps nothing of it.
package struct FieldReader: Sendable {
    package init() {}

    /// The value of `field` that `message` gives, if it was said in answer to the field's question;
    /// nil if it gives none.
    ///
    /// Of several values the first counts, unless it is taken back ("the 12th, no, the 14th"). A
    /// value that the field's pattern, check digit or bounds refuse is none.
    package func value(
        of field: FormField, in message: String, language: Language, now: LocalTime
    ) -> FieldValue? {
        value(of: field, in: Utterance(message), message, Situation(language: language, now: now))
    }

    /// What a reading depends on beside the message.
    struct Situation {
        let language: Language
        let now: LocalTime
    }

    func value(
        of field: FormField, in message: Utterance, _ text: String, _ situation: Situation
    ) -> FieldValue? {
        switch field.kind {
        case .text: TextReader(message, field: field).value(text)
        case .personName: fitting(NameReader(message).value(), field)
        case .address: fitting(AddressReader(message).value(), field)
        case .email: EmailReader(message, field: field).value()
        case .phone, .postcode, .orderNumber, .accountNumber, .iccid:
            CodeReader(message, field: field).value()
        case .date: dateReader(message, field, situation).value()
        case .time: TimeReader(message: message).value()
        case .timeWindow: WindowReader(message: message, field: field).value()
        case .number: QuantityReader(message: message, rules: FieldRules(field: field)).value()
        case .money: MoneyReader(message, rules: FieldRules(field: field)).value()
        case .choice: ChoiceReader(message, field: field).value()
        case .yesNo: YesNoReader(message: message).value()
        }
    }

    private func fitting(_ value: FieldValue?, _ field: FormField) -> FieldValue? {
        guard let value, field.pattern == nil || FieldRules(field: field).fits(value.written) else {
            return nil
        }
        return value
    }

    func dateReader(
        _ message: Utterance, _ field: FormField, _ situation: Situation
    ) -> DateReader {
        DateReader(
            message, language: situation.language, now: situation.now, asksBack: asksBack(field))
    }

    /// Whether the field is about a day that lies behind: "On which day did you pay?"
    private func asksBack(_ field: FormField) -> Bool {
        let question = Utterance(field.question[.english] ?? "")
        return DateWords.past.occurs(question, in: question.all)
    }
}
