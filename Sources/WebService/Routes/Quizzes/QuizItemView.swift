import TextAnalysis
import Training

/// Items as JSON, with what is right: for trainers.
enum QuizItemView {
    static func json(_ item: QuizItem) -> JSONValue {
        [
            "id": .text(item.id), "kind": .text(item.kind.rawValue),
            "state": .text(item.state.rawValue), "revision": .integer(item.revision),
            "language": .text(item.language.tag), "call_types": .texts(item.callTypes),
            "document": .text(item.document), "version": .text(item.version),
            "difficulty": .number(item.difficulty), "note": .optional(item.note),
            "text": .text(item.text), "proof": JSONValue(item.proof),
            "choices": .list(item.task.choices.map(json)),
            "steps": .texts(item.task.steps), "documents": .texts(item.task.documents),
        ]
    }

    private static func json(_ choice: QuizChoice) -> JSONValue {
        [
            "text": .text(choice.text), "right": .flag(choice.isRight),
            "document": .optional(choice.document),
        ]
    }

    static let schema = Schema.named(
        "QuizItem",
        .object([
            .required("id", .text), .required("kind", .oneOf(QuizSchemas.kinds)),
            .required("state", .oneOf(QuizSchemas.states)),
            .required("revision", .count, "Counts up with each edit, from 1."),
            .required("language", .text), .required("call_types", .list(.text)),
            .required("document", .text, "What it was made of; empty for an imported item."),
            .required("version", .text, "Of that document."),
            .required("difficulty", .share),
            .required("note", .nullable(.text), "Why it is retired."),
            .required("text", .text), .required("proof", QuizSchemas.proof),
            .required(
                "choices",
                .list(
                    .object([
                        .required("text", .text), .required("right", .flag),
                        .required("document", .nullable(.text)),
                    ])), "Empty where none are to choose from."),
            .required("steps", .list(.text), "In the right order; empty unless order is asked."),
            .required("documents", .list(.text), "Right ones to find; empty unless searched for."),
        ]))
}

extension QuizTask {
    fileprivate var steps: [String] { if case .order(let steps) = self { steps } else { [] } }

    fileprivate var documents: [String] {
        if case .search(let documents) = self { documents } else { [] }
    }
}
