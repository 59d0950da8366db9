import ArgumentParser
import CommandLineSupport
import Foundation
import Indexer
import Knowledge
import SearchIndex
import TextAnalysis

struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring the index up to date with its sources.",
        discussion: """
            Without --source it reads ./corpus. A source that was named in the last build and is \
            not named now leaves the index.
            """)

    @Option(help: "The index folder; made if it is not there.")
    var index = ".firsthand/index"

    @Option(
        name: .customLong("source"),
        help: "What to read, as KIND=PATH; KIND is corpus, website, csv, jsonl or beir. Repeatable."
    )
    var sources: [SourceArgument] = []

    @OptionGroup var model: ModelLocation

    @Flag(help: "Analyse everything again.")
    var full = false

    @Flag(help: "Print what would change; write nothing.")
    var dryRun = false

    @Flag(help: "Print the report as one JSON value.")
    var json = false

    @OptionGroup var clock: Clock

    func run() async throws {
        let analyzer = try Analyzer()
        let text = SourceText(analyzer: analyzer)
        let arguments =
            sources.isEmpty ? [SourceArgument(kind: .corpus, path: "corpus")] : sources
        let builder = IndexBuilder(
            analyzer: analyzer, store: GenerationStore(root: index.withoutSlash),
            embedder: try model.open().map { ($0, try model.embedder($0)) })
        model.noteMissingModel()
        let meter = ProgressMeter()
        let report = try await builder.build(
            from: arguments.map { $0.kind.source(at: $0.path.withoutSlash, using: text) },
            mode: dryRun ? .dryRun : full ? .full : .incremental,
            now: clock.instant, progress: meter.show, embedding: meter.show)
        meter.finish()
        for issue in report.issues { Output.note("\(issue)") }
        if json {
            try Output.json(ReportResult(report, isDryRun: dryRun))
        } else {
            ReportText(report: report, isDryRun: dryRun, index: index).lines
                .forEach(Output.result)
        }
        if report.hasErrors || report.isEmpty { throw ExitStatus.failure }
    }
}

/// `KIND=PATH` on the command line.
struct SourceArgument: ExpressibleByArgument {
    let kind: SourceKind
    let path: String

    init(kind: SourceKind, path: String) {
        self.kind = kind
        self.path = path
    }

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="),
            let kind = SourceKind(rawValue: String(argument[..<equals])),
            argument.index(after: equals) < argument.endIndex
        else { return nil }
        self.init(kind: kind, path: String(argument[argument.index(after: equals)...]))
    }
}
