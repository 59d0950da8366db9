import Foundation
import Hummingbird
import Records
import Training

/// Who is how far, and which items and documents mislead.
struct QuizResultRoutes: RouteGroup {
    let quizzes: QuizService

    var operations: [Operation] { [progress, certificates, analysis, documents] }

    private static let cohort = Operation.Parameter(
        place: .query, name: "cohort", schema: .id, note: "Only answers of this cohort's members.")

    private var progress: Operation {
        Operation(
            .get, "/v1/quizzes/progress", "getQuizProgress",
            "Read how far one is; trainers see everybody who has answered.", tag: "quizzes",
            access: .staff, parameters: [QuizSchemas.trainee],
            answers: [.json(.ok, "A row for each trainee.", QuizProgressView.schema)],
            problems: [.notFound]
        ) { input in
            let trainee = try input.visibleTrainee()
            let rows = try await quizzes.run { desk in
                let trainees = try desk.everybody(named: trainee.map { [$0] } ?? [])
                return try desk.progress(of: trainees, at: Date())
            }
            return try .json(QuizProgressView.json(rows, names: try await quizzes.names()))
        }
    }

    private var certificates: Operation {
        Operation(
            .get, "/v1/quizzes/certificates", "listCertificates",
            "List one's own certificates; trainers see everybody's.", tag: "quizzes",
            access: .staff, parameters: [QuizSchemas.trainee],
            answers: [
                .json(.ok, "In the order they were passed.", QuizCertificateView.schema)
            ], problems: [.notFound]
        ) { input in
            let trainee = try input.visibleTrainee()
            let current = try await quizzes.current()
            let found = try await quizzes.run { try $0.records.certificates(of: trainee) }
            return try .json(
                QuizCertificateView.json(found, current, names: try await quizzes.names()))
        }
    }

    private var analysis: Operation {
        Operation(
            .get, "/v1/quizzes/analysis", "analyseQuizItems",
            "Read what first attempts say about items: the best first, those to look at last.",
            tag: "quizzes", access: .trainers, parameters: [Self.cohort],
            answers: [.json(.ok, "Items that were answered.", QuizAnalysisView.schema)],
            problems: [.notFound]
        ) { input in
            let found = try await analysis(input)
            return try .json(
                QuizAnalysisView.json(found.reports.filter { $0.attempts > 0 }))
        }
    }

    private var documents: Operation {
        Operation(
            .get, "/v1/quizzes/documents", "listMissedDocuments",
            "List documents whose items are missed often, for their editors: the most missed first.",
            tag: "quizzes", access: .trainers, parameters: [Self.cohort],
            answers: [.json(.ok, "The documents.", QuizAnalysisView.documents)],
            problems: [.notFound]
        ) { input in
            try .json(QuizAnalysisView.json(try await analysis(input).documents))
        }
    }

    private func analysis(_ input: OperationInput) async throws -> ItemAnalysis {
        let cohort = input.parameters["cohort"]?.text
        return try await quizzes.run { desk in
            try desk.analysis(of: cohort.map { try desk.cohort($0).trainees })
        }
    }
}
