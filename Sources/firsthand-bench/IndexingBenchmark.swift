import ArgumentParser
import Evaluation
import Foundation
import Indexer
import SearchIndex
import TextAnalysis
import XapianBaseline

struct IndexingBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Documents a second, and the ratio to libxapian adding the same terms alone.")

    @Option(help: "How often both are timed; the median ratio counts.")
    var runs = 3

    @Argument(help: "A folder of HTML pages.")
    var website: String

    func run() async throws {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let analyzer = try Analyzer()
        let source = SourceKind.website.source(
            at: website, using: SourceText(analyzer: analyzer))
        var ratios: [Double] = []
        for run in 1...runs {
            let store = GenerationStore(root: scratch.path + "/index-\(run)")
            let report = try await IndexBuilder(analyzer: analyzer, store: store)
                .build(from: [source], mode: .full, now: .now)
            guard let generation = store.currentPath() else { throw ExitCode(1) }
            let baseline = xb_index_terms(
                generation + "/xapian", scratch.path + "/baseline-\(run)")
            let ratio = report.seconds / baseline
            ratios.append(ratio)
            print(
                String(
                    format: "run %d: %d documents, %d passages in %.1f s, %.0f documents/s; "
                        + "libxapian alone %.1f s; ratio %.2f", run, report.added.count,
                    report.passages.values.reduce(0) { $0 + $1.values.reduce(0, +) },
                    report.seconds, Double(report.added.count) / report.seconds, baseline, ratio))
        }
        print(String(format: "median ratio %.2f", Metrics.percentile(ratios, 0.5)))
        print(
            String(
                format: "peak memory %.0f MB (the baseline's terms included)", Memory.peakMegabytes)
        )
    }
}
