import AnswerSearch
import ArgumentParser
import CommandLineSupport
import Evaluation
import Foundation
import Knowledge
import TextAnalysis

struct Calibrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fit the confidence of answers to queries with known answers.",
        discussion: """
            Each query is asked as it is and with its answers hidden. Prints how a fit on a seeded \
            half of the queries does on the other half; the file holds the fit on all of them, for \
            words and meaning and for words alone. Copy it to corpus/calibration.json and run \
            'indexer build' to use it.
            """)

    @OptionGroup var clock: Clock

    @OptionGroup var model: ModelLocation

    @Option(help: "The file to write.")
    var out: String

    @Option(help: "Which halves of the queries are taken for the test.")
    var seed: UInt64 = 1

    @Argument(help: "BEIR folders, or corpora's judgements folders.")
    var folders: [String]

    func run() async throws {
        model.noteMissingModel()
        let analyzer = try Analyzer()
        var calibration = Calibration(ranking: Ranking.standard.fingerprint)
        if let model = try model.open() {
            let setup = EvaluationSetup(
                analyzer: analyzer, embedder: (model, try self.model.embedder(model)))
            calibration.meaning = try await fits(setup, name: "words and meaning")
        }
        calibration.words = try await fits(
            EvaluationSetup(analyzer: analyzer), name: "words alone")
        try calibration.json.write(to: URL(filePath: out))
    }

    private func fits(_ setup: EvaluationSetup, name: String) async throws -> Calibration.Fits {
        var run = CalibrationRun(with: setup, today: clock.today(timeZone: "UTC"))
        for folder in folders { try await run.add(folder.withoutSlash) }
        let report = try run.fit(seed: seed)
        if let test = report.test { Output.result("\(name): \(test.line)") }
        return report.fits
    }
}

extension CalibrationRun.TestResult {
    fileprivate var line: String {
        func percent(_ share: Double?) -> String {
            share.map { String(format: "%.1f %%", $0 * 100) } ?? "-"
        }
        return "\(queries) queries it was not fitted on: of the answers called high "
            + "\(percent(highPrecision)) are right; of the answerable \(percent(highShare)) are "
            + "called high, \(percent(refusedAnswerable)) refused; of the unanswerable "
            + "\(percent(refusedUnanswerable)) refused"
    }
}
