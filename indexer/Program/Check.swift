import ArgumentParser
import CommandLineSupport
import Foundation
import Indexer
import Knowledge
import TextAnalysis

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Name every mistake in a corpus as file:line: message; write nothing.")

    @OptionGroup var clock: Clock

    @Flag(help: "Leave out warnings.")
    var errorsOnly = false

    @Flag(help: "Count documents by kind and language, and by call type.")
    var counts = false

    @Flag(help: "Print one JSON value.")
    var json = false

    @Argument(help: "The corpus' folder.")
    var corpus = "corpus"

    func run() throws {
        let contents = CorpusReader(text: SourceText(analyzer: try Analyzer())).read(corpus)
        let found = CorpusChecker.check(
            corpus: contents.documents, forms: contents.knowledge.forms,
            knowledge: contents.knowledge,
            customers: contents.customers, contradictions: contents.contradictions,
            judgements: contents.judgements,
            today: clock.today(timeZone: contents.knowledge.timeZone))
        let issues = (contents.issues + found).sorted(by: Issue.inReportOrder)
        let errors = issues.filter { $0.severity == .error }
        if json {
            try Output.json(CheckResult(issues: issues, documents: contents.documents))
        } else {
            (errorsOnly ? errors : issues).forEach { Output.result("\($0)") }
            if counts { CorpusCounts(contents).lines.forEach(Output.result) }
            Output.note(
                "\(contents.documents.count) documents, \(errors.count) errors, "
                    + "\(issues.count - errors.count) warnings")
        }
        if !errors.isEmpty { throw ExitStatus.failure }
    }
}

/// What `check --json` prints.
private struct CheckResult: Encodable {
    struct Line: Encodable {
        let severity: String
        let file: String
        let line: Int
        let message: String
    }

    let documents: Int
    let issues: [Line]

    init(issues: [Issue], documents: [Document]) {
        self.documents = documents.count
        self.issues = issues.map {
            Line(
                severity: $0.severity.rawValue, file: $0.location.path, line: $0.location.line,
                message: $0.message)
        }
    }
}
