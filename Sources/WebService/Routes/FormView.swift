import Knowledge
import TextAnalysis

/// A form as it is given out: what each field takes, and how it is asked for in each language.
enum FormView {
    /// - Parameter principal: customers do not get to know who receives it.
    static func json(_ form: Form, for principal: Principal) -> JSONValue {
        var fields: [String: JSONValue] = [
            "id": .text(form.id), "names": .byLanguage(form.names),
            "call_types": .texts(form.callTypes), "fields": .list(form.fields.map(field)),
        ]
        if !principal.isCustomer { fields["receiver"] = .optional(form.receiver) }
        return .object(fields)
    }

    private static func field(_ field: FormField) -> JSONValue {
        [
            "id": .text(field.id), "type": .text(field.kind.rawValue),
            "required": .flag(field.isRequired), "label": .byLanguage(field.label),
            "question": .byLanguage(field.question), "repair": .byLanguage(field.repair),
            "why": .byLanguage(field.why),
            "choices": .list(
                field.choices.map { ["id": .text($0.id), "names": .byLanguage($0.names)] }),
            "when": field.when.map { ["field": .text($0.field), "values": .texts($0.values)] }
                ?? .null,
            "pattern": .optional(field.pattern), "check": .optional(field.check?.rawValue),
            "minimum": field.minimum.map { .number($0) } ?? .null,
            "maximum": field.maximum.map { .number($0) } ?? .null,
        ]
    }

    static let schema = Schema.named(
        "Form",
        .object([
            .required("id", .text), .required("names", texts),
            .required("call_types", .list(.text)),
            .required("fields", .list(fieldSchema)),
            .optional("receiver", .nullable(.text), "Not for customers."),
        ]))

    private static let texts = Schema.named("TextByLanguage", .map(.text))

    private static let number = Schema.nullable(.number(-1e15...1e15))

    private static let fieldSchema = Schema.named(
        "FormField",
        .object([
            .required("id", .text),
            .required("type", .oneOf(FormField.Kind.allCases.map(\.rawValue))),
            .required("required", .flag), .required("label", texts), .required("question", texts),
            .required("repair", texts, "Said when an answer was not understood."),
            .required("why", texts, "Said to 'why do you ask?'."),
            .required(
                "choices",
                .list(.object([.required("id", .text), .required("names", texts)]))),
            .required(
                "when",
                .nullable(
                    .object([.required("field", .text), .required("values", .list(.text))])),
                "It is asked only if another field has one of these values."),
            .required("pattern", .nullable(.text)),
            .required(
                "check", .nullable(.oneOf(FormField.Check.allCases.map(\.rawValue)))),
            .required("minimum", number), .required("maximum", number),
        ]))
}

extension JSONValue {
    static func byLanguage(_ texts: [Language: String]) -> JSONValue {
        .object(
            Dictionary(uniqueKeysWithValues: texts.map { ($0.key.tag, .text($0.value)) }))
    }
}
