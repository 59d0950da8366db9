import Foundation
import TextAnalysis
import Training

/// Sessions as JSON: what is right only once it was answered.
enum QuizSessionView {
    static func json(_ session: QuizSession) -> JSONValue {
        let answers = session.items.indices.compactMap { session.feedback($0 + 1) }
        return summary(session)
            .with("question", session.question.map(json) ?? .null)
            .with("answers", .list(answers.map(json)))
    }

    static func summary(_ session: QuizSession) -> JSONValue {
        [
            "id": .text(session.id), "trainee": .text(session.trainee),
            "exam": .optional(session.exam),
            "started": .text(session.started.formatted(.iso8601)),
            "is_over": .flag(session.isOver), "count": .integer(session.items.count),
            "answered": .integer(session.attempts.count),
            "withdrawn": .integer(session.withdrawn.count),
            "right": .integer(session.attempts.filter(\.isRight).count),
            "score": .number(session.score), "seconds": .number(session.seconds),
            "time_limit": .optional(session.timeLimit),
        ]
    }

    private static func json(_ question: SessionQuestion) -> JSONValue {
        let task =
            switch question.item.task {
            case .choice: "choice"
            case .order: "order"
            case .search: "search"
            }
        return [
            "number": .integer(question.number), "kind": .text(question.item.kind.rawValue),
            "task": .text(task), "language": .text(question.item.language.tag),
            "text": .text(question.item.text), "options": .texts(question.options),
            "time_left": .optional(question.timeLeft),
        ]
    }

    static func json(_ feedback: SessionFeedback) -> JSONValue {
        let attempt = feedback.attempt
        return [
            "number": .integer(feedback.number), "is_right": .flag(feedback.isRight),
            "points": .number(attempt.points), "seconds": .number(attempt.seconds),
            "is_first": .flag(attempt.isFirst), "right_answer": .text(feedback.rightAnswer),
            "document": .text(attempt.document), "version": .text(attempt.version),
            "proof": JSONValue(feedback.proof),
        ]
    }

    private static let summaryFields: [Schema.Field] = [
        .required("id", .text), .required("trainee", .text),
        .required("exam", .nullable(.text), "Null for practice."),
        .required("started", .text), .required("is_over", .flag),
        .required("count", .count, "How many questions it has."),
        .required("answered", .count),
        .required("withdrawn", .count, "Whose items changed meanwhile: they do not count."),
        .required("right", .count),
        .required("score", .share, "Of all points: what is not answered earns nothing."),
        .required("seconds", QuizSchemas.seconds, "Of answering."),
        .required("time_limit", .nullable(QuizSchemas.seconds)),
    ]

    private static let question = Schema.named(
        "QuizQuestion",
        .object([
            .required("number", .integer(1...200)),
            .required("kind", .oneOf(QuizSchemas.kinds)),
            .required(
                "task", .oneOf(["choice", "order", "search"]),
                "Whether one option is chosen, all are put in order, or a document is found by "
                    + "searching and opened."),
            .required("language", .text), .required("text", .text),
            .required("options", .list(.text), "Answered by their numbers, from 1."),
            .required(
                "time_left", .nullable(QuizSchemas.seconds), "When the question was shown first."),
        ]))

    static let feedback = Schema.named(
        "QuizFeedback",
        .object([
            .required("number", .integer(1...200)), .required("is_right", .flag),
            .required("points", .share), .required("seconds", QuizSchemas.seconds),
            .required("is_first", .flag, "Whether this item had never been answered before."),
            .required("right_answer", .text), .required("document", .text),
            .required("version", .text), .required("proof", QuizSchemas.proof),
        ]))

    static let short = Schema.named("QuizSessionSummary", .object(summaryFields))

    static let schema = Schema.named(
        "QuizSession",
        .object(
            summaryFields + [
                .required("question", .nullable(question), "Asked now; null when it is over."),
                .required("answers", .list(feedback, upTo: 200), "With what is right."),
            ]))
}
