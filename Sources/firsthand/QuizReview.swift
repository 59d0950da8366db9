import ArgumentParser
import CommandLineSupport
import Records
import Training

struct QuizReview: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Read items; approve, edit or retire them.",
        discussion: "Without an action it prints the drafts.")

    @OptionGroup var folder: DataFolder
    @OptionGroup var selection: QuizSelection

    @Option(help: "Print items in this state (draft, approved, retired).")
    var state = ItemState.draft

    @Option(help: "Print at most so many.")
    var limit = 20

    @Option(help: "Print a sample that this number decides, instead of the first items.")
    var sample: UInt64?

    @Option(help: "Approve the item with this id; may be repeated.")
    var approve: [String] = []

    @Flag(help: "Approve all drafts that the other options select.")
    var approveAll = false

    @Option(help: "Retire the item with this id; may be repeated.")
    var retire: [String] = []

    @Option(help: "Why it is retired.")
    var because: String?

    @Option(help: "Change the text of the item with this id, to --text.")
    var edit: String?

    @Option(help: "The new text.")
    var text: String?

    @Flag(help: "Print one JSON value.")
    var json = false

    func validate() throws {
        guard (edit == nil) == (text == nil) else {
            throw ValidationError("--edit names an item and --text its new text: give both.")
        }
    }

    func run() throws {
        let quizzes = try folder.quizzes()
        let changes = try change(quizzes)
        if changes > 0 { return Output.note("\(changes) items changed.") }
        var items = try quizzes.items(selection.items(state)).items
        if let sample {
            var random = SeededRandom(seed: sample)
            items.shuffle(using: &random)
        }
        guard !items.isEmpty else {
            Output.note("No item is \(state.rawValue). 'firsthand quiz generate' makes drafts.")
            throw ExitStatus.failure
        }
        if json { return try Output.json(Array(items.prefix(limit))) }
        for item in items.prefix(limit) { write(item) }
        Output.note("\(min(limit, items.count)) of \(items.count) \(state.rawValue) items.")
    }

    private func change(_ quizzes: QuizDesk) throws -> Int {
        for id in approve { _ = try quizzes.approve(id) }
        for id in retire { _ = try quizzes.retire(id, because: because) }
        if let edit, let text { _ = try quizzes.edit(edit) { $0.text = text } }
        let count = approve.count + retire.count + (edit == nil ? 0 : 1)
        return count + (approveAll ? try quizzes.approveAll(selection.items()) : 0)
    }

    private func write(_ item: QuizItem) {
        Output.result("\(item.id) · \(item.kind.rawValue) · \(item.language) · \(item.document)")
        for line in item.text.split(separator: "\n") { Output.result("  \(line)") }
        switch item.task {
        case .choice(let choices):
            for choice in choices {
                let source = choice.document.map { " [\($0)]" } ?? ""
                Output.result("  \(choice.isRight ? "*" : "-") \(choice.text)\(source)")
            }
        case .order, .search: Output.result("  * \(item.rightAnswer)")
        }
        Output.result("")
    }
}
