internal import Foundation
internal import TextAnalysis

/// Reads `forms/<id>.yaml`.
package enum FormReader {
    private static let keys = [
        "id", "call_types", "names", "starts", "receiver", "calendar", "fields",
    ]
    private static let fieldKeys = [
        "id", "type", "required", "prefill", "label", "question", "repair", "why", "choices",
        "when", "pattern", "check", "minimum", "maximum", "working_days_ahead",
        "days_ahead", "past",
    ]

    /// - Returns: nil for malformed YAML, and without an id or any field.
    package static func read(_ text: String, path: String) -> (Form?, [Issue]) {
        let log = IssueLog(path: path)
        let root = YAMLReader.parse(text, name: "the form", log: log)
        guard let file = root?.mapping(keys) else {
            if log.issues.isEmpty { log.error(1, "the file is empty") }
            return (nil, log.issues)
        }
        let id = file.required("id")?.identifier()
        let fields = fields(file)
        guard let id, !fields.isEmpty else { return (nil, log.issues) }
        let form = Form(
            id: id, callTypes: file.texts("call_types"), names: file.texts(byLanguage: "names"),
            starts: file["starts"]?.byLanguage { $0.texts() } ?? [:],
            receiver: file.text("receiver"),
            calendar: calendar(file, fields), fields: fields,
            location: log.location(file.lines["id"] ?? 1))
        return (form, log.issues)
    }

    private static func fields(_ file: YAMLMapping) -> [FormField] {
        let elements = file.required("fields")?.elements() ?? []
        var fields: [FormField] = []
        for element in elements {
            guard let mapping = element.named("a field").mapping(fieldKeys),
                let field = field(mapping, before: fields)
            else { continue }
            fields.append(field)
        }
        return fields
    }

    private static func field(_ mapping: YAMLMapping, before: [FormField]) -> FormField? {
        let id = mapping.required("id").flatMap { fieldName($0, before) }
        let kind = mapping.required("type")?.choice(Array(FormField.Kind.allCases))
        guard let id, let kind else { return nil }
        let field = FormField(
            id: id, kind: kind, isRequired: mapping.flag("required") ?? false,
            prefill: mapping.text("prefill"), label: mapping.texts(byLanguage: "label"),
            question: mapping.texts(byLanguage: "question"),
            repair: mapping.texts(byLanguage: "repair"), why: mapping.texts(byLanguage: "why"),
            choices: choices(mapping, kind), when: condition(mapping, before),
            pattern: pattern(mapping), check: mapping.choice("check"),
            minimum: mapping.number("minimum"), maximum: mapping.number("maximum"),
            workingDaysAhead: mapping.number("working_days_ahead").map { Int($0) },
            daysAhead: mapping.number("days_ahead").map { Int($0) },
            isPast: mapping.flag("past") ?? false, line: mapping.line)
        checkRange(field, mapping)
        return field
    }

    private static func fieldName(_ value: YAMLReader, _ before: [FormField]) -> String? {
        guard let id = value.text() else { return nil }
        guard Identifier.isLegal(id.replacing("_", with: "-")) else {
            value.fail("of a-z, 0-9, - and _, not '\(id)'")
            return nil
        }
        guard !before.contains(where: { $0.id == id }) else {
            value.log.error(value.line, "field '\(id)' stands here again")
            return nil
        }
        return id
    }

    private static func choices(
        _ mapping: YAMLMapping, _ kind: FormField.Kind
    ) -> [FormField.Choice] {
        let choices = (mapping["choices"]?.elements() ?? []).compactMap { element in
            element.named("a choice").mapping(["id", "names"])
                .flatMap { choice in
                    choice.required("id")?.text().map {
                        FormField.Choice(id: $0, names: choice.texts(byLanguage: "names"))
                    }
                }
        }
        if kind == .choice, choices.isEmpty {
            mapping.log.error(mapping.line, "a field of type 'choice' needs 'choices'")
        }
        return choices
    }

    private static func condition(
        _ mapping: YAMLMapping, _ before: [FormField]
    ) -> FormField.Condition? {
        guard let condition = mapping["when"]?.mapping(["field", "is"]),
            let name = condition.required("field")?.text(), let values = condition.required("is")
        else { return nil }
        guard let field = before.first(where: { $0.id == name }) else {
            mapping.log.error(
                condition.line,
                "'when' names '\(name)', which is no field above this one"
                    + Suggestion.hint(for: name, among: before.map(\.id)))
            return nil
        }
        let known = field.choices.map(\.id)
        for value in values.elements() where !known.isEmpty {
            guard let word = value.text(), !known.contains(word) else { continue }
            mapping.log.error(
                value.line,
                "'\(name)' has no choice '\(word)'" + Suggestion.hint(for: word, among: known))
        }
        return .init(field: name, values: values.texts())
    }

    private static func calendar(_ file: YAMLMapping, _ fields: [FormField]) -> FormCalendar? {
        guard
            let calendar = file["calendar"]?.mapping([
                "id", "day", "window", "capacity", "weekdays", "restrictions",
            ]),
            let id = calendar.required("id")?.identifier(),
            let day = fieldReference(calendar, "day", .date, fields),
            let window = fieldReference(calendar, "window", .timeWindow, fields),
            let capacity = calendar.required("capacity")?.number()
        else { return nil }
        let restrictions = (calendar["restrictions"]?.elements() ?? []).compactMap { element in
            element.mapping(["field", "prefix", "windows", "weekdays"]).map {
                FormCalendar.Restriction(
                    field: $0.text("field") ?? "", prefix: $0.text("prefix") ?? "",
                    windows: $0.texts("windows"), weekdays: weekdays($0))
            }
        }
        return FormCalendar(
            id: id, dayField: day, windowField: window, capacity: Int(capacity),
            weekdays: weekdays(calendar), restrictions: restrictions)
    }

    private static func fieldReference(
        _ mapping: YAMLMapping, _ key: String, _ kind: FormField.Kind, _ fields: [FormField]
    ) -> String? {
        guard let value = mapping.required(key), let name = value.text() else { return nil }
        guard fields.contains(where: { $0.id == name && $0.kind == kind }) else {
            value.fail("a field of type '\(kind.rawValue)', not '\(name)'")
            return nil
        }
        return name
    }

    private static func weekdays(_ mapping: YAMLMapping) -> [Int] {
        (mapping["weekdays"]?.elements() ?? []).compactMap { element in
            element.number().flatMap { number in
                guard (1...7).contains(number) else {
                    element.fail("1 (Monday) to 7 (Sunday)")
                    return nil
                }
                return Int(number)
            }
        }
    }

    private static func pattern(_ mapping: YAMLMapping) -> String? {
        guard let value = mapping["pattern"], let pattern = value.text() else { return nil }
        if (try? NSRegularExpression(pattern: pattern)) != nil { return pattern }
        value.log.error(value.line, "'\(pattern)' is no regular expression")
        return nil
    }

    private static func checkRange(_ field: FormField, _ mapping: YAMLMapping) {
        if let minimum = field.minimum, let maximum = field.maximum, minimum > maximum {
            mapping.log.error(
                mapping.lines["maximum"] ?? mapping.line, "'maximum' is below 'minimum'")
        }
    }
}
