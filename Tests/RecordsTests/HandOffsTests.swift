import Foundation
import TestSupport
import Testing

@testable import Records

struct HandOffsTests {
    @Test func `the queue goes by priority, then by age`() throws {
        let samples = try Samples()
        let start = Date(timeIntervalSince1970: 1_795_000_000)
        let order = try [(5, 0), (9, 3), (5, 1), (9, 2)].map { priority, second in
            try samples.waiting(
                priority: priority, created: start.addingTimeInterval(Double(second)))
        }
        let expected = [order[3], order[1], order[0], order[2]].map(\.id)
        #expect(try samples.records.handOffs().map(\.id) == expected)
        #expect(try expected.map { try samples.records.position(ofHandOff: $0) } == [1, 2, 3, 4])
        _ = try samples.records.claim(expected[0], agent: "a")
        #expect(try samples.records.position(ofHandOff: expected[0]) == nil)
        #expect(try samples.records.position(ofHandOff: expected[3]) == 3)
        let next = try expected.dropFirst().map { _ in
            try samples.records.claimNext(agent: "a")?.id
        }
        #expect(next == Array(expected.dropFirst()))
        #expect(try samples.records.claimNext(agent: "a") == nil)
    }

    @Test func `skill and language choose`() throws {
        let samples = try Samples()
        let thai = try samples.waiting(skill: "billing", language: "th")
        let chinese = try samples.waiting(skill: "billing", language: "zh-Hans")
        let repair = try samples.waiting(skill: "repair", language: "th")
        #expect(try samples.records.handOffs(language: "zh").map(\.id) == [chinese.id])
        #expect(try samples.records.handOffs(skill: "repair").map(\.id) == [repair.id])
        #expect(
            try samples.records.claimNext(skill: "billing", language: "th", agent: "a")?.id
                == thai.id)
        #expect(
            try samples.records.claimNext(skill: "billing", language: "th", agent: "a") == nil)
    }

    @Test func `of many who claim at once one gets it`() async throws {
        let samples = try Samples()
        let handOff = try samples.waiting()
        let results = await concurrently(30) { number in
            try samples.records.claim(handOff.id, agent: "agent \(number)")
        }
        let winners = results.compactMap { $0.value?.agent }
        #expect(winners.count == 1)
        let taken = RecordError.taken("hand-off", id: handOff.id)
        #expect(results.compactMap(\.error) == Array(repeating: taken, count: 29))
        #expect(try samples.records.handOff(handOff.id)?.agent == winners.first)
        #expect(try samples.records.claim(handOff.id, agent: winners[0]).status == .accepted)
        #expect(try samples.records.conversation(handOff.conversation)?.status == .withAgent)
    }

    @Test func `many agents empty a queue, each hand-off once`() async throws {
        let samples = try Samples()
        let all = try (0..<12).map { _ in try samples.waiting().id }
        let taken = await concurrently(20) { number in
            try samples.records.claimNext(agent: "agent \(number)")?.id
        }
        #expect(taken.compactMap { $0.value ?? nil }.sorted() == all.sorted())
        #expect(taken.allSatisfy { $0.error == nil })
    }

    @Test func `a hand-off ends once, by who has it`() throws {
        let samples = try Samples()
        let handOff = try samples.waiting()
        #expect(throws: RecordError.wrongState("hand-off", id: handOff.id, state: "waiting")) {
            try samples.records.end(handOff.id, as: .completed, agent: "a")
        }
        _ = try samples.records.claim(handOff.id, agent: "a")
        #expect(throws: RecordError.taken("hand-off", id: handOff.id)) {
            try samples.records.end(handOff.id, as: .completed, agent: "b")
        }
        #expect(try samples.records.end(handOff.id, as: .completed, agent: "a").ended != nil)
        #expect(throws: RecordError.wrongState("hand-off", id: handOff.id, state: "completed")) {
            try samples.records.claim(handOff.id, agent: "b")
        }
        #expect(throws: RecordError.unknown("hand-off", id: "none")) {
            try samples.records.claim("none", agent: "a")
        }
    }

    @Test func `those who waited too long expire`() throws {
        let samples = try Samples()
        let old = try samples.waiting(created: Date(timeIntervalSinceNow: -600))
        let claimed = try samples.waiting(created: Date(timeIntervalSinceNow: -600))
        _ = try samples.records.claim(claimed.id, agent: "a")
        _ = try samples.waiting()
        let limit = Date(timeIntervalSinceNow: -300)
        #expect(try samples.records.expireHandOffs(waitingSince: limit).map(\.id) == [old.id])
        #expect(try samples.records.expireHandOffs(waitingSince: limit) == [])
        #expect(try samples.records.handOff(old.id)?.status == .expired)
    }

    @Test func `pages by cursor miss nothing while others come and go`() throws {
        let samples = try Samples()
        let moment = Date(timeIntervalSince1970: 1_795_000_000)
        let all = try (0..<7).map { number in
            try samples.waiting(created: moment.addingTimeInterval(Double(number / 3)))
        }
        var (seen, cursor) = ([String](), HandOffCursor?.none)
        while true {
            let page = try samples.records.handOffs(after: cursor, limit: 2)
            guard let last = page.last else { break }
            seen += page.map(\.id)
            if let waiting = page.first(where: { $0.status == .waiting }) {
                _ = try samples.records.claim(waiting.id, agent: "a")
            }
            cursor = HandOffCursor(HandOffCursor(last).text)
        }
        #expect(seen.sorted() == all.map(\.id).sorted() && Set(seen).count == 7)
        for text in ["", "-", "x-y", "12", "12-", "9999999999999999999999-a"] {
            #expect(HandOffCursor(text) == nil, "\(text)")
        }
    }

    @Test func `changes are told`() async throws {
        let samples = try Samples()
        var changes = samples.records.handOffEvents().makeAsyncIterator()
        let handOff = try samples.waiting()
        #expect(await changes.next() != nil)
        _ = try samples.records.claim(handOff.id, agent: "a")
        #expect(await changes.next() != nil)
    }

    @Test func `duty is by skill and language, and ends`() throws {
        let records = try Samples().records
        let now = Date(timeIntervalSince1970: 1_795_000_000)
        #expect(try !records.isOnDuty(at: now))
        let until = now.addingTimeInterval(60)
        try records.setDuty(agent: "a", skills: ["billing"], languages: ["zh-Hans"], until: until)
        #expect(try records.isOnDuty(at: now) && !records.isOnDuty(at: until))
        #expect(try records.isOnDuty(skill: "billing", language: "zh-Hant", at: now))
        #expect(try !records.isOnDuty(skill: "repair", language: "zh", at: now))
        #expect(try !records.isOnDuty(skill: "billing", language: "en", at: now))
        try records.setDuty(agent: "b", until: until)
        #expect(try records.isOnDuty(skill: "repair", language: "ru", at: now))
        try records.endDuty(agent: "b")
        #expect(try !records.isOnDuty(skill: "repair", language: "ru", at: now))
    }
}
