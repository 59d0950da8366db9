import Foundation
import Hummingbird
import Records
import TextAnalysis
import Training

/// Blueprints of exams: trainers keep them, trainees take exams by them.
struct QuizExamRoutes: RouteGroup {
    let quizzes: QuizService

    var operations: [Operation] { [list, get, keep, remove] }

    private static let path = "/v1/quizzes/exams/{id}"
    private static let exam = Operation.Parameter(
        place: .path, name: "id", schema: .id, note: "The exam's id.", example: "first-line")

    private var list: Operation {
        Operation(
            .get, "/v1/quizzes/exams", "listExams", "List the exams.", tag: "quizzes",
            access: .staff,
            answers: [
                .json(
                    .ok, "All exams.",
                    .named("Exams", .object([.required("exams", .list(Self.schema))])))
            ]
        ) { _ in
            let exams = try await quizzes.run { try $0.records.quizExams() }
            return try .json(["exams": .list(exams.map(Self.json))] as JSONValue)
        }
    }

    private var get: Operation {
        Operation(
            .get, Self.path, "getExam", "Read how an exam is put together.", tag: "quizzes",
            access: .staff, parameters: [Self.exam],
            answers: [.json(.ok, "The exam.", Self.schema)], problems: [.notFound]
        ) { input in
            let id = input.path("id")
            return try .json(Self.json(try await quizzes.run { try $0.exam(id) }))
        }
    }

    private var keep: Operation {
        Operation(
            .put, Self.path, "keepExam",
            "Keep a blueprint, in the place of one of this id. Exams that run go on as they began.",
            tag: "quizzes", access: .trainers, parameters: [Self.exam],
            body: Operation.Body(
                schema: Self.request,
                example: [
                    "name": "First line", "language": "en", "pass_mark": 0.8,
                    "parts": [["call_type": "billing", "count": 5]],
                ]),
            answers: [.json(.ok, "It is kept.", Self.schema)], problems: [.notFound]
        ) { input in
            let blueprint = try Self.blueprint(input.path("id"), input.body)
            for (place, part) in blueprint.parts.enumerated() {
                try await quizzes.search.check(
                    callType: part.callType, at: "parts.\(place).call_type")
            }
            try await quizzes.run { try $0.records.keep(blueprint) }
            return try .json(Self.json(blueprint))
        }
    }

    private var remove: Operation {
        Operation(
            .delete, Self.path, "removeExam",
            "Remove a blueprint. Certificates and exams that run stay.", tag: "quizzes",
            access: .trainers, parameters: [Self.exam],
            answers: [.empty(.noContent, "It is gone.")], problems: [.notFound]
        ) { input in
            let id = input.path("id")
            try await quizzes.run { try $0.records.removeExam(id) }
            return Response(status: .noContent)
        }
    }
}

extension QuizExamRoutes {
    private static func blueprint(_ id: String, _ json: JSONValue) throws -> ExamBlueprint {
        let parts = (json["parts"].list ?? []).map {
            ExamBlueprint.Part(
                callType: $0["call_type"].text ?? "", count: $0["count"].integer ?? 0)
        }
        guard SessionRequest.counts.contains(parts.reduce(0) { $0 + $1.count }) else {
            throw Problem.invalid("parts", "must have 1 to 200 items in all")
        }
        do {
            return try ExamBlueprint(
                id: id, name: json["name"].text ?? id,
                language: Language(json["language"].text ?? ""), parts: parts,
                passMark: json["pass_mark"].double ?? 0.8,
                validityDays: json["validity_days"].integer ?? 365,
                timeLimit: json["time_limit"].integer.map { Double($0) })
        } catch {
            throw error.problem
        }
    }

    private static func json(_ exam: ExamBlueprint) -> JSONValue {
        [
            "id": .text(exam.id), "name": .text(exam.name), "language": .text(exam.language.tag),
            "parts": .list(
                exam.parts.map {
                    ["call_type": .text($0.callType), "count": .integer($0.count)]
                }),
            "pass_mark": .number(exam.passMark), "validity_days": .integer(exam.validityDays),
            "time_limit": .optional(exam.timeLimit),
        ]
    }

    private static let part = Schema.object([
        .required("call_type", .id), .required("count", .integer(1...200)),
    ])

    private static let request = Schema.named(
        "ExamRequest",
        .object([
            .required("name", .text(1...200)), .required("language", .language),
            .required("parts", .list(part, count: 1...50), "At most 200 items in all."),
            .optional("pass_mark", .number(0.01...1), "The share of points; 0.8 unless told."),
            .optional(
                "validity_days", .integer(1...3650),
                "How long a certificate holds; 365 unless told."),
            .optional("time_limit", .integer(10...86_400), "Seconds; none unless told."),
        ]))

    private static let schema = Schema.named(
        "Exam",
        .object([
            .required("id", .text), .required("name", .text), .required("language", .text),
            .required("parts", .list(part)), .required("pass_mark", .share),
            .required("validity_days", .integer(1...3650)),
            .required("time_limit", .nullable(QuizSchemas.seconds)),
        ]))
}
