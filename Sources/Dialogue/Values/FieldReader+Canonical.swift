package import Knowledge
internal import TextAnalysis

extension FieldReader {
    /// The canonical form of a value that a record or an editor holds; nil if the field refuses it.
    package func canonical(_ written: String, for field: FormField) -> FieldValue? {
        let text = String(
            written.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        guard !text.isEmpty, text.utf8.count <= 4000 else { return nil }
        let rules = FieldRules(field: field)
        let form = form(of: text, field, rules)
        return form.map { FieldValue($0) }
    }

    private func form(of text: String, _ field: FormField, _ rules: FieldRules) -> String? {
        switch field.kind {
        case .date: CalendarDate(text)?.description
        case .time: ClockTime.minutes(text[...]).flatMap { $0 < 1440 ? ClockTime.written($0) : nil }
        case .timeWindow where field.choices.isEmpty: TimeWindow(text)?.written
        case .choice, .timeWindow: choice(text, field)
        case .yesNo: ["yes", "no"].contains(text.lowercased()) ? text.lowercased() : nil
        case .number: number(text, rules)
        case .money: money(text, rules)
        case .text, .personName, .address: plain(text, field, rules)
        case .email: code(text.lowercased(), rules)
        case .phone, .postcode, .orderNumber, .accountNumber, .iccid: code(text, rules)
        }
    }

    private func choice(_ text: String, _ field: FormField) -> String? {
        field.choices.first { $0.id == text }?.id
            ?? field.choices.first { $0.names.values.contains(text) }?.id
    }

    private func plain(_ text: String, _ field: FormField, _ rules: FieldRules) -> String? {
        guard field.kind == .text || field.pattern != nil else { return text }
        return rules.fits(text) && rules.passesCheck(text) ? text : nil
    }

    private func number(_ text: String, _ rules: FieldRules) -> String? {
        guard let value = Double(text), value.isFinite, abs(value) < 1e12, rules.allows(value)
        else {
            return nil
        }
        return value < 0 ? nil : QuantityReader.written(value)
    }

    private func money(_ text: String, _ rules: FieldRules) -> String? {
        MoneyReader(Utterance(text), rules: rules).value()?.written
    }

    /// As it is, or with the spaces and marks left out that people type into numbers.
    private func code(_ text: String, _ rules: FieldRules) -> String? {
        if rules.fits(text) { return rules.passesCheck(text) ? text : nil }
        let compact = text.uppercased().filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "+")
        }
        let prefix = rules.prefix
        let bare = prefix.uppercased().filter(\.isLetter)
        let rest = compact.hasPrefix(bare) ? String(compact.dropFirst(bare.count)) : compact
        let full = prefix + rest
        return rules.fits(full) && rules.passesCheck(full) ? full : nil
    }
}

extension TimeWindow {
    /// Reads `17:00-20:00`, `17:00-` and `-12:00`.
    init?(_ written: String) {
        let parts = written.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let (start, end) = (ClockTime.minutes(parts[0]), ClockTime.minutes(parts[1]))
        guard start != nil || parts[0].isEmpty, end != nil || parts[1].isEmpty else { return nil }
        guard start != nil || end != nil, (start ?? 0) < (end ?? 1440) else { return nil }
        self.init(start: start, end: end)
    }
}
