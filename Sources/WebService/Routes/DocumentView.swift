import Knowledge
import Records
import TextAnalysis

/// A document as it is given out.
enum DocumentView {
    /// - Parameter principal: customers do not get to know who keeps it, and in which state.
    static func json(_ document: Document, for principal: Principal) -> JSONValue {
        var fields: [String: JSONValue] = [
            "id": .text(document.id), "title": .text(document.title),
            "language": .text(document.language.tag), "kind": .text(document.kind.rawValue),
            "call_types": .texts(document.callTypes), "products": .texts(document.products),
            "only_for": .texts(document.onlyFor.map(\.description)),
            "url": .optional(document.url), "translates": .optional(document.translationsOf),
        ]
        switch document.content {
        case .answer(let text, let say):
            fields["text"] = .text(text)
            if !principal.isCustomer { fields["say"] = .optional(say) }
        case .procedure(let procedure):
            fields["introduction"] = .text(procedure.introduction)
            fields["steps"] = .list(procedure.steps.map(step))
        case .page(let sections):
            fields["sections"] = .list(
                sections.map {
                    [
                        "anchor": .optional($0.anchor), "headings": .texts($0.headings),
                        "text": .text($0.text),
                    ]
                })
        }
        if !principal.isCustomer { fields["editorial"] = editorial(document) }
        return .object(fields)
    }

    private static func editorial(_ document: Document) -> JSONValue {
        [
            "audience": .text(document.audience.rawValue), "state": .text(document.state.rawValue),
            "owner": .optional(document.owner),
            "review_by": .optional(document.reviewBy?.description),
            "valid_from": .optional(document.validFrom?.description),
            "valid_until": .optional(document.validUntil?.description),
            "variants": .texts(Array(document.wordings.dropFirst())),
        ]
    }

    private static func step(_ step: ProcedureStep) -> JSONValue {
        [
            "number": .integer(step.number), "anchor": .text(step.anchor),
            "title": .text(step.title), "text": .text(step.text), "say": .texts(step.say),
            "branches": .list(
                step.branches.map {
                    ["condition": .text($0.condition), "target": .text($0.target.reference)]
                }),
            "fails": step.failure.map {
                ["text": .text($0.text), "target": .optional($0.target?.reference)]
            } ?? .null,
            "form": .optional(step.form), "see": .texts(step.see),
        ]
    }

    static let schema = Schema.named(
        "Document",
        .object([
            .required("id", .text), .required("title", .text), .required("language", .text),
            .required("kind", .oneOf(DocumentKind.allCases.map(\.rawValue))),
            .required("call_types", .list(.text)), .required("products", .list(.text)),
            .required("only_for", .list(.text), "Conditions that must all be met."),
            .required("url", .nullable(.text)),
            .required("translates", .nullable(.text), "The document that it translates."),
            .optional("text", .text, "Of an FAQ: the answer, one block a line."),
            .optional("say", .nullable(.text), "Of an FAQ: the line to say; not for customers."),
            .optional("introduction", .text, "Of a procedure."),
            .optional("steps", .list(stepSchema), "Of a procedure."),
            .optional("sections", .list(sectionSchema), "Of a page."),
            .optional("editorial", editorialSchema, "Who keeps it; not for customers."),
        ]))

    private static let sectionSchema = Schema.object([
        .required("anchor", .nullable(.text)), .required("headings", .list(.text)),
        .required("text", .text),
    ])

    private static let stepSchema = Schema.named(
        "Step",
        .object([
            .required("number", .count), .required("anchor", .text), .required("title", .text),
            .required("text", .text), .required("say", .list(.text)),
            .required(
                "branches",
                .list(.object([.required("condition", .text), .required("target", .text)])),
                "A target is #anchor, document, document#anchor or done."),
            .required(
                "fails",
                .nullable(
                    .object([.required("text", .text), .required("target", .nullable(.text))]))),
            .required("form", .nullable(.text)), .required("see", .list(.text)),
        ]))

    private static let editorialSchema = Schema.object([
        .required("audience", .oneOf(Audience.allCases.map(\.rawValue))),
        .required("state", .oneOf(DocumentState.allCases.map(\.rawValue))),
        .required("owner", .nullable(.text)), .required("review_by", .nullable(.text)),
        .required("valid_from", .nullable(.text)), .required("valid_until", .nullable(.text)),
        .required("variants", .list(.text)),
    ])
}

extension StepTarget {
    fileprivate var reference: String {
        switch self {
        case .step(let anchor): "#" + anchor
        case .document(let id): id
        case .documentStep(let id, let anchor): id + "#" + anchor
        case .done: "done"
        }
    }
}

extension JSONValue {
    static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

    static func optional(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }
}
