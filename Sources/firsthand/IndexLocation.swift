import AnswerSearch
import ArgumentParser
import Foundation
import Knowledge
import SearchIndex
import TextAnalysis

/// Where the index lies and as of which day it is asked.
struct IndexLocation: ParsableArguments {
    @Option(help: "The index folder that 'indexer build' made.")
    var index = ".firsthand/index"

    @OptionGroup var clock: Clock

    func pool() throws -> IndexReaderPool { try IndexReaderPool(at: index) }

    /// Today in the corpus's time zone.
    func today(_ pool: IndexReaderPool) throws -> CalendarDate {
        try clock.today(timeZone: pool.snapshot().knowledge.timeZone)
    }
}

/// The day that counts as today.
struct Clock: ParsableArguments {
    @Option(help: "The day to take for today, as in 2026-11-22.")
    var now: CalendarDate?

    func today(timeZone: String) -> CalendarDate {
        now ?? CalendarDate(Date(), in: TimeZone(identifier: timeZone) ?? .gmt)
    }
}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
