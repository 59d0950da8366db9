import AnswerSearch
import ArgumentParser
import CommandLineSupport
import Foundation
import Knowledge
import SearchIndex
import TextAnalysis

struct Suggest: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print whole questions that go on from what is being typed.",
        discussion: "The last word is a beginning, unless a space follows it.")

    @OptionGroup var location: IndexLocation

    @Option(help: "How many questions to print (1 to 20).")
    var limit = 8

    @Option(help: "Who reads them: public or agent.")
    var audience = Audience.agent

    @Option(help: "The wanted language: a preference, as en, zh, zh-Hant, th, ru.")
    var lang: String?

    @Option(help: "The call's type: prefers its documents, hides none.")
    var callType: String?

    @Flag(help: "Print one JSON value.")
    var json = false

    @Argument(help: "The text so far, in any language.")
    var text: String

    func validate() throws {
        guard Completion.limits.contains(limit) else {
            throw ValidationError("\(SearchError.suggestionLimitOutOfRange(limit))")
        }
    }

    func run() throws {
        let pool = try location.pool()
        let searcher = AnswerSearcher(index: pool, analyzer: try Analyzer())
        let context = CallContext(
            role: audience == .public ? .customer : .agent, date: try location.today(pool),
            callType: callType, languages: lang.map { [Language($0)] } ?? [])
        let completions = try searcher.suggest(text, in: context, limit: limit)
        if json {
            try Output.json(SuggestResult(query: text, completions))
        } else {
            for completion in completions { Output.result(completion.line) }
        }
        if completions.isEmpty { throw ExitStatus.failure }
    }
}

extension Completion {
    /// The text without its line breaks.
    fileprivate var line: String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
