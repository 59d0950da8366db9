import Foundation
import TestSupport
import Testing

@testable import Records

struct KeysTests {
    @Test(arguments: KeyRole.allCases)
    func `a key is known by its text until it is revoked`(role: KeyRole) throws {
        let records = try Samples().records
        let key = try records.createKey(role: role, name: "desk 4")
        #expect(key.wholeMatch(of: /fh_[a-z]+_[a-z2-7]{40}/) != nil)
        let record = try #require(try records.key(plain: key))
        #expect(record.role == role && record.name == "desk 4" && record.revoked == nil)
        #expect(try records.key(plain: key + "x") == nil)
        #expect(try records.key(plain: "") == nil)
        try records.revokeKey(id: record.id)
        try records.revokeKey(id: record.id)
        #expect(try records.key(plain: key) == nil)
        #expect(try records.keys().first?.revoked != nil)
        #expect(throws: RecordError.unknown("key", id: "none")) {
            try records.revokeKey(id: "none")
        }
    }

    @Test func `neither a key nor a token nor a code stands on the disk`() throws {
        let samples = try Samples()
        let key = try samples.records.createKey(role: .admin)
        let opened = try samples.records.openConversation(
            customer: nil, channel: "web", language: "en", state: Data())
        let code = try samples.records.createResumeCode(conversation: opened.id)
        for secret in [key, String(key.suffix(40)), opened.token, code] {
            #expect(try samples.bytes().range(of: Data(secret.utf8)) == nil)
        }
        try samples.records.checkpoint()
        for secret in [key, String(key.suffix(40)), opened.token, code] {
            #expect(try samples.bytes().range(of: Data(secret.utf8)) == nil)
        }
    }

    @Test func `the customers' secret is made once and can be replaced`() async throws {
        let samples = try Samples()
        let secrets = await concurrently(20) { _ in try samples.records.customerSecret() }
        #expect(Set(secrets.compactMap(\.value)).count == 1)
        let old = try samples.records.customerSecret()
        let new = try samples.records.rotateCustomerSecret()
        #expect(new != old && old.count == 40)
        #expect(try samples.records.customerSecret() == new)
    }
}
