import Dialogue
import Foundation
import Hummingbird
import Knowledge
import Records
import TextAnalysis

/// Conversations of customers with the bot.
struct ConversationRoutes: RouteGroup {
    let desk: ConversationDesk
    let customers: CustomerGate
    let guesses: GuessLimiter

    var operations: [Operation] { [begin, message, read, askForPerson, makeCode, resume] }

    private static let path = "/v1/conversations/{id}"
    private static let conversation = Operation.Parameter(
        place: .path, name: "id", schema: .id, note: "The conversation's id.")
    private static let token = Operation.Parameter(
        place: .header, name: "X-Conversation-Token", schema: .text(1...100),
        note: "The token that beginning the conversation gave; alone opens it. It may also stand "
            + "in the place of the key, as the bearer.")

    // MARK: Beginning

    private var begin: Operation {
        Operation(
            .post, "/v1/conversations", "beginConversation", "Begin a conversation with the bot.",
            tag: "conversations", access: .everyKey,
            body: Operation.Body(
                schema: Self.beginning, example: ["language": "en"], isOptional: true),
            answers: [
                .json(.created, "The conversation, and what the bot says first.", Self.begun)
            ],
            problems: [.customerNotProven]
        ) { input in
            let body = input.body
            let begun = try await desk.begin(
                language: body["language"].text.map { Language($0) },
                customer: try await customer(body, input.principal()), channel: "chat")
            let events = try ConversationView.json(begun.events)
            return try .json(
                [
                    "id": .text(begun.id), "token": .text(begun.token), "events": .list(events),
                ] as JSONValue, status: .created,
                headers: [.location: "/v1/conversations/\(begun.id)"])
        }
    }

    private func customer(_ body: JSONValue, _ principal: Principal) async throws -> Customer? {
        guard let id = body["customer"].text else { return nil }
        guard principal.isCustomer else { return try await customers.known(id, at: "") }
        guard let proof = body["customer_proof"].text else {
            throw Problem.invalid("customer_proof", "is missing beside customer")
        }
        return try await customers.proven(id, by: proof)
    }

    // MARK: Talking

    private var message: Operation {
        Operation(
            .post, Self.path + "/messages", "sendMessage",
            "Say something, or choose what the bot offered. Messages that arrive while the bot is "
                + "answering are joined; the last of them gets the events.",
            tag: "conversations", access: .everyKey,
            parameters: [Self.conversation, Self.token],
            body: Operation.Body(
                schema: Self.message, example: ["text": "how much is the late fee"]),
            answers: [.json(.ok, "What the bot does.", ConversationView.events)],
            problems: [.notFound, .conflict]
        ) { input in
            let body = input.body
            let conversation = try await opened(input)
            guard let event = Self.event(body) else {
                throw Problem.invalid("text", "must hold something, or choice must be there")
            }
            return try .json(
                [
                    "events": .list(
                        try ConversationView.json(await desk.take(event, in: conversation.id)))
                ] as JSONValue)
        }
    }

    private static func event(_ body: JSONValue) -> DialogueEvent? {
        if let choice = body["choice"].text { return .choose(choice) }
        guard let text = body["text"].text, text.contains(where: { !$0.isWhitespace }) else {
            return nil
        }
        return .message(text)
    }

    private var askForPerson: Operation {
        Operation(
            .post, Self.path + "/handoff", "askForPerson", "Ask for a person.",
            tag: "conversations", access: .everyKey,
            parameters: [Self.conversation, Self.token],
            body: Operation.Body(schema: Self.onlyToken, example: [:], isOptional: true),
            answers: [.json(.ok, "What the bot does.", ConversationView.events)],
            problems: [.notFound, .conflict]
        ) { input in
            let conversation = try await opened(input)
            let events = try await desk.take(.askForPerson, in: conversation.id)
            return try .json(
                ["events": .list(try ConversationView.json(events))] as JSONValue)
        }
    }

    private var read: Operation {
        Operation(
            .get, Self.path, "getConversation",
            "Read a conversation: what was said after an event, and what became of a hand-off.",
            tag: "conversations", access: .everyKey,
            parameters: [
                Self.conversation, Self.token,
                .init(
                    place: .query, name: "after", schema: .count,
                    note: "Only events with a greater sequence."),
            ],
            answers: [.json(.ok, "The conversation.", ConversationView.schema)],
            problems: [.notFound]
        ) { input in
            let conversation = try await opened(input)
            let after = input.parameters["after"]?.integer ?? 0
            let (events, handOff, position) = try await desk.ledger.run { records in
                let handOff = try records.handOff(ofConversation: conversation.id)
                return (
                    try records.events(of: conversation.id, after: after), handOff,
                    try handOff.flatMap { try records.position(ofHandOff: $0.id) }
                )
            }
            return try .json(
                ConversationView.json(conversation, events, handOff, position: position))
        }
    }

    /// The conversation that the request's token opens.
    private func opened(_ input: OperationInput) async throws -> ConversationRecord {
        let token =
            input.parameters["X-Conversation-Token"]?.text ?? input.body["token"].text
            ?? input.caller?.token
        return try await desk.conversation(input.path("id"), token: token)
    }

    // MARK: Going on elsewhere

    private var makeCode: Operation {
        Operation(
            .post, Self.path + "/resume-codes", "makeResumeCode",
            "Make a code with which the conversation goes on on another channel: once, within ten "
                + "minutes.",
            tag: "conversations", access: .everyKey,
            parameters: [Self.conversation, Self.token],
            body: Operation.Body(schema: Self.onlyToken, example: [:], isOptional: true),
            answers: [
                .json(.created, "The code.", .object([.required("code", .text)]))
            ], problems: [.notFound]
        ) { input in
            let conversation = try await opened(input)
            let code = try await desk.ledger.run {
                try $0.createResumeCode(conversation: conversation.id)
            }
            return try .json(["code": .text(code)] as JSONValue, status: .created)
        }
    }

    private var resume: Operation {
        Operation(
            .post, "/v1/conversations/resume", "resumeConversation",
            "Go on with a conversation by its code. The old token ends.", tag: "conversations",
            access: .everyKey,
            body: Operation.Body(
                schema: .named("ResumeRequest", .object([.required("code", .text(8...8))])),
                example: ["code": "ABCD2345"]),
            answers: [
                .json(
                    .ok, "The conversation and its new token.",
                    .object([.required("id", .text), .required("token", .text)]))
            ], problems: [.notFound]
        ) { input in
            let address = input.context.address
            try guesses.check(address)
            do {
                let code = input.body["code"].text ?? ""
                let (id, token) = try await desk.ledger.run { try $0.redeem(code: code) }
                return try .json(["id": .text(id), "token": .text(token)] as JSONValue)
            } catch let problem as Problem where problem.kind == .notFound {
                guesses.note(address)
                throw problem
            }
        }
    }
}

extension ConversationRoutes {
    private static let tokenField = Schema.Field.optional(
        "token", .text(1...100), "In the place of X-Conversation-Token.")

    private static let onlyToken = Schema.named("TokenRequest", .object([tokenField]))

    private static let beginning = Schema.named(
        "ConversationRequest",
        .object([
            .optional("language", .language, "The language that the bot begins in."),
            .optional("customer", .id, "Who writes."),
            .optional(
                "customer_proof", .pattern("^[0-9A-Fa-f]{64}$", 64...64),
                "Hexadecimal HMAC-SHA-256 of the customer's id; with a customer's key."),
        ]))

    private static let begun = Schema.named(
        "NewConversation",
        .object([
            .required("id", .text), .required("token", .text, "Alone opens the conversation."),
            .required("events", .list(ConversationView.event)),
        ]))

    private static let message = Schema.named(
        "MessageRequest",
        .object([
            .optional("text", .text(0...2000)),
            .optional("choice", .id, "The id of something that the bot offered."),
            tokenField,
        ]))
}
