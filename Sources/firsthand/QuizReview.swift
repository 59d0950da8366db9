import ArgumentParser
import CommandLineSupport
import Training

struct QuizReview: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Read items; approve, edit or retire them.",
        discussion: "Without an action it prints the drafts.")

    @OptionGroup var folder: QuizFolder
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
        var bank = try folder.bank()
        let changes = try change(&bank)
        if changes > 0 {
            try folder.save(bank)
            return Output.note("\(changes) items changed.")
        }
        var items = bank.items.filter { $0.state == state && selection.fits($0) }
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

    private func change(_ bank: inout ItemBank) throws -> Int {
        for id in approve { try bank.approve(id) }
        for id in retire { try bank.retire(id, because: because) }
        if let edit, let text { try bank.edit(edit) { $0.text = text } }
        var count = approve.count + retire.count + (edit == nil ? 0 : 1)
        guard approveAll else { return count }
        for item in bank.items where item.state == .draft && selection.fits(item) {
            try bank.approve(item.id)
            count += 1
        }
        return count
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
