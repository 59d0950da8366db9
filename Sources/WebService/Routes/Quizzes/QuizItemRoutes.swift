import Foundation
import Hummingbird
import Records
import TextAnalysis
import Training

/// Items of quizzes, for trainers: read, approve, edit, retire.
struct QuizItemRoutes: RouteGroup {
    let quizzes: QuizService

    var operations: [Operation] { [list, get, edit, approve, retire] }

    private static let path = "/v1/quizzes/items/{id}"
    private static let item = Operation.Parameter(
        place: .path, name: "id", schema: .id, note: "The item's id.",
        example: "0c1d2e3f40516273")

    private var list: Operation {
        Operation(
            .get, "/v1/quizzes/items", "listQuizItems", "List items, with what is right.",
            tag: "quizzes", access: .trainers,
            parameters: [
                .init(
                    place: .query, name: "state", schema: .oneOf(QuizSchemas.states),
                    note: "Only in this state."),
                .init(
                    place: .query, name: "language", schema: .language,
                    note: "Only in this language; zh is both of zh-Hans and zh-Hant."),
                .init(
                    place: .query, name: "kind", schema: .oneOf(QuizSchemas.kinds),
                    note: "Only of this kind."),
                .init(
                    place: .query, name: "call_type", schema: .id,
                    note: "Only of this call type."),
                .init(
                    place: .query, name: "document", schema: .id,
                    note: "Only of this document."),
            ] + QuizSchemas.page,
            answers: [
                .json(
                    .ok, "The items, in the order they were made.",
                    .named("QuizItems", QuizSchemas.page(of: "items", QuizItemView.schema)))
            ]
        ) { input in
            let (selection, limit) = (Self.selection(input.parameters), input.pageLimit)
            let after = input.pageStart ?? 0
            let page = try await quizzes.run {
                try $0.items(selection, after: after, limit: limit)
            }
            return try .json(
                [
                    "items": .list(page.items.map(QuizItemView.json)),
                    "next": .optional(page.next.map { String($0) }),
                ] as JSONValue)
        }
    }

    private static func selection(_ parameters: [String: JSONValue]) -> ItemSelection {
        ItemSelection(
            languages: parameters["language"]?.text.map { [Language($0)] } ?? [],
            kinds: parameters["kind"]?.text.flatMap { ItemKind(rawValue: $0) }.map { [$0] } ?? [],
            callTypes: parameters["call_type"]?.text.map { [$0] } ?? [],
            state: parameters["state"]?.text.flatMap { ItemState(rawValue: $0) },
            document: parameters["document"]?.text)
    }

    private var get: Operation {
        Operation(
            .get, Self.path, "getQuizItem", "Read an item, with what is right.", tag: "quizzes",
            access: .trainers, parameters: [Self.item],
            answers: [.json(.ok, "The item.", QuizItemView.schema)], problems: [.notFound]
        ) { input in
            let id = input.path("id")
            let item = try await quizzes.run { desk in
                guard let item = try desk.item(id) else { throw QuizError.unknownItem(id) }
                return item
            }
            return try .json(QuizItemView.json(item))
        }
    }

    private var edit: Operation {
        Operation(
            .patch, Self.path, "editQuizItem",
            "Change an item's words. It is a draft again, under a new revision.", tag: "quizzes",
            access: .trainers, parameters: [Self.item],
            body: Operation.Body(
                schema: QuizItemEdit.schema, example: ["text": "How much is the late fee?"]),
            answers: [.json(.ok, "The item as it is now.", QuizItemView.schema)],
            problems: [.notFound, .conflict]
        ) { input in
            let (id, edit) = (input.path("id"), try QuizItemEdit(input.body))
            let item = try await quizzes.run { desk in
                guard let old = try desk.item(id) else { throw QuizError.unknownItem(id) }
                try edit.check(old)
                return try desk.edit(id, edit.apply)
            }
            return try .json(QuizItemView.json(item))
        }
    }

    private var approve: Operation {
        Operation(
            .post, Self.path + "/approve", "approveQuizItem",
            "Let a draft be asked: exactly one of its answers must be right.", tag: "quizzes",
            access: .trainers, parameters: [Self.item],
            answers: [.json(.ok, "The item as it is now.", QuizItemView.schema)],
            problems: [.notFound, .conflict]
        ) { input in
            let id = input.path("id")
            return try .json(QuizItemView.json(try await quizzes.run { try $0.approve(id) }))
        }
    }

    private var retire: Operation {
        Operation(
            .post, Self.path + "/retire", "retireQuizItem",
            "Ask an item no more; answers to it are kept.", tag: "quizzes", access: .trainers,
            parameters: [Self.item],
            body: Operation.Body(
                schema: .named(
                    "RetireRequest",
                    .object([.optional("because", .text(1...500), "Why, for other trainers.")])),
                example: ["because": "Two answers are right."], isOptional: true),
            answers: [.json(.ok, "The item as it is now.", QuizItemView.schema)],
            problems: [.notFound, .conflict]
        ) { input in
            let (id, note) = (input.path("id"), input.body["because"].text)
            let item = try await quizzes.run { try $0.retire(id, because: note) }
            return try .json(QuizItemView.json(item))
        }
    }
}
