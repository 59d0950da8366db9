import ArgumentParser
import CommandLineSupport
import Foundation
import Records
import Training

struct QuizResults: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "results", abstract: "Print who is how far, and which items mislead.")

    @OptionGroup var folder: DataFolder

    @Option(help: "Only this trainee; may be repeated.")
    var trainee: [String] = []

    @Option(help: "Only the trainees of this cohort, with its leaderboard.")
    var cohort: String?

    @Flag(help: "Print the analysis of items and the documents that are missed often.")
    var items = false

    @Flag(help: "Print every answer as CSV.")
    var csv = false

    @Flag(help: "Print one JSON value.")
    var json = false

    func run() throws {
        let quizzes = try folder.quizzes()
        let group = try chosenCohort(quizzes)
        let chosen = group.map { $0.trainees.filter(isChosen) } ?? (trainee.isEmpty ? nil : trainee)
        let attempts = try quizzes.attempts(of: chosen)
        guard !attempts.isEmpty else {
            Output.note("Nobody has answered yet. 'firsthand quiz take' begins.")
            throw ExitStatus.failure
        }
        if csv {
            let known = Dictionary(
                try quizzes.items().items.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
            FileHandle.standardOutput.write(
                Data(ResultsTable.csv(attempts, items: known).utf8))
        } else if items {
            try writeItems(try quizzes.analysis(of: chosen))
        } else {
            try writeProgress(of: try group ?? quizzes.everybody(named: trainee), quizzes)
        }
    }

    private func isChosen(_ name: String) -> Bool { trainee.isEmpty || trainee.contains(name) }

    private func chosenCohort(_ quizzes: QuizDesk) throws -> Cohort? {
        guard let cohort else { return nil }
        let cohorts = try quizzes.records.quizCohorts()
        guard let found = cohorts.first(where: { $0.id == cohort }) else {
            throw CohortError.unknown(cohort, cohorts)
        }
        return found
    }

    private func writeProgress(of cohort: Cohort, _ quizzes: QuizDesk) throws {
        let progress = try quizzes.progress(of: cohort, at: Date())
        if json { return try Output.json(progress.filter { isChosen($0.trainee) }) }
        for row in progress where isChosen(row.trainee) {
            let share = row.rightShare.map { "\(Int(($0 * 100).rounded())) % right" } ?? "-"
            Output.result(
                "\(row.trainee): \(row.seen) of \(row.items) items, \(share), \(row.due) due, "
                    + "weakest: \(row.weakest.prefix(3).joined(separator: ", "))")
        }
        for row in cohort.leaderboard(of: progress) ?? [] {
            Output.result("\(row.rank). \(row.trainee) \(String(format: "%.1f", row.points))")
        }
    }

    private func writeItems(_ analysis: ItemAnalysis) throws {
        if json { return try Output.json(analysis.reports.filter { $0.attempts > 0 }) }
        for report in analysis.reports where report.attempts > 0 {
            let discrimination = report.discrimination.map { "\(text($0))" } ?? "-"
            let key = report.keyProbability.map { String(format: "%.2f", $0) } ?? "-"
            let flags = report.flags.map(\.rawValue).joined(separator: " ")
            Output.result(
                "\(report.id) \(report.document): \(report.attempts) first answers, right "
                    + "\(text(report.facility)), discrimination \(discrimination), "
                    + "key alone right \(key) \(flags)")
        }
        for document in analysis.documents {
            Output.result(
                "missed often: \(document.document), right \(text(document.facility)) of "
                    + "\(document.attempts)")
        }
    }

    private func text(_ interval: Interval) -> String {
        String(format: "%.2f (%.2f to %.2f)", interval.value, interval.lower, interval.upper)
    }
}
