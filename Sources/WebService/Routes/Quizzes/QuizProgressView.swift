import Training

/// How far trainees are, as JSON.
enum QuizProgressView {
    /// - Parameter names: of keys, by their ids.
    static func json(_ rows: [TraineeProgress], names: [String: String]) -> JSONValue {
        ["trainees": .list(rows.map { json($0, names) })]
    }

    private static func json(_ row: TraineeProgress, _ names: [String: String]) -> JSONValue {
        [
            "trainee": .text(row.trainee), "name": .optional(names[row.trainee]),
            "seen": .integer(row.seen), "items": .integer(row.items),
            "attempts": .integer(row.attempts), "points": .number(row.points),
            "right_share": .optional(row.rightShare), "due": .integer(row.due),
            "recall": .optional(row.recall), "weakest": .texts(row.weakest),
        ]
    }

    static let schema = Schema.named(
        "QuizProgress",
        .object([
            .required(
                "trainees",
                .list(
                    .object([
                        .required("trainee", .text),
                        .required("name", .nullable(.text), "The name of their key."),
                        .required("seen", .count, "Different items answered, of those approved."),
                        .required("items", .count, "How many are approved."),
                        .required("attempts", .count),
                        .required("points", QuizSchemas.points, "Over first attempts."),
                        .required("right_share", .nullable(.share), "Of first attempts."),
                        .required("due", .count, "Items to be asked again now."),
                        .required("recall", .nullable(.share), "Predicted, of what was seen."),
                        .required("weakest", .list(.text), "Call types, the weakest first."),
                    ])))
        ]))
}
