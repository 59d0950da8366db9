import AnswerSearch
import ArgumentParser
import CommandLineSupport
import Foundation
import Knowledge
import SearchIndex
import TextAnalysis

struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the best answers to a question.")

    @OptionGroup var location: IndexLocation

    @OptionGroup var model: ModelLocation

    @Option(help: "How many answers to print (1 to 100).")
    var limit = 5

    @Option(help: "Who reads the answers: public or agent.")
    var audience = Audience.agent

    @Option(help: "Only this kind of document (faq, procedure, page); may be repeated.")
    var kind: [DocumentKind] = []

    @Option(help: "The wanted language: a preference, as en, zh, zh-Hant, th, ru.")
    var lang: String?

    @Option(help: "The call's type: prefers its documents, hides none.")
    var callType: String?

    @Flag(help: "Count kinds, call types and languages of what matches.")
    var facets = false

    @Flag(help: "Print one JSON value.")
    var json = false

    @Argument(help: "The question, in any language; - reads it from standard input.")
    var question: String

    func validate() throws {
        guard AnswerQuery.limits.contains(limit) else {
            throw ValidationError("\(SearchError.limitOutOfRange(limit))")
        }
    }

    func run() throws {
        let pool = try location.pool()
        let text = question == "-" ? Self.standardInput() : question
        let searcher = AnswerSearcher(
            index: pool, analyzer: try Analyzer(),
            meaning: try model.open().map { Meaning(model: $0) })
        let context = CallContext(
            role: audience == .public ? .customer : .agent, date: try location.today(pool),
            callType: callType, languages: lang.map { [Language($0)] } ?? [])
        let page = try searcher.search(
            AnswerQuery(
                text, context: context, kinds: kind.isEmpty ? nil : kind, limit: limit,
                wantsFacets: facets))
        if json {
            try Output.json(SearchResult(page))
        } else {
            model.noteMissingModel()
            page.write()
        }
        if page.answers.isEmpty { throw ExitStatus.failure }
    }

    private static func standardInput() -> String {
        String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

extension Audience: ExpressibleByArgument {}
extension DocumentKind: ExpressibleByArgument {}

extension AnswerPage {
    /// Writes the answers for a person.
    fileprivate func write() {
        if let didYouMean { Output.note("Did you mean: \(didYouMean)") }
        if answers.isEmpty { Output.note("Nothing was found. Try other words.") }
        for (index, answer) in answers.enumerated() { answer.write(place: index + 1) }
        guard let facets else { return }
        for (name, counts) in [
            ("kinds", facets.kinds), ("call types", facets.callTypes),
            ("languages", facets.languages),
        ] {
            let list = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                .map { "\($0.key) \($0.value)" }
            Output.result("\(name): \(list.joined(separator: ", "))")
        }
    }
}

extension Answer {
    fileprivate func write(place: Int) {
        let step = step.map { ", step \($0)" } ?? ""
        let eligibility = onlyFor.map { " · only for \($0)" } ?? ""
        Output.result(
            "\(place). \(title)\n   \(id) · \(kind.rawValue)\(step) · \(language)\(eligibility) "
                + "· \(String(format: "%.3f", score))")
        Output.result(
            "   " + snippet.marked.split(whereSeparator: \.isNewline).joined(separator: "\n   "))
        if let url { Output.result("   \(url)") }
    }
}

extension Snippet {
    /// The text with its highlights between ANSI bold marks on a terminal, plain elsewhere.
    fileprivate var marked: String {
        guard isatty(STDOUT_FILENO) == 1 else { return text }
        let scalars = Array(text.unicodeScalars)
        var marked = ""
        var end = 0
        func append(_ range: Range<Int>) {
            marked.unicodeScalars.append(contentsOf: scalars[range])
        }
        for range in highlights {
            append(end..<range.lowerBound)
            marked += "\u{1B}[1m"
            append(range)
            marked += "\u{1B}[0m"
            end = range.upperBound
        }
        append(end..<scalars.count)
        return marked
    }
}
