import Foundation
import Hummingbird
import Records
import Training

/// Trainees who learn together. A member sees the cohort's leaderboard unless it is switched off;
/// who is not one does not learn that there is such a cohort.
struct QuizCohortRoutes: RouteGroup {
    let quizzes: QuizService

    var operations: [Operation] { [list, get, keep, remove, progress, leaderboard] }

    private static let path = "/v1/quizzes/cohorts/{id}"
    private static let cohort = Operation.Parameter(
        place: .path, name: "id", schema: .id, note: "The cohort's id.", example: "spring")

    private var list: Operation {
        Operation(
            .get, "/v1/quizzes/cohorts", "listCohorts",
            "List the cohorts that one is in; trainers see all.", tag: "quizzes", access: .staff,
            answers: [
                .json(
                    .ok, "The cohorts.",
                    .named("Cohorts", .object([.required("cohorts", .list(Self.schema))])))
            ]
        ) { input in
            let principal = try input.principal()
            let cohorts = try await quizzes.run { try $0.records.quizCohorts() }
            let visible = cohorts.filter { Self.sees($0, principal) }
            return try .json(
                ["cohorts": .list(visible.map { Self.json($0, for: principal) })] as JSONValue)
        }
    }

    private var get: Operation {
        Operation(
            .get, Self.path, "getCohort", "Read a cohort that one is in.", tag: "quizzes",
            access: .staff, parameters: [Self.cohort],
            answers: [.json(.ok, "The cohort.", Self.schema)], problems: [.notFound]
        ) { input in
            try .json(Self.json(try await visible(input), for: try input.principal()))
        }
    }

    private var keep: Operation {
        Operation(
            .put, Self.path, "keepCohort", "Make a cohort, or replace it.", tag: "quizzes",
            access: .trainers, parameters: [Self.cohort],
            body: Operation.Body(
                schema: Self.request,
                example: ["name": "Spring", "trainees": ["ann"], "leaderboard": true]),
            answers: [.json(.ok, "It is kept.", Self.schema)], problems: [.notFound]
        ) { input in
            let (id, body) = (input.path("id"), input.body)
            let trainees = body["trainees"].texts ?? []
            guard Set(trainees).count == trainees.count else {
                throw Problem.invalid("trainees", "names somebody twice")
            }
            let cohort = Cohort(
                id: id, name: body["name"].text ?? id, trainees: trainees,
                showsLeaderboard: body["leaderboard"].flag ?? true)
            try await quizzes.run { try $0.records.keep(cohort) }
            return try .json(Self.json(cohort, for: try input.principal()))
        }
    }

    private var remove: Operation {
        Operation(
            .delete, Self.path, "removeCohort",
            "Remove a cohort; what its members answered stays.", tag: "quizzes",
            access: .trainers, parameters: [Self.cohort],
            answers: [.empty(.noContent, "It is gone.")], problems: [.notFound]
        ) { input in
            let id = input.path("id")
            try await quizzes.run { try $0.records.removeCohort(id) }
            return Response(status: .noContent)
        }
    }

    private var progress: Operation {
        Operation(
            .get, Self.path + "/progress", "getCohortProgress",
            "Read how far each member of a cohort is.", tag: "quizzes", access: .trainers,
            parameters: [Self.cohort],
            answers: [.json(.ok, "A row for each member.", QuizProgressView.schema)],
            problems: [.notFound]
        ) { input in
            let id = input.path("id")
            let rows = try await quizzes.run {
                try $0.progress(of: $0.cohort(id), at: Date())
            }
            return try .json(QuizProgressView.json(rows, names: try await quizzes.names()))
        }
    }

    private var leaderboard: Operation {
        Operation(
            .get, Self.path + "/leaderboard", "getLeaderboard",
            "Read the points of a cohort that one is in, the most first. Not found where it is "
                + "switched off.", tag: "quizzes", access: .staff, parameters: [Self.cohort],
            answers: [.json(.ok, "A row for each member.", Self.leaderboardSchema)],
            problems: [.notFound]
        ) { input in
            let cohort = try await visible(input)
            let rows = try await quizzes.run {
                cohort.leaderboard(of: try $0.progress(of: cohort, at: Date()))
            }
            guard let rows else {
                throw Problem(.notFound, "This cohort has no leaderboard.")
            }
            let names = try await quizzes.names()
            return try .json(
                ["leaderboard": .list(rows.map { Self.json($0, names) })] as JSONValue)
        }
    }

    /// - Throws: `Problem` of kind `notFound` if there is none, or the caller is not in it.
    private func visible(_ input: OperationInput) async throws -> Cohort {
        let (id, principal) = (input.path("id"), try input.principal())
        let cohort = try await quizzes.run { try $0.cohort(id) }
        guard Self.sees(cohort, principal) else {
            throw Problem(.notFound, "There is no such cohort.")
        }
        return cohort
    }

    private static func sees(_ cohort: Cohort, _ principal: Principal) -> Bool {
        principal.isTrainer || cohort.trainees.contains(principal.keyID)
    }
}

extension QuizCohortRoutes {
    private static func json(_ cohort: Cohort, for principal: Principal) -> JSONValue {
        [
            "id": .text(cohort.id), "name": .text(cohort.name),
            "leaderboard": .flag(cohort.showsLeaderboard),
            "trainees": principal.isTrainer ? .texts(cohort.trainees) : .null,
        ]
    }

    private static func json(_ row: LeaderboardRow, _ names: [String: String]) -> JSONValue {
        [
            "rank": .integer(row.rank), "trainee": .text(row.trainee),
            "name": .optional(names[row.trainee]), "points": .number(row.points),
        ]
    }

    private static let request = Schema.named(
        "CohortRequest",
        .object([
            .required("name", .text(1...200)),
            .required(
                "trainees", .list(.id, upTo: 1000),
                "Ids of keys, as 'firsthand keys list' has them, or names used at the terminal."),
            .optional("leaderboard", .flag, "Whether members see each other's points."),
        ]))

    private static let schema = Schema.named(
        "Cohort",
        .object([
            .required("id", .text), .required("name", .text), .required("leaderboard", .flag),
            .required("trainees", .nullable(.list(.text)), "Null for who is no trainer."),
        ]))

    private static let leaderboardSchema = Schema.named(
        "Leaderboard",
        .object([
            .required(
                "leaderboard",
                .list(
                    .object([
                        .required("rank", .count, "Equal points share one."),
                        .required("trainee", .text),
                        .required("name", .nullable(.text), "The name of their key."),
                        .required("points", QuizSchemas.points),
                    ])))
        ]))
}
