import Foundation
import Hummingbird
import Knowledge
import Records
import TextAnalysis

/// Calls: their lines go in, suggestions come out as an event stream.
struct CallRoutes: RouteGroup {
    let desk: CallDesk
    let stream: EventStream

    var operations: [Operation] { [begin, addLine, suggestions, close] }

    private static let path = "/v1/calls/{id}"
    private static let call = Operation.Parameter(
        place: .path, name: "id", schema: .id, note: "The call's id.")

    private var begin: Operation {
        Operation(
            .post, "/v1/calls", "beginCall", "Begin a call.", tag: "calls", access: .staff,
            body: Operation.Body(
                schema: .named(
                    "CallRequest",
                    .object([
                        .optional("context", ContextReader.schema),
                        .optional(
                            "contact", .id,
                            "The contact that it goes on with, as a hand-off names it."),
                    ])),
                example: ["context": ["call_type": "billing", "languages": ["en"]]],
                isOptional: true),
            answers: [
                .json(
                    .created, "The call's id.",
                    .named("Call", .object([.required("id", .text), .required("contact", .text)])))
            ], problems: [.notFound]
        ) { input in
            let call = try await desk.begin(
                input.body["context"], of: input.body["contact"].text, by: input.principal())
            return try .json(
                ["id": .text(call.id), "contact": .text(call.contact)] as JSONValue,
                status: .created, headers: [.location: "/v1/calls/\(call.id)"])
        }
    }

    private var addLine: Operation {
        Operation(
            .post, Self.path + "/lines", "addLine",
            "Add what was said. The same line_id twice adds it once.", tag: "calls",
            access: .staff, parameters: [Self.call],
            body: Operation.Body(
                schema: Self.lineRequest,
                example: [
                    "speaker": "customer", "text": "why is my bill so high", "line_id": "7",
                ]),
            answers: [
                .json(.created, "The line was added.", Self.line),
                .json(.ok, "It had been added before.", Self.line),
            ], problems: [.notFound, .conflict]
        ) { input in
            let speaker = input.body["speaker"].text.flatMap { Speaker(rawValue: $0) }
            let line = try await desk.add(
                input.body["text"].text ?? "", of: speaker ?? .customer,
                id: input.body["line_id"].text, to: input.path("id"), by: input.principal())
            return try .json(
                ["line": .integer(line.place), "cards": .integer(line.cards)] as JSONValue,
                status: line.isNew ? .created : .ok)
        }
    }

    private var suggestions: Operation {
        Operation(
            .get, Self.path + "/suggestions", "getSuggestions",
            "Follow what answers the call's lines: events 'card' and 'done'.", tag: "calls",
            access: .staff,
            parameters: [
                Self.call,
                .init(
                    place: .header, name: "Last-Event-ID",
                    schema: .integer(0...1_000_000_000),
                    note: "The number of the last card that was received: later ones follow."),
            ],
            answers: [
                .events(
                    "Each card has a number that stays; 'done' follows when a line brings no more.",
                    names: ["card", "done"])
            ], problems: [.notFound]
        ) { input in
            let feed = try await desk.feed(input.path("id"))
            let last = input.parameters["Last-Event-ID"]?.integer ?? 0
            let reader = FeedReader(feed, from: feed.place(afterCard: last))
            return stream.response(to: input, signals: feed.signals.stream()) { reader.news() }
        }
    }

    private var close: Operation {
        Operation(
            .post, Self.path + "/close", "closeCall", "Close a call, with what came of it.",
            tag: "calls", access: .staff, parameters: [Self.call],
            body: Operation.Body(
                schema: Self.closing,
                example: ["resolved": "yes", "call_type": "billing", "first_level": true]),
            answers: [
                .json(
                    .ok, "The call is closed.",
                    .object([
                        .required("id", .text),
                        .required("resolved", .oneOf(Self.outcomes)),
                    ]))
            ], problems: [.notFound, .conflict]
        ) { input in
            let outcome = input.body["resolved"].text.flatMap {
                ContactRecord.Outcome(rawValue: $0)
            }
            let resolved = outcome ?? .unknown
            try await desk.close(
                input.path("id"), outcome: resolved,
                reason: input.body["reason"].text.map(Self.masked),
                callType: input.body["call_type"].text,
                firstLevel: input.body["first_level"].flag)
            return try .json(
                ["id": .text(input.path("id")), "resolved": .text(resolved.rawValue)] as JSONValue)
        }
    }
}

extension CallRoutes {
    private static func masked(_ text: String) -> String {
        var mask = PersonalDataMask()
        return mask.mask(text).text
    }

    private static let outcomes = ContactRecord.Outcome.allCases.map(\.rawValue)

    private static let lineRequest = Schema.named(
        "LineRequest",
        .object([
            .required("speaker", .oneOf(Speaker.allCases.map(\.rawValue))),
            .required("text", .text(1...2000), "Personal data in it is masked before it is kept."),
            .optional("line_id", .text(1...64), "Yours, to send a line again safely."),
        ]))

    private static let line = Schema.named(
        "Line",
        .object([
            .required("line", .count, "Its place in the call, from 1."),
            .required("cards", .count, "How many cards it brought."),
        ]))

    private static let closing = Schema.named(
        "CloseRequest",
        .object([
            .required("resolved", .oneOf(outcomes)),
            .optional("reason", .text(0...500), "In short; personal data in it is masked."),
            .optional("call_type", .id),
            .optional("first_level", .flag, "Whether the first level could have resolved it."),
        ]))
}
