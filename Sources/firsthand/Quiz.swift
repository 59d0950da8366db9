import ArgumentParser
import CommandLineSupport
import TextAnalysis
import Training

struct Quiz: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Quiz trainees against the corpus.",
        discussion: """
            Items are made of the corpus as drafts; a trainer approves them; trainees take them; \
            first answers show which items and which articles mislead.
            """,
        subcommands: [
            QuizGenerate.self, QuizReview.self, QuizTake.self, QuizResults.self, QuizExport.self,
            QuizImport.self, QuizCohort.self, QuizSimulate.self,
        ])
}

extension ItemKind: ExpressibleByArgument {}
extension ItemState: ExpressibleByArgument {}
extension SessionRequest.Level: ExpressibleByArgument {}

/// Which items a command is about.
struct QuizSelection: ParsableArguments {
    @Option(help: "Only items in this language, as en, zh-Hans, th, ru; may be repeated.")
    var lang: [String] = []

    @Option(help: "Only items of this kind; may be repeated.")
    var kind: [ItemKind] = []

    @Option(help: "Only items of this call type; may be repeated.")
    var callType: [String] = []

    var languages: [Language] { lang.map { Language($0) } }

    func items(_ state: ItemState? = nil) -> ItemSelection {
        ItemSelection(languages: languages, kinds: kind, callTypes: callType, state: state)
    }
}
