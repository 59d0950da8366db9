import ArgumentParser
import CommandLineSupport
import Foundation
import Training

struct QuizSimulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Let trainees of known ability learn, and judge analysis and schedule by them.")

    @Option(help: "How many trainees (10 to 1000).")
    var trainees = 50

    @Option(help: "For how many days (1 to 365).")
    var days = 60

    @Option(help: "What chance begins from.")
    var seed: UInt64 = 1

    func validate() throws {
        guard (10...1000).contains(trainees), (1...365).contains(days) else {
            throw ValidationError("10 to 1000 trainees and 1 to 365 days are possible.")
        }
    }

    func run() {
        var settings = CohortSimulation.Settings()
        (settings.trainees, settings.days, settings.seed) = (trainees, days, seed)
        let outcome = CohortSimulation(settings).run()
        Output.result(
            "\(trainees) trainees, \(days) days, \(outcome.items.count) items, "
                + "\(outcome.recalls.count) reviews")
        Output.result(
            String(
                format: "recall at reviews: predicted %.3f, simulated %.3f, remembered %.3f",
                outcome.predictedRecall, outcome.simulatedRecall, outcome.rememberedShare))
        Output.result(
            "planted bad items among the last \(outcome.faults.count): \(outcome.faultyLast)")
        for report in outcome.analysis.reports.suffix(outcome.faults.count + 4) {
            let discrimination = report.discrimination.map {
                String(format: "%.2f (%.2f to %.2f)", $0.value, $0.lower, $0.upper)
            }
            Output.result(
                "  \(report.id) \(outcome.faults[report.id]?.rawValue ?? "sound"): "
                    + String(format: "right %.2f, ", report.facility.value)
                    + "discrimination \(discrimination ?? "-"), "
                    + String(format: "key alone right %.2f ", report.keyProbability ?? 1)
                    + report.flags.map(\.rawValue).joined(separator: " "))
        }
    }
}
