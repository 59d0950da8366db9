import AnswerSearch
import ArgumentParser
import CommandLineSupport
import Foundation
import Knowledge
import SearchIndex
import TextAnalysis

struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the best answers to a question.",
        discussion: "Without a question it is a prompt that stays open for a whole call.")

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

    @Option(help: "A JSON file of what is known of the call: call_type, languages, customer, ...")
    var context: String?

    @OptionGroup var customers: CustomerFile

    @Option(
        help: "How many milliseconds to wait for meaning before words alone answer; 0 for ever.")
    var deadline = 150

    @Flag(help: "Print how each score and confidence was made.")
    var explain = false

    @Flag(help: "Count kinds, call types and languages of what matches.")
    var facets = false

    @Flag(help: "Print one JSON value.")
    var json = false

    @Argument(help: "The question, in any language; - reads it from standard input.")
    var question: String?

    func validate() throws {
        guard AnswerQuery.limits.contains(limit) else {
            throw ValidationError("\(SearchError.limitOutOfRange(limit))")
        }
        guard question != nil || !json else {
            throw ValidationError("--json prints the answers to one question: name it.")
        }
        guard deadline >= 0 else {
            throw ValidationError(
                "A deadline of \(deadline) ms lies in the past; 0 and up are possible.")
        }
    }

    func run() throws {
        let pool = try location.pool()
        let meaning = try model.open().map { Meaning(model: $0) }
        meaning?.warmUp()
        let analyzer = try Analyzer()
        let searcher = AnswerSearcher(index: pool, analyzer: analyzer, meaning: meaning)
        if try searcher.isCalibrationStale() {
            Output.note(
                "The confidence was fitted under another ranking. Run 'firsthand calibrate' and "
                    + "'indexer build'.")
        }
        let context = try callContext(pool, analyzer)
        guard let question else {
            return try prompt(searcher, context, pool: pool, analyzer: analyzer)
        }
        let page = try searcher.search(
            query(question == "-" ? Self.standardInput() : question, context))
        if json {
            try Output.json(SearchResult(page))
        } else {
            model.noteMissingModel()
            page.write()
        }
        if page.answers.isEmpty { throw ExitStatus.failure }
    }

    private func query(_ text: String, _ context: CallContext) -> AnswerQuery {
        var query = AnswerQuery(
            text, context: context, kinds: kind.isEmpty ? nil : kind, limit: limit,
            wantsFacets: facets)
        query.wantsExplanation = explain
        query.deadline = deadline == 0 ? nil : .milliseconds(deadline)
        return query
    }

    private func prompt(
        _ searcher: AnswerSearcher, _ context: CallContext, pool: IndexReaderPool,
        analyzer: Analyzer
    ) throws {
        model.noteMissingModel()
        let knowledge = try pool.snapshot().knowledge
        let choices = PromptChoices(
            callTypes: knowledge.callTypes.map(\.id), languages: knowledge.languages.map(\.tag),
            customers: customers.ids(analyzer: analyzer))
        var prompt = SearchPrompt(
            searcher: searcher, context: context, choices: choices, makeQuery: query,
            findCustomer: { try customers.record($0, analyzer: analyzer) })
        prompt.run()
    }

    private func callContext(_ pool: IndexReaderPool, _ analyzer: Analyzer) throws -> CallContext {
        let plain = CallContext(
            role: audience == .public ? .customer : .agent, date: try location.today(pool),
            callType: callType, languages: lang.map { [Language($0)] } ?? [])
        guard let context else { return plain }
        return try ContextFile(path: context).applied(to: plain) { id throws(ContextError) in
            try customers.record(id, analyzer: analyzer)
        }
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
    func write() {
        if let didYouMean { Output.note("Did you mean: \(didYouMean)") }
        if answers.isEmpty { Output.note("Nothing was found. Try other words.") }
        for (index, answer) in answers.enumerated() { answer.write(place: index + 1) }
        if !callTypes.isEmpty {
            Output.note(
                "About: "
                    + callTypes.prefix(3).map {
                        "\($0.id) \(Int(($0.probability * 100).rounded())) %"
                    }
                    .joined(separator: ", "))
        }
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
                + "· \(confidence.level.rawValue) \(Int((confidence.probability * 100).rounded())) %"
        )
        Output.result(
            "   " + snippet.marked.split(whereSeparator: \.isNewline).joined(separator: "\n   "))
        if let url { Output.result("   \(url)") }
        Output.result("   (\(why))")
        for line in explanation?.lines ?? [] { Output.result("     " + line) }
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
