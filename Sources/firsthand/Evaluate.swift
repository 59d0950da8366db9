import AnswerSearch
import ArgumentParser
import CommandLineSupport
import Evaluation
import Foundation
import Knowledge
import TextAnalysis

struct Evaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure relevance on a BEIR folder, or on a corpus' judgements.",
        discussion: """
            Indexes the documents into a temporary index, asks every question and prints means over \
            the questions that have an answer. Judgements also fail below the floor in their file.
            """)

    @OptionGroup var clock: Clock

    @OptionGroup var model: ModelLocation

    @Option(
        name: .customLong("run"),
        help: "Write the rankings of a BEIR folder to this TREC run file.")
    var runFile: String?

    @Option(help: "A JSON file of ranking numbers to try, such as {\"bm25\": {\"b\": 0.4}}.")
    var ranking: String?

    @Option(help: "What confidence is made by; 'firsthand calibrate' writes such a file.")
    var calibration: String?

    @Flag(help: "Name every judgement that was not met.")
    var verbose = false

    @Flag(help: "Print one JSON value.")
    var json = false

    @Argument(help: "A BEIR folder, or a corpus' judgements folder.")
    var folder: String

    func run() async throws {
        let folder = folder.withoutSlash
        let today = clock.today(timeZone: "UTC")
        if FileManager.default.fileExists(atPath: folder + "/queries.jsonl") {
            try await evaluateDataSet(folder, today: today)
        } else {
            try await evaluateJudgements(folder, today: today)
        }
    }

    private func setup() throws -> EvaluationSetup {
        model.noteMissingModel()
        let model = try model.open()
        return EvaluationSetup(
            analyzer: try Analyzer(), ranking: try chosenRanking(),
            embedder: try model.map { ($0, try self.model.embedder($0)) },
            calibration: try chosenCalibration())
    }

    /// The named one, or the one that ships with the corpus; for judgements that of their corpus
    /// comes with the index.
    private func chosenCalibration() throws -> Calibration? {
        let shipped = "corpus/calibration.json"
        guard
            let path = calibration
                ?? (FileManager.default.fileExists(atPath: shipped) ? shipped : nil)
        else { return nil }
        do {
            return try Calibration(json: Data(contentsOf: URL(filePath: path)))
        } catch {
            throw ValidationError(
                "The calibration '\(path)' cannot be read: \(error.localizedDescription). "
                    + "Make it with 'firsthand calibrate'.")
        }
    }

    private func chosenRanking() throws -> Ranking {
        guard let ranking else { return .standard }
        return try Ranking.standard.overridden(by: Data(contentsOf: URL(filePath: ranking)))
    }

    private func evaluateDataSet(_ folder: String, today: CalendarDate) async throws {
        let evaluation = try await BEIREvaluation(
            BEIRDataSet(path: folder), with: try setup(), today: today)
        if let runFile {
            try evaluation.run().write(toFile: runFile, atomically: true, encoding: .utf8)
        }
        try print(evaluation.summary, of: folder)
    }

    private func evaluateJudgements(_ folder: String, today: CalendarDate) async throws {
        let evaluation = try await JudgementEvaluation(
            folder, with: try setup(), today: today)
        for issue in evaluation.issues { Output.note("\(issue)") }
        if verbose {
            for outcome in evaluation.outcomes {
                guard let complaint = outcome.complaint else { continue }
                let place = outcome.judgement.location
                Output.note("\(place.path):\(place.line): \(complaint)")
            }
        }
        if !json {
            let groups =
                evaluation.summaries { $0.query.language?.tag ?? "any language" }
                + evaluation.summaries { $0.kind.rawValue }
            for (name, summary) in groups { try print(summary, of: name) }
        }
        try print(evaluation.summary, of: folder)
        for shortfall in evaluation.shortfalls { Output.note(shortfall) }
        let failed =
            !evaluation.shortfalls.isEmpty || evaluation.issues.contains { $0.severity == .error }
        if failed { throw ExitStatus.failure }
    }

    private func print(_ summary: EvaluationSummary, of name: String) throws {
        if json { return try Output.json(summary) }
        func share(_ name: String, _ value: Double?) -> String {
            value.map { String(format: "  %@ %.3f", name, $0) } ?? ""
        }
        let figures = String(
            format: "%5d queries  R@1 %.3f  R@5 %.3f  MRR@10 %.3f  nDCG@10 %.3f",
            summary.queries, summary.recallAt1, summary.recallAt5, summary.reciprocalRankAt10,
            summary.normalizedGainAt10)
        let levels =
            share("high", summary.highShare) + share("right", summary.highPrecision)
            + share("refused", summary.refusedAnswerable)
            + share("refused unanswerable", summary.refusedUnanswerable)
        let times = String(format: "  p50 %.2f ms  p99 %.2f ms", summary.p50, summary.p99)
        Output.result("\(name): \(figures)\(levels)\(times)")
    }
}
