import Foundation
import TestSupport
import Testing

@testable import Records

struct ResumeCodesTests {
    @Test func `a code is taken once, and ends the old token`() throws {
        let records = try Samples().records
        let opened = try records.openConversation(
            customer: nil, channel: "web", language: "en", state: Data())
        let code = try records.createResumeCode(conversation: opened.id)
        #expect(code.wholeMatch(of: /[A-HJKMNP-Z2-9]{8}/) != nil)
        let resumed = try records.redeem(code: "\(code.prefix(4).lowercased())-\(code.suffix(4)) ")
        #expect(resumed.conversation == opened.id && resumed.token != opened.token)
        #expect(try records.conversation(opened.id, token: opened.token) == nil)
        #expect(try records.conversation(opened.id, token: resumed.token) != nil)
        #expect(throws: RecordError.wrongCode) { try records.redeem(code: code) }
        #expect(throws: RecordError.wrongCode) { try records.redeem(code: "") }
    }

    @Test func `a code lasts ten minutes, and a new one replaces it`() throws {
        let samples = try Samples()
        let conversation = try samples.conversation()
        let made = Date(timeIntervalSince1970: 1_795_000_000)
        let code = try samples.records.createResumeCode(conversation: conversation.id, now: made)
        #expect(throws: RecordError.wrongCode) {
            try samples.records.redeem(code: code, now: made.addingTimeInterval(601))
        }
        let second = try samples.records.createResumeCode(conversation: conversation.id, now: made)
        #expect(throws: RecordError.wrongCode) {
            try samples.records.redeem(code: code, now: made)
        }
        _ = try samples.records.redeem(code: second, now: made.addingTimeInterval(600))
        #expect(throws: RecordError.unknown("conversation", id: "none")) {
            try samples.records.createResumeCode(conversation: "none")
        }
    }

    @Test func `of many who take a code at once one gets in`() async throws {
        let samples = try Samples()
        let code = try samples.records.createResumeCode(
            conversation: samples.conversation().id)
        let results = await concurrently(30) { _ in try samples.records.redeem(code: code) }
        #expect(results.filter { $0.value != nil }.count == 1)
        #expect(results.compactMap(\.error).allSatisfy { $0 == .wrongCode })
    }
}
