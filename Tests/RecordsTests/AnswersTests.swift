import Foundation
import TestSupport
import Testing

@testable import Records

struct AnswersTests {
    @Test func `answers are kept as they were shown`() throws {
        let samples = try Samples()
        let conversation = try samples.conversation()
        let answers = [2, 1].map { samples.answer(conversation.contact, rank: $0) }
        try samples.records.add(answers)
        let first = try #require(try samples.records.answer(answers[1].id))
        #expect(first.document == "late-fee" && first.generation == 7 && first.confidence == 0.9)
        #expect(try samples.records.answers(ofContact: conversation.contact).count == 2)
        #expect(try samples.records.answer("none") == nil)
    }

    @Test func `the same feedback twice counts once`() throws {
        let samples = try Samples()
        let answer = samples.answer(try samples.conversation().contact)
        try samples.records.add([answer])
        for kind in FeedbackKind.allCases where kind != .helpful {
            for _ in 0..<2 { try samples.records.note(kind, on: answer.id, by: "a") }
        }
        let kinds = try samples.records.feedback(on: answer.id)
        #expect(kinds.count == FeedbackKind.allCases.count - 1)
        #expect(throws: RecordError.unknown("answer", id: "none")) {
            try samples.records.note(.helpful, on: "none", by: "a")
        }
    }

    @Test func `helpful and not helpful of one actor replace each other`() throws {
        let samples = try Samples()
        let answer = samples.answer(try samples.conversation().contact)
        try samples.records.add([answer])
        try samples.records.note(.helpful, on: answer.id, by: "a")
        try samples.records.note(.notHelpful, on: answer.id, by: "b")
        try samples.records.note(.notHelpful, on: answer.id, by: "a")
        #expect(try samples.records.feedback(on: answer.id) == [.notHelpful, .notHelpful])
        try samples.records.note(.helpful, on: answer.id, by: "a")
        #expect(try Set(samples.records.feedback(on: answer.id)) == [.helpful, .notHelpful])
    }

    @Test(arguments: 0..<5)
    func `feedback in any order ends as a set would`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let samples = try Samples()
        let answer = samples.answer(try samples.conversation().contact)
        try samples.records.add([answer])
        var expected: Set<[String]> = []
        for _ in 0..<60 {
            let kind = FeedbackKind.allCases[Int.random(in: 0..<8, using: &random)]
            let actor = ["a", "b", "c"][Int.random(in: 0..<3, using: &random)]
            try samples.records.note(kind, on: answer.id, by: actor)
            if let opposite = kind.opposite { expected.remove([opposite.rawValue, actor]) }
            expected.insert([kind.rawValue, actor])
        }
        let found = try samples.records.feedback(on: answer.id).map(\.rawValue).sorted()
        #expect(found == expected.map { $0[0] }.sorted())
    }
}
