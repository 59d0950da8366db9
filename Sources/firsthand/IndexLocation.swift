import AnswerSearch
import ArgumentParser
import CommandLineSupport
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
