import Foundation
import Knowledge
import TestSupport
import Testing

@testable import Records

struct SubmissionsTests {
    private func slot(_ capacity: Int, _ window: String = "08-12") -> AppointmentRequest {
        AppointmentRequest(
            calendar: "technician", day: "2026-12-01", window: window, capacity: capacity)
    }

    @Test(arguments: [0, 1, 3, 7])
    func `of fifty bookings at once as many succeed as there are seats`(capacity: Int) async throws
    {
        let samples = try Samples()
        let results = await concurrently(50) { _ in try samples.records.book(slot(capacity)) }
        #expect(results.filter { $0.value != nil }.count == capacity)
        let full = RecordError.fullSlot(
            calendar: "technician", day: "2026-12-01", window: "08-12")
        #expect(results.compactMap(\.error) == Array(repeating: full, count: 50 - capacity))
        let booked = try samples.records.bookings(calendar: "technician", day: "2026-12-01")
        #expect(booked["08-12"] ?? 0 == capacity)
    }

    @Test func `two processes do not share a seat`() async throws {
        let samples = try Samples()
        let other = try RecordStore(folder: samples.folder.path + "/data")
        let stores = [samples.records, other]
        let results = await concurrently(30) { try stores[$0 % 2].book(slot(3)) }
        #expect(results.filter { $0.value != nil }.count == 3)
    }

    @Test func `a form and its seat are kept together, and given back`() throws {
        let records = try Samples().records
        let first = SubmissionRecord(form: "visit", receiver: "d", payload: Data("{}".utf8))
        try records.add(first, booking: slot(1))
        let second = SubmissionRecord(form: "visit", receiver: "d", payload: Data("{}".utf8))
        #expect(failure { try records.add(second, booking: slot(1)) } != nil)
        #expect(failure { try records.add(second, booking: slot(-1)) } != nil)
        #expect(try records.submissions().map(\.id) == [first.id])
        try records.cancelAppointments(ofSubmission: first.id)
        try records.add(second, booking: slot(1))
    }

    @Test func `bookings are counted by day and window`() throws {
        let records = try Samples().records
        try records.book(slot(2))
        try records.book(slot(2))
        try records.book(slot(2, "12-16"))
        let days = try #require(CalendarDate("2026-11-30"))...#require(CalendarDate("2026-12-02"))
        #expect(
            try records.bookings(calendar: "technician", days: days)
                == ["2026-12-01": ["08-12": 2, "12-16": 1]])
        #expect(try records.bookings(calendar: "other", days: days) == [:])
    }

    @Test func `what was delivered stays so`() throws {
        let records = try Samples().records
        let form = SubmissionRecord(form: "refund", receiver: nil, payload: Data("{}".utf8))
        try records.add(form)
        try records.setState(.failed, ofSubmission: form.id)
        try records.setState(.delivered, ofSubmission: form.id)
        try records.setState(.failed, ofSubmission: form.id)
        let kept = try #require(try records.submissions(state: .delivered).first)
        #expect(kept.attempts == 3)
        #expect(throws: RecordError.unknown("submission", id: "none")) {
            try records.setState(.failed, ofSubmission: "none")
        }
    }

    @Test func `pages of submissions follow each other`() throws {
        let records = try Samples().records
        let moment = Date(timeIntervalSince1970: 1_795_000_000)
        for number in 0..<7 {
            try records.add(
                SubmissionRecord(
                    form: "f", receiver: nil, payload: Data(),
                    at: moment.addingTimeInterval(Double(number / 3))))
        }
        var (seen, last) = ([String](), SubmissionRecord?.none)
        repeat {
            let page = try records.submissions(after: last.map { ($0.at, $0.id) }, limit: 2)
            (seen, last) = (seen + page.map(\.id), page.last)
        } while last != nil
        #expect(seen.count == 7 && Set(seen).count == 7)
    }
}
