import Foundation
import TestSupport
import Testing

@testable import Records

struct CallsTests {
    private func open(_ records: RecordStore, contact: String? = nil) throws -> CallRecord {
        try records.openCall(
            agent: "a", customer: nil, channel: "phone", language: "en", context: Data("{}".utf8),
            contact: contact)
    }

    @Test func `a line that comes twice is kept once`() async throws {
        let records = try Samples().records
        let call = try open(records)
        let results = await concurrently(20) { number in
            try records.addLine("hello", by: "customer", id: "line \(number % 4)", toCall: call.id)
        }
        #expect(results.filter { $0.value?.isNew == true }.count == 4)
        #expect(try records.lines(ofCall: call.id).map(\.sequence) == [1, 2, 3, 4])
        _ = try records.addLine("again", by: "customer", toCall: call.id)
        _ = try records.addLine("again", by: "customer", toCall: call.id)
        #expect(try records.lines(ofCall: call.id, after: 4).count == 2)
    }

    @Test func `lines are rewritten when they are masked later`() throws {
        let records = try Samples().records
        let call = try open(records)
        _ = try records.addLine("it is 4111", by: "customer", toCall: call.id)
        try records.revise([1: "it is ••••"], ofCall: call.id)
        #expect(try records.lines(ofCall: call.id).map(\.text) == ["it is ••••"])
        #expect(throws: RecordError.unknown("line", id: call.id + "/2")) {
            try records.revise([1: "x", 2: "y"], ofCall: call.id)
        }
        #expect(try records.lines(ofCall: call.id).map(\.text) == ["it is ••••"])
    }

    @Test func `a call goes on with the contact of a hand-off and closes it once`() throws {
        let samples = try Samples()
        let handOff = try samples.waiting()
        _ = try samples.records.claim(handOff.id, agent: "a")
        let call = try open(samples.records, contact: handOff.contact)
        #expect(call.contact == handOff.contact)
        try samples.records.closeCall(
            call.id, outcome: .yes, reason: "explained", callType: "billing", firstLevel: true)
        let contact = try #require(try samples.records.contact(call.contact))
        #expect(contact.outcome == .yes && contact.firstLevel == true && contact.closed != nil)
        let closed = RecordError.wrongState("call", id: call.id, state: "closed")
        #expect(throws: closed) {
            try samples.records.closeCall(
                call.id, outcome: .no, reason: nil, callType: nil, firstLevel: nil)
        }
        #expect(throws: closed) {
            try samples.records.addLine("x", by: "agent", toCall: call.id)
        }
        #expect(throws: RecordError.unknown("contact", id: "none")) {
            try open(samples.records, contact: "none")
        }
    }
}
