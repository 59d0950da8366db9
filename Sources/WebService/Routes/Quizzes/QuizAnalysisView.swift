import Training

/// What first attempts say, as JSON.
enum QuizAnalysisView {
    static func json(_ reports: [ItemReport]) -> JSONValue {
        ["items": .list(reports.map(json))]
    }

    static func json(_ documents: [MissedDocument]) -> JSONValue {
        ["documents": .list(documents.map(json))]
    }

    private static func json(_ report: ItemReport) -> JSONValue {
        [
            "id": .text(report.id), "revision": .integer(report.revision),
            "document": .text(report.document), "attempts": .integer(report.attempts),
            "facility": JSONValue(report.facility),
            "discrimination": report.discrimination.map { JSONValue($0) } ?? .null,
            "key_probability": .optional(report.keyProbability),
            "choices": .list(report.choices.map(json)),
            "flags": .texts(report.flags.map(\.rawValue)),
        ]
    }

    private static func json(_ choice: ItemReport.ChoiceReport) -> JSONValue {
        [
            "number": .integer(choice.position + 1), "is_right": .flag(choice.isRight),
            "share": JSONValue(choice.share),
            "discrimination": choice.discrimination.map { JSONValue($0) } ?? .null,
            "rightness": .optional(choice.rightness),
        ]
    }

    private static func json(_ document: MissedDocument) -> JSONValue {
        [
            "document": .text(document.document), "version": .text(document.version),
            "attempts": .integer(document.attempts), "facility": JSONValue(document.facility),
            "items": .texts(document.items),
        ]
    }

    private static let choice = Schema.object([
        .required("number", .count, "In the item's own order, from 1."),
        .required("is_right", .flag), .required("share", QuizSchemas.interval),
        .required("discrimination", .nullable(QuizSchemas.interval)),
        .required(
            "rightness", .nullable(.share), "How likely it is right, alone or beside the key."),
    ])

    private static let report = Schema.named(
        "ItemReport",
        .object([
            .required("id", .text), .required("revision", .count), .required("document", .text),
            .required("attempts", .count, "First ones."),
            .required("facility", QuizSchemas.interval, "The share of right answers."),
            .required(
                "discrimination", .nullable(QuizSchemas.interval),
                "The correlation with the points on all other items."),
            .required(
                "key_probability", .nullable(.share),
                "How likely the key alone is right, rather than another choice or both."),
            .required("choices", .list(choice)),
            .required("flags", .list(.oneOf(ItemReport.Flag.allCases.map(\.rawValue)))),
        ]))

    static let schema = Schema.named("ItemAnalysis", .object([.required("items", .list(report))]))

    static let documents = Schema.named(
        "MissedDocuments",
        .object([
            .required(
                "documents",
                .list(
                    .object([
                        .required("document", .text), .required("version", .text),
                        .required("attempts", .count),
                        .required("facility", QuizSchemas.interval),
                        .required("items", .list(.text)),
                    ])))
        ]))
}
