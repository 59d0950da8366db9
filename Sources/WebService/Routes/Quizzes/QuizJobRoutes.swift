import Foundation
import Hummingbird
import TextAnalysis
import Training

/// Making items of the live corpus, for trainers.
struct QuizJobRoutes: RouteGroup {
    let quizzes: QuizService

    var operations: [Operation] { [start, get] }

    private var start: Operation {
        Operation(
            .post, "/v1/quizzes/jobs", "makeQuizItems",
            "Make items of the corpus, as drafts; those whose documents changed are retired.",
            tag: "quizzes", access: .trainers,
            body: Operation.Body(
                schema: Self.request, example: ["languages": ["en", "th"], "seed": 1],
                isOptional: true),
            answers: [.json(.accepted, "It has begun: read the job until it is done.", Self.job)],
            problems: [.conflict]
        ) { input in
            let wish = Self.wish(input.body)
            for type in wish.selection.callTypes {
                try await quizzes.search.check(callType: type, at: "call_types")
            }
            let job = try quizzes.generate(wish)
            return try .json(
                Self.json(job), status: .accepted,
                headers: [.location: "/v1/quizzes/jobs/\(job.id)"])
        }
    }

    private var get: Operation {
        Operation(
            .get, "/v1/quizzes/jobs/{id}", "getQuizJob", "Read how far the making of items is.",
            tag: "quizzes", access: .trainers,
            parameters: [.init(place: .path, name: "id", schema: .id, note: "The job's id.")],
            answers: [.json(.ok, "The job.", Self.job)], problems: [.notFound]
        ) { input in
            guard let job = quizzes.jobs.job(input.path("id")) else {
                throw Problem(
                    .notFound, "There is no such job; they are forgotten when the service stops.")
            }
            return try .json(Self.json(job))
        }
    }

    private static func wish(_ json: JSONValue) -> ItemWish {
        ItemWish(
            ItemSelection(
                languages: json["languages"].texts?.map { Language($0) } ?? [],
                kinds: json["kinds"].texts?.compactMap { ItemKind(rawValue: $0) } ?? [],
                callTypes: json["call_types"].texts ?? []),
            seed: UInt64(json["seed"].integer ?? 1),
            perDocument: json["per_document"].integer ?? 2)
    }

    private static let request = Schema.named(
        "QuizJobRequest",
        .object([
            .optional("languages", .list(.language, upTo: 20), "All unless told."),
            .optional("kinds", .list(.oneOf(QuizSchemas.kinds), upTo: 20), "All unless told."),
            .optional("call_types", .list(.id, upTo: 50), "All unless told."),
            .optional(
                "seed", .integer(0...Int(Int32.max)),
                "What choice begins from: the same corpus and seed give the same items. 1 unless told."
            ),
            .optional(
                "per_document", .integer(1...20),
                "At most so many of a kind from one document; 2 unless told."),
        ]))

    private static let job = Schema.named(
        "QuizJob",
        .object([
            .required("id", .text), .required("began", .text),
            .required("state", .oneOf(["running", "done", "failed"])),
            .required("reason", .nullable(.text), "Why it failed."),
            .required("items", .nullable(.map(.map(.count))), "Made, by language and kind."),
            .required("added", .nullable(.count), "New drafts."),
            .required("retired", .nullable(.count), "Whose documents changed."),
            .required("kept", .nullable(.count)),
        ]))

    private static func json(_ job: QuizJob) -> JSONValue {
        var fields: [String: JSONValue] = [
            "id": .text(job.id), "began": .text(job.began.formatted(.iso8601)),
            "reason": .null, "items": .null, "added": .null, "retired": .null, "kept": .null,
        ]
        switch job.state {
        case .running: fields["state"] = "running"
        case .failed(let reason): (fields["state"], fields["reason"]) = ("failed", .text(reason))
        case .done(let outcome):
            fields["state"] = "done"
            fields["items"] = .object(
                outcome.counts.counts.mapValues { .object($0.mapValues { .integer($0) }) })
            fields["added"] = .integer(outcome.refresh.added.count)
            fields["retired"] = .integer(outcome.refresh.retired.count)
            fields["kept"] = .integer(outcome.refresh.kept.count)
        }
        return .object(fields)
    }
}
