import Dialogue
import Foundation
import Knowledge
import Records

/// Conversations as JSON.
enum ConversationView {
    /// Events as the customer's program gets them.
    static func json(_ events: [ChatEvent]) throws -> [JSONValue] {
        try events.map { try parsed(JSONText.data($0.forCustomer)) }
    }

    static func json(
        _ conversation: ConversationRecord, _ events: [EventRecord], _ handOff: HandOffRecord?,
        position: Int?
    ) throws -> JSONValue {
        [
            "id": .text(conversation.id), "status": .text(conversation.status.rawValue),
            "language": .text(conversation.language),
            "events": .list(try events.map(json)),
            "handoff": handOff.map { handOff in
                [
                    "status": .text(handOff.status.rawValue),
                    "position": position.map { .integer($0) } ?? .null,
                ]
            } ?? .null,
        ]
    }

    static func json(_ event: EventRecord) throws -> JSONValue {
        [
            "sequence": .integer(event.sequence), "speaker": .text(event.speaker),
            "at": .text(event.at.formatted(.iso8601)), "event": try parsed(event.payload),
        ]
    }

    private static func parsed(_ data: Data) throws -> JSONValue {
        try JSONParser.parse(Array(data))
    }

    /// One event of the bot: which fields it has depends on its type.
    static let event = Schema.named(
        "Event",
        .object([
            .required(
                "type", .oneOf(ChatEvent.Kind.allCases.map(\.rawValue))),
            .optional("text", .text, "What the customer reads."),
            .optional("choices", .list(choice), "What can be chosen by number, words or id."),
            .optional("document", .text), .optional("title", .text), .optional("url", .text),
            .optional("language", .text), .optional("confidence", .share),
            .optional("level", .text), .optional("form", .text),
            .optional("field", .text, "'confirm' for the read-back."),
            .optional("values", .map(.text), "What was sent with a form."),
            .optional("submission", .text, "The number of a form that was sent."),
            .optional("record", .text, "What feedback on the answer is given on."),
            .optional("packet", .anything, "What the person who takes over gets to know."),
        ]))

    private static let choice = Schema.object([
        .required("number", .count), .required("id", .text), .required("title", .text),
        .optional("document", .text), .optional("form", .text),
    ])

    static let events = Schema.named("Events", .object([.required("events", .list(event))]))

    static let kept = Schema.named(
        "KeptEvent",
        .object([
            .required("sequence", .count), .required("speaker", .text), .required("at", .text),
            .required("event", .anything, "As it was, or {type: message, text}."),
        ]))

    static let schema = Schema.named(
        "Conversation",
        .object([
            .required("id", .text),
            .required("status", .oneOf(ConversationRecord.Status.allCases.map(\.rawValue))),
            .required("language", .text), .required("events", .list(kept)),
            .required(
                "handoff",
                .nullable(
                    .object([
                        .required(
                            "status", .oneOf(HandOffRecord.Status.allCases.map(\.rawValue))),
                        .required("position", .nullable(.count)),
                    ]))),
        ]))
}
