package import Knowledge
package import TextAnalysis

extension FieldReader {
    /// What a message that was not an answer to one of `fields` says for each of them.
    ///
    /// Only what is recognised by its own form, or by words that name the field ("my number is"):
    /// never free text, never a bare yes or no. Two fields never get the same words: of two of one
    /// kind the one that is named gets them, else the first.
    package func values(
        of fields: [FormField], in message: String, language: Language, now: LocalTime
    ) -> [String: FieldValue] {
        let utterance = Utterance(message)
        let situation = Situation(language: language, now: now)
        var values: [String: FieldValue] = [:]
        for (kind, family) in Dictionary(grouping: fields, by: \.kind) {
            let named = bestNamed(family, utterance)
            let isShared = kind != .choice
            let asked = isShared ? Array((named.isEmpty ? family : named).prefix(1)) : family
            for field in asked {
                let isNamed = named.contains { $0.id == field.id }
                values[field.id] = volunteered(field, utterance, isNamed: isNamed, situation)
            }
        }
        return values
    }

    /// The fields that are named, those with more of their label first.
    private func bestNamed(_ fields: [FormField], _ message: Utterance) -> [FormField] {
        fields.compactMap { field in FieldNames(field).range(in: message).map { (field, $0.count) }
        }
        .sorted { $0.1 > $1.1 }.map(\.0)
    }

    /// A value that nobody asked for.
    func volunteered(
        _ field: FormField, _ message: Utterance, isNamed: Bool, _ situation: Situation
    ) -> FieldValue? {
        switch field.kind {
        case .text, .yesNo: return nil
        case .personName:
            return NameReader(message).ledName().flatMap { isSaid(message) ? $0 : nil }
        case .address: return address(message)
        case .email: return EmailReader(message, field: field).value()
        case .phone, .iccid: return CodeReader(message, field: field).value()
        case .postcode, .orderNumber, .accountNumber: return code(field, message, isNamed)
        case .date: return date(field, message, situation)
        case .time: return time(message)
        case .timeWindow: return window(field, message)
        case .number: return isNamed ? value(of: field, in: message, "", situation) : nil
        case .money: return money(field, message)
        case .choice: return ChoiceReader(message, field: field).named()
        }
    }

    /// "It's" and "I am" come before much else than names.
    private func isSaid(_ message: Utterance) -> Bool {
        FieldNames.saidNames.occurs(message, in: message.all)
    }

    private func address(_ message: Utterance) -> FieldValue? {
        guard FieldNames.saidAddresses.occurs(message, in: message.all) else { return nil }
        return AddressReader(message).plainValue()
    }

    private func code(_ field: FormField, _ message: Utterance, _ isNamed: Bool) -> FieldValue? {
        let reader = CodeReader(message, field: field)
        guard let found = reader.candidate(), found.hasPrefix || isNamed else { return nil }
        return FieldValue(found.written, found.hasPrefix ? .certain : .likely)
    }

    private func date(
        _ field: FormField, _ message: Utterance, _ situation: Situation
    ) -> FieldValue? {
        guard let found = dateReader(message, field, situation).dated(), found.isSure else {
            return nil
        }
        return FieldValue(found.date.description)
    }

    private func time(_ message: Utterance) -> FieldValue? {
        let reader = TimeReader(message: message)
        guard let time = reader.time(), time.isSure else { return nil }
        return reader.value()
    }

    private func window(_ field: FormField, _ message: Utterance) -> FieldValue? {
        let reader = WindowReader(message: message, field: field)
        return reader.reading() == nil ? nil : reader.value()
    }

    private func money(_ field: FormField, _ message: Utterance) -> FieldValue? {
        let reader = MoneyReader(message, rules: FieldRules(field: field))
        guard let amount = reader.amount(), amount.currency != nil else { return nil }
        return reader.value()
    }
}
