import Foundation
import TestSupport
import Testing

@testable import Records

struct RetentionTests {
    @Test func `what is erased is gone from the disk, and the rest stays`() throws {
        let samples = try Samples()
        let old = try samples.conversation(customer: "c01")
        var turn = samples.turn(of: old)
        turn.events = [samples.event("unmistakable words")]
        turn.answers = [samples.answer(old.contact)]
        turn.handOff = samples.handOff(old)
        try samples.records.commit(turn)
        try samples.records.note(.helpful, on: turn.answers[0].id, by: "a")
        try samples.records.closeContact(old.contact, outcome: .yes)
        Thread.sleep(forTimeInterval: 0.02)
        let limit = Date()
        Thread.sleep(forTimeInterval: 0.02)
        let kept = try samples.conversation()
        #expect(try samples.bytes().range(of: Data("unmistakable words".utf8)) != nil)
        #expect(try samples.records.eraseContacts(before: limit) == 1)
        #expect(try samples.records.conversation(old.id) == nil)
        #expect(try samples.records.answer(turn.answers[0].id) == nil)
        #expect(try samples.records.conversation(kept.id) == kept)
        #expect(try samples.bytes().range(of: Data("unmistakable words".utf8)) == nil)
        #expect(try samples.records.integrityProblems() == [])
        #expect(try samples.records.eraseContacts(before: limit) == 0)
    }

    @Test func `a contact whose conversation goes on is not erased`() throws {
        let samples = try Samples()
        let conversation = try samples.conversation()
        Thread.sleep(forTimeInterval: 0.02)
        let limit = Date()
        Thread.sleep(forTimeInterval: 0.02)
        try samples.records.commit(samples.turn(of: conversation))
        #expect(try samples.records.eraseContacts(before: limit) == 0)
        #expect(try samples.records.conversation(conversation.id) != nil)
    }
}
