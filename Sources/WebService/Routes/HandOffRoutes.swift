import Foundation
import Hummingbird
import Records
import Synchronization

/// Conversations that wait for a person, for agents.
struct HandOffRoutes: RouteGroup {
    let desk: HandOffDesk
    let ledger: Ledger
    let stream: EventStream

    var operations: [Operation] {
        [list, get, claim, say, complete, fail, changes, duty]
    }

    private static let path = "/v1/handoffs/{id}"
    private static let handOff = Operation.Parameter(
        place: .path, name: "id", schema: .id, note: "The hand-off's id.")

    private static let statuses = HandOffRecord.Status.allCases.map(\.rawValue)

    private var list: Operation {
        Operation(
            .get, "/v1/handoffs", "listHandOffs",
            "List hand-offs with their packets: the most urgent first, then the longest wait.",
            tag: "handoffs", access: .staff,
            parameters: [
                .init(
                    place: .query, name: "status", schema: .oneOf(Self.statuses),
                    note: "Waiting unless told."),
                .init(place: .query, name: "skill", schema: .id, note: "Only of this skill."),
                .init(
                    place: .query, name: "language", schema: .language,
                    note: "Only in this language."),
                .init(
                    place: .query, name: "limit", schema: .integer(1...200),
                    note: "At most so many; 50 unless told."),
                .init(
                    place: .query, name: "offset", schema: .integer(0...100_000),
                    note: "How many to pass over."),
            ],
            answers: [
                .json(
                    .ok, "The queue.",
                    .named("HandOffs", .object([.required("handoffs", .list(Self.schema))])))
            ]
        ) { input in
            let parameters = input.parameters
            let status = parameters["status"]?.text.flatMap { HandOffRecord.Status(rawValue: $0) }
            let found = try await ledger.run { records in
                try records.handOffs(
                    status: status ?? .waiting, skill: parameters["skill"]?.text,
                    language: parameters["language"]?.text,
                    limit: parameters["limit"]?.integer ?? 50,
                    offset: parameters["offset"]?.integer ?? 0)
            }
            return try .json(
                ["handoffs": .list(try found.map { try Self.json($0) })] as JSONValue)
        }
    }

    private var get: Operation {
        Operation(
            .get, Self.path, "getHandOff",
            "Read a hand-off, its packet, and what was said since.", tag: "handoffs",
            access: .staff, parameters: [Self.handOff],
            answers: [.json(.ok, "The hand-off.", Self.detailed)], problems: [.notFound]
        ) { input in
            let id = input.path("id")
            let (handOff, events) = try await ledger.run { records in
                guard let handOff = try records.handOff(id) else {
                    throw RecordError.unknown("hand-off", id: id)
                }
                return (handOff, try records.events(of: handOff.conversation))
            }
            let said = try events.map { try ConversationView.json($0) }
            return try .json(Self.json(handOff, events: said))
        }
    }

    private var claim: Operation {
        Operation(
            .post, Self.path + "/claim", "claimHandOff",
            "Take a hand-off over. Of several who try, one gets it.", tag: "handoffs",
            access: .staff, parameters: [Self.handOff],
            body: Operation.Body(
                schema: .named(
                    "ClaimRequest",
                    .object([.optional("name", .text(1...100), "What the customer is told.")])),
                example: ["name": "Mai"], isOptional: true),
            answers: [.json(.ok, "It is yours.", Self.schema)], problems: [.notFound, .conflict]
        ) { input in
            let claimed = try await desk.claim(
                input.path("id"), by: input.principal(),
                name: input.body["name"].text ?? "1510")
            return try .json(try Self.json(claimed))
        }
    }

    private var say: Operation {
        Operation(
            .post, Self.path + "/messages", "sayToCustomer",
            "Say something to the customer, as whoever has taken over.", tag: "handoffs",
            access: .staff, parameters: [Self.handOff],
            body: Operation.Body(
                schema: .named("SayRequest", .object([.required("text", .text(1...2000))])),
                example: ["text": "Hello, I am Mai."]),
            answers: [.empty(.noContent, "It was said.")], problems: [.notFound, .conflict]
        ) { input in
            try await desk.say(
                input.body["text"].text ?? "", in: input.path("id"), by: input.principal())
            return Response(status: .noContent)
        }
    }

    private var complete: Operation {
        ending(
            "complete", "completeHandOff", "End a hand-off that you took over.", as: .completed)
    }

    private var fail: Operation {
        ending("fail", "failHandOff", "Give a hand-off up: the customer is told.", as: .failed)
    }

    private func ending(
        _ verb: String, _ id: String, _ summary: String, as status: HandOffRecord.Status
    ) -> Operation {
        Operation(
            .post, Self.path + "/" + verb, id, summary, tag: "handoffs", access: .staff,
            parameters: [Self.handOff],
            answers: [.json(.ok, "It is over.", Self.schema)], problems: [.notFound, .conflict]
        ) { input in
            let ended = try await desk.end(
                input.path("id"), as: status, by: input.principal())
            return try .json(try Self.json(ended))
        }
    }

    private var changes: Operation {
        Operation(
            .get, "/v1/handoffs/changes", "followHandOffs",
            "Follow the queue: an event 'queue' with its length after each change.",
            tag: "handoffs", access: .staff,
            answers: [
                .events("The queue as it is, first and after each change.", names: ["queue"])
            ]
        ) { input in
            let ledger = ledger
            let signals = ledger.records.handOffEvents()
            return stream.response(to: input, signals: signals) {
                let waiting = try await ledger.run { try $0.handOffs(limit: 200) }
                let data = try JSONText.data(
                    [
                        "waiting": .integer(waiting.count),
                        "handoffs": .list(waiting.map { .text($0.id) }),
                    ] as JSONValue)
                return EventStream.News(events: [ServerEvent(id: nil, name: "queue", data: data)])
            }
        }
    }

    private var duty: Operation {
        Operation(
            .put, "/v1/duty", "setDuty",
            "Say that you are on duty for some minutes; 0 ends it.", tag: "handoffs",
            access: .staff,
            body: Operation.Body(
                schema: .named(
                    "DutyRequest",
                    .object([
                        .required("minutes", .integer(0...1440)),
                        .optional("skills", .list(.id, upTo: 50)),
                    ])),
                example: ["minutes": 60]),
            answers: [.empty(.noContent, "It is noted.")]
        ) { input in
            let principal = try input.principal()
            let until = Date().addingTimeInterval(
                60 * Double(input.body["minutes"].integer ?? 0))
            let skills = input.body["skills"].texts ?? []
            try await ledger.run {
                try $0.setDuty(agent: principal.keyID, skills: skills, until: until)
            }
            return Response(status: .noContent)
        }
    }
}

extension HandOffRoutes {
    private static func json(
        _ handOff: HandOffRecord, events: [JSONValue]? = nil
    ) throws -> JSONValue {
        var fields: [String: JSONValue] = [
            "id": .text(handOff.id), "conversation": .text(handOff.conversation),
            "contact": .text(handOff.contact), "status": .text(handOff.status.rawValue),
            "skill": .text(handOff.skill), "language": .text(handOff.language),
            "priority": .integer(handOff.priority), "call_type": .optional(handOff.callType),
            "reason": .text(handOff.reason),
            "created": .text(handOff.created.formatted(.iso8601)),
            "packet": try JSONParser.parse(Array(handOff.packet)),
            "flat": try JSONParser.parse(Array(handOff.flat)),
        ]
        if let events { fields["events"] = .list(events) }
        return .object(fields)
    }

    private static let fields: [Schema.Field] = [
        .required("id", .text), .required("conversation", .text), .required("contact", .text),
        .required("status", .oneOf(statuses)), .required("skill", .text),
        .required("language", .text), .required("priority", .integer(0...9)),
        .required("call_type", .nullable(.text)), .required("reason", .text),
        .required("created", .text),
        .required("packet", .anything, "The whole story."),
        .required("flat", .map(.text), "The same in texts of one level, at most 4 KB."),
    ]

    private static let schema = Schema.named("HandOff", .object(fields))

    private static let detailed = Schema.named(
        "HandOffWithEvents",
        .object(fields + [.required("events", .list(ConversationView.kept))]))
}
