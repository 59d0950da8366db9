package import ArgumentParser
package import Foundation
package import Knowledge

/// The day that counts as today.
package struct Clock: ParsableArguments {
    @Option(help: "The day to take for today, as in 2026-11-22.")
    package var now: CalendarDate?

    package init() {}

    /// Today in a time zone, as in `Asia/Bangkok`; in UTC where there is no such zone.
    package func today(timeZone: String) -> CalendarDate {
        now ?? CalendarDate(Date(), in: TimeZone(identifier: timeZone) ?? .gmt)
    }

    /// Now, or the beginning of the given day.
    package var instant: Date {
        now.map { Date(timeIntervalSince1970: Double($0.ordinal) * 86_400) } ?? Date()
    }
}

extension CalendarDate: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
