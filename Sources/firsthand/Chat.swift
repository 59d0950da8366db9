import AnswerSearch
import ArgumentParser
import CommandLineSupport
import Dialogue
import Foundation
import Indexer
import Knowledge
import SearchIndex
import TextAnalysis

struct Chat: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Talk with the bot on standard input and output, one line a turn.",
        discussion: "With --json each line out is one event, so that a program can drive it.")

    @OptionGroup var location: IndexLocation

    @OptionGroup var model: ModelLocation

    @OptionGroup var customers: CustomerFile

    @Option(help: "Where forms that were sent are kept.")
    var data = ".firsthand/data"

    @Option(help: "The language to begin in, as en, zh-Hans, zh-Hant, th, ru.")
    var lang: String?

    @Option(help: "The id of the customer who writes.")
    var customer: String?

    @Flag(help: "Nobody is on duty.")
    var offDuty = false

    @Flag(help: "Print one JSON event a line.")
    var json = false

    @Option(help: "Run conversation tests: a YAML file, or a folder of them.")
    var replay: String?

    func run() throws {
        let chat = try ChatSession(self)
        if let replay { return try chat.replay(replay) }
        try chat.run()
    }
}
