import ArgumentParser
import CommandLineSupport
import Records
import Training

struct QuizCohort: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cohort", abstract: "Make or change a group of trainees.",
        discussion:
            "Without options it prints the cohort. 'quiz results --cohort' says how far it is.")

    @OptionGroup var folder: DataFolder

    @Option(help: "What the cohort is called.")
    var name: String?

    @Option(help: "Add this trainee; may be repeated.")
    var add: [String] = []

    @Option(help: "Take this trainee out; may be repeated.")
    var remove: [String] = []

    @Flag(
        inversion: .prefixedNo,
        help: "Whether the members see each other's points.")
    var leaderboard: Bool?

    @Argument(help: "The cohort's id.")
    var cohort: String

    func run() throws {
        let records = try folder.quizzes().records
        let cohorts = try records.quizCohorts()
        let changes = name != nil || !add.isEmpty || !remove.isEmpty || leaderboard != nil
        let known = cohorts.first { $0.id == cohort }
        guard changes || known != nil else { throw CohortError.unknown(cohort, cohorts) }
        var changed = known ?? Cohort(id: cohort, name: cohort, trainees: [])
        changed.name = name ?? changed.name
        changed.showsLeaderboard = leaderboard ?? changed.showsLeaderboard
        changed.trainees += add.filter { !changed.trainees.contains($0) }
        changed.trainees.removeAll { remove.contains($0) }
        if changes { try records.keep(changed) }
        Output.result(
            "\(changed.id) '\(changed.name)': \(changed.trainees.joined(separator: ", ")); "
                + "leaderboard \(changed.showsLeaderboard ? "on" : "off")")
    }
}

/// A cohort that is not there.
enum CohortError: Error, CustomStringConvertible {
    case unknown(String, [Cohort])

    var description: String {
        switch self {
        case .unknown(let id, let cohorts):
            "There is no cohort '\(id)'. "
                + (cohorts.isEmpty
                    ? "'firsthand quiz cohort \(id) --add NAME' makes it."
                    : "There are: \(cohorts.map(\.id).joined(separator: ", ")).")
        }
    }
}
