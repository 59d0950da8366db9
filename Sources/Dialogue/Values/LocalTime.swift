package import Foundation
package import Knowledge

/// A wall clock's day and minute in the corpus's time zone.
package struct LocalTime: Hashable, Codable, Sendable {
    package let date: CalendarDate
    /// Since midnight: 0 to 1439.
    package let minute: Int

    /// - Precondition: `minute` is 0 to 1439.
    package init(date: CalendarDate, minute: Int) {
        precondition((0..<1440).contains(minute), "A day's minutes are 0 to 1439, not \(minute).")
        (self.date, self.minute) = (date, minute)
    }

    /// What a clock in `timeZone` shows at `date`.
    package init(_ date: Date, in timeZone: TimeZone) {
        self.date = CalendarDate(date, in: timeZone)
        let seconds = date.timeIntervalSince1970 + Double(timeZone.secondsFromGMT(for: date))
        let minutes = (seconds / 60).rounded(.down)
        minute = Int(minutes - (minutes / 1440).rounded(.down) * 1440)
    }
}
