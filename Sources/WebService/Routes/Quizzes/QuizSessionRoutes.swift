import AnswerSearch
import Foundation
import Hummingbird
import Knowledge
import Records
import TextAnalysis
import Training

/// Taking quizzes: a trainee is whoever holds the key.
struct QuizSessionRoutes: RouteGroup {
    let quizzes: QuizService

    var operations: [Operation] { [begin, list, get, answer, resume, finish] }

    private static let path = "/v1/quizzes/sessions/{id}"
    private static let session = Operation.Parameter(
        place: .path, name: "id", schema: .id, note: "The session's id.")

    private var begin: Operation {
        Operation(
            .post, "/v1/quizzes/sessions", "beginQuiz",
            "Begin a quiz: what is due and what one is weak on comes first.", tag: "quizzes",
            access: .staff,
            body: Operation.Body(
                schema: QuizBeginning.schema,
                example: ["call_types": ["billing"], "language": "en", "count": 5],
                isOptional: true),
            answers: [
                .json(.created, "The session, with its first question.", QuizSessionView.schema)
            ], problems: [.notFound, .conflict]
        ) { input in
            let wanted = try QuizBeginning(input.body)
            let (trainee, current) = (try input.principal().keyID, try await quizzes.current())
            let session = try await quizzes.run { desk in
                guard let exam = wanted.exam else {
                    return try desk.begin(wanted.request, for: trainee, current, at: Date())
                }
                return try desk.begin(
                    try desk.exam(exam), for: trainee, seed: wanted.request.seed, current,
                    at: Date())
            }
            return try .json(
                QuizSessionView.json(session), status: .created,
                headers: [.location: "/v1/quizzes/sessions/\(session.id)"])
        }
    }

    private var list: Operation {
        Operation(
            .get, "/v1/quizzes/sessions", "listQuizzes",
            "List one's own sessions, the newest first; trainers see everybody's.",
            tag: "quizzes", access: .staff,
            parameters: [
                QuizSchemas.trainee,
                .init(
                    place: .query, name: "state", schema: .oneOf(["open", "over"]),
                    note: "Only those that one can go on with, or only the others."),
            ] + QuizSchemas.page,
            answers: [
                .json(
                    .ok, "The sessions.",
                    .named(
                        "QuizSessions",
                        QuizSchemas.page(of: "sessions", QuizSessionView.short)))
            ], problems: [.notFound]
        ) { input in
            let (trainee, limit) = (try input.visibleTrainee(), input.pageLimit)
            let isOver = input.parameters["state"]?.text.map { $0 == "over" }
            let before = input.pageStart ?? .max
            let page = try await quizzes.run {
                try $0.sessions(of: trainee, isOver: isOver, before: before, limit: limit)
            }
            return try .json(
                [
                    "sessions": .list(page.sessions.map(QuizSessionView.summary)),
                    "next": .optional(page.next.map { String($0) }),
                ] as JSONValue)
        }
    }

    private var get: Operation {
        Operation(
            .get, Self.path, "getQuiz",
            "Read a session: the question asked now, and what was answered.", tag: "quizzes",
            access: .staff, parameters: [Self.session],
            answers: [.json(.ok, "The session.", QuizSessionView.schema)], problems: [.notFound]
        ) { input in
            try await changed(input, of: input.owner()) {
                try $0.session($1, of: $2, $3, at: Date())
            }
        }
    }

    private var resume: Operation {
        Operation(
            .post, Self.path + "/resume", "resumeQuiz",
            "Go on after a pause, where it was. The pause counts for nothing, but in an exam.",
            tag: "quizzes", access: .staff, parameters: [Self.session],
            answers: [.json(.ok, "The session.", QuizSessionView.schema)], problems: [.notFound]
        ) { input in
            // Only one's own, by trainers too.
            try await changed(input, of: input.principal().keyID) {
                try $0.resume($1, of: $2, $3, at: Date())
            }
        }
    }

    private var finish: Operation {
        Operation(
            .post, Self.path + "/finish", "finishQuiz",
            "End a session: what was not answered earns nothing.", tag: "quizzes",
            access: .staff, parameters: [Self.session],
            answers: [.json(.ok, "The session with its score.", QuizSessionView.schema)],
            problems: [.notFound]
        ) { input in
            // Only one's own, by trainers too.
            try await changed(input, of: input.principal().keyID) {
                try $0.finish($1, of: $2, $3, at: Date())
            }
        }
    }

    private func changed(
        _ input: OperationInput, of owner: String?,
        _ change:
            @escaping @Sendable (QuizDesk, String, String?, CurrentCorpus) throws ->
            QuizSession
    ) async throws -> Response {
        let id = input.path("id")
        let current = try await quizzes.current()
        let session = try await quizzes.run { try change($0, id, owner, current) }
        return try .json(QuizSessionView.json(session))
    }

    private var answer: Operation {
        Operation(
            .put, Self.path + "/answers/{number}", "answerQuiz",
            "Answer the question asked now, and learn at once what is right and which passage "
                + "proves it. The same answer again counts once.", tag: "quizzes",
            access: .staff,
            parameters: [
                Self.session,
                .init(
                    place: .path, name: "number", schema: .integer(1...200),
                    note: "The question's number."),
            ],
            body: Operation.Body(schema: QuizAnswerBody.schema, example: ["numbers": [2]]),
            answers: [
                .json(.created, "The answer was taken in.", Self.answered),
                .json(.ok, "It had been taken in before.", Self.answered),
            ], problems: [.notFound, .conflict]
        ) { input in
            let body = try QuizAnswerBody(input.body)
            let number = input.parameters["number"]?.integer ?? 0
            // Only one's own quiz can be answered, by trainers too.
            let (id, trainee) = (input.path("id"), try input.principal().keyID)
            let current = try await quizzes.current()
            let reply = try await body.reply { query in
                try await found(query, number, id, trainee, current)
            }
            let answer = try await quizzes.run {
                try $0.answer(reply, to: number, in: id, of: trainee, current, at: Date())
            }
            return try .json(
                [
                    "feedback": QuizSessionView.json(answer.feedback),
                    "session": QuizSessionView.json(answer.session),
                ] as JSONValue, status: answer.isNew ? .created : .ok)
        }
    }

    /// The documents that a trainee's words find in a drill, best first.
    private func found(
        _ query: String, _ number: Int, _ id: String, _ trainee: String, _ current: CurrentCorpus
    ) async throws -> [String] {
        let session = try await quizzes.run {
            try $0.session(id, of: trainee, current, at: Date())
        }
        guard let item = session.question(number)?.item, case .search = item.task else {
            throw Problem.invalid("query", "is no answer here: name options by 'numbers'")
        }
        let page = try await quizzes.search.search(
            .drill(query, in: item.language, on: current.view.date))
        return page.answers.map(\.document)
    }

    private static let answered = Schema.named(
        "QuizAnswer",
        .object([
            .required("feedback", QuizSessionView.feedback),
            .required("session", QuizSessionView.schema, "With the next question."),
        ]))
}
