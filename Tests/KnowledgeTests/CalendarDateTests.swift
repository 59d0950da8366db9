import Foundation
import TestSupport
import Testing

@testable import Knowledge

struct CalendarDateTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-22", 20_779),
        ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
    func `days are counted from 1970`(text: String, ordinal: Int) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.ordinal == ordinal)
        #expect(CalendarDate(ordinal: ordinal) == date)
        #expect(date.description == text)
    }

    @Test(arguments: [
        "", "2026-1-1", "2026-13-01", "2026-02-29", "1900-02-29", "2026-00-10", "2026-04-31",
        "0000-01-01", "2026/01/01", "2026-01-01 ", "๒๐๒๖-๐๑-๐๑", "-026-01-01", "2026-+1-01",
    ])
    func `what is no date is refused`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(arguments: 0..<200)
    func `ordinal and date agree both ways, and with Foundation`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let ordinal = Int.random(in: -719_162...2_932_896, using: &random)
        let date = CalendarDate(ordinal: ordinal)
        #expect(date.ordinal == ordinal)
        #expect(CalendarDate(date.description) == date)
        let utc = try #require(TimeZone(identifier: "UTC"))
        let noon = Date(timeIntervalSince1970: Double(ordinal) * 86_400 + 43_200)
        #expect(CalendarDate(noon, in: utc) == date)
        #expect(
            CalendarDate(ordinal: ordinal) < CalendarDate(ordinal: ordinal + 1)
                || ordinal == 2_932_896)
    }

    @Test func `the time zone decides the day`() throws {
        let bangkok = try #require(TimeZone(identifier: "Asia/Bangkok"))
        let utc = try #require(TimeZone(identifier: "UTC"))
        let evening = Date(timeIntervalSince1970: 18 * 3_600)
        #expect(CalendarDate(evening, in: utc).description == "1970-01-01")
        #expect(CalendarDate(evening, in: bangkok).description == "1970-01-02")
    }

    @Test func `it is one string in JSON`() throws {
        let date = try #require(CalendarDate("2026-11-22"))
        let json = try JSONEncoder().encode([date])
        #expect(String(decoding: json, as: UTF8.self) == #"["2026-11-22"]"#)
        #expect(try JSONDecoder().decode([CalendarDate].self, from: json) == [date])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDate].self, from: Data(#"["today"]"#.utf8))
        }
    }
}
