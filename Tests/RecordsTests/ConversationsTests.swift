import Foundation
import Knowledge
import TestSupport
import Testing

@testable import Records

struct ConversationsTests {
    @Test func `a conversation is read by its own token alone`() throws {
        let records = try Samples().records
        let opened = try records.openConversation(
            customer: "c01", channel: "web", language: "th", state: Data("{}".utf8))
        let other = try records.openConversation(
            customer: nil, channel: "web", language: "en", state: Data())
        let found = try #require(try records.conversation(opened.id, token: opened.token))
        #expect(found.customer == "c01" && found.turn == 0 && found.status == .open)
        #expect(try records.contact(found.contact)?.customer == "c01")
        #expect(try records.conversation(opened.id, token: other.token) == nil)
        #expect(try records.conversation(opened.id, token: "") == nil)
        #expect(try records.conversation("none", token: opened.token) == nil)
    }

    @Test func `a turn keeps all of its parts`() throws {
        let samples = try Samples()
        let conversation = try samples.conversation()
        var first = samples.turn(of: conversation)
        first.events = [samples.event("it is 4111 1111"), samples.event("yes?", by: "bot")]
        try samples.records.commit(first)
        var second = samples.turn(of: conversation, after: 1)
        second.status = .waiting
        second.events = [samples.event("•••• 1111")]
        second.revised = [1: Data("{\"text\":\"it is ••••\"}".utf8)]
        second.answers = [samples.answer(conversation.contact)]
        second.submissions = [
            SubmissionRecord(
                form: "refund", contact: conversation.contact, receiver: nil,
                payload: Data("{}".utf8))
        ]
        second.booking = AppointmentRequest(
            calendar: "technician", day: "2026-12-01", window: "08-12", capacity: 1)
        second.handOff = samples.handOff(conversation)
        second.outcome = .unknown
        try samples.records.commit(second)
        let now = try #require(try samples.records.conversation(conversation.id))
        #expect(now.turn == 2 && now.status == .waiting && now.state == second.state)
        let events = try samples.records.events(of: conversation.id)
        #expect(events.map(\.sequence) == [1, 2, 3])
        let texts = events.map { String(decoding: $0.payload, as: UTF8.self) }
        #expect(texts[0].contains("it is ••••") && !texts.joined().contains("4111"))
        #expect(try samples.records.events(of: conversation.id, after: 2).count == 1)
        #expect(try samples.records.answers(ofContact: conversation.contact).count == 1)
        #expect(try samples.records.submissions().map(\.form) == ["refund"])
        #expect(try samples.records.handOffs().map(\.conversation) == [conversation.id])
        #expect(try samples.records.contact(conversation.contact)?.outcome == .unknown)
        let day = try #require(CalendarDate("2026-12-01"))
        #expect(
            try samples.records.bookings(calendar: "technician", days: day...day)
                == ["2026-12-01": ["08-12": 1]])
    }

    /// What makes a turn fail after much of it was written.
    static let failures:
        [(String, @Sendable (Samples, ConversationRecord, inout ConversationTurn) throws -> Void)] =
            [
                (
                    "a full slot",
                    { samples, _, turn in
                        turn.booking = AppointmentRequest(
                            calendar: "t", day: "2026-12-01", window: "08-12", capacity: 0)
                    }
                ),
                (
                    "a long flat packet",
                    { samples, conversation, turn in
                        turn.handOff = samples.handOff(
                            conversation, flat: Data(repeating: 32, count: 4097))
                    }
                ),
                (
                    "a wrong priority",
                    { samples, conversation, turn in
                        turn.handOff = samples.handOff(conversation, priority: 10)
                    }
                ),
                (
                    "an event to revise that is not there",
                    { _, _, turn in turn.revised = [9: Data()] }
                ),
                (
                    "an answer of no contact",
                    { samples, _, turn in turn.answers = [samples.answer("none")] }
                ),
                (
                    "an answer known already",
                    { samples, conversation, turn in
                        let answer = samples.answer(conversation.contact)
                        try samples.records.add([answer])
                        turn.answers = [answer]
                    }
                ),
                (
                    "an old state",
                    { samples, conversation, turn in
                        try samples.records.commit(samples.turn(of: conversation))
                    }
                ),
            ]

    @Test(arguments: failures.indices)
    func `a turn that fails leaves nothing`(index: Int) throws {
        let samples = try Samples()
        let conversation = try samples.conversation()
        var turn = samples.turn(of: conversation)
        turn.events = [samples.event("hello")]
        turn.answers = [samples.answer(conversation.contact)]
        turn.submissions = [
            SubmissionRecord(
                form: "f", contact: conversation.contact, receiver: nil, payload: Data())
        ]
        turn.handOff = samples.handOff(conversation)
        let (name, prepare) = Self.failures[index]
        try prepare(samples, conversation, &turn)
        let before = try #require(try samples.records.conversation(conversation.id))
        let answers = try samples.records.answers(ofContact: conversation.contact)
        #expect(failure { try samples.records.commit(turn) } != nil, "\(name)")
        #expect(try samples.records.conversation(conversation.id) == before)
        #expect(try samples.records.events(of: conversation.id) == [])
        #expect(try samples.records.answers(ofContact: conversation.contact) == answers)
        #expect(try samples.records.submissions() == [])
        #expect(try samples.records.handOffs() == [])
    }

    @Test func `of turns made from one state one is kept`() async throws {
        let samples = try Samples()
        let conversation = try samples.conversation()
        let results = await concurrently(20) { number in
            var turn = samples.turn(of: conversation)
            turn.events = [samples.event("\(number)")]
            try samples.records.commit(turn)
        }
        #expect(results.filter { $0.value != nil }.count == 1)
        let taken = RecordError.taken("turn of conversation", id: conversation.id)
        #expect(results.compactMap(\.error).allSatisfy { $0 == taken })
        #expect(try samples.records.events(of: conversation.id).count == 1)
    }

    @Test func `a turn of no conversation is told`() throws {
        let samples = try Samples()
        let turn = ConversationTurn(
            conversation: "none", after: 0, status: .open, language: "en", state: Data())
        #expect(throws: RecordError.unknown("conversation", id: "none")) {
            try samples.records.commit(turn)
        }
    }

    @Test func `conversations at once do not mix`() async throws {
        let samples = try Samples()
        let conversations = try (0..<10).map { _ in try samples.conversation() }
        _ = await concurrently(10) { number in
            for turn in 0..<10 {
                var next = samples.turn(of: conversations[number], after: turn)
                next.events = [samples.event("\(number)-\(turn)")]
                try samples.records.commit(next)
            }
        }
        for (number, conversation) in conversations.enumerated() {
            let events = try samples.records.events(of: conversation.id)
            #expect(events.map(\.sequence) == Array(1...10))
            let texts = events.map { String(decoding: $0.payload, as: UTF8.self) }
            #expect(texts == (0..<10).map { "{\"text\":\"\(number)-\($0)\"}" })
        }
    }
}
