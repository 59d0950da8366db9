import ArgumentParser
import CommandLineSupport
import Foundation
import Records
import Training

/// The formats that items are written in.
enum QuizFormat: String, CaseIterable, ExpressibleByArgument {
    case gift, moodle, anki
}

struct QuizExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print items in another program's format.",
        discussion: "GIFT and Moodle XML come back by 'quiz import' with nothing lost.")

    @OptionGroup var folder: DataFolder
    @OptionGroup var selection: QuizSelection

    @Option(help: "gift, moodle (XML) or anki (tabs).")
    var format = QuizFormat.gift

    @Option(help: "Items in this state.")
    var state = ItemState.approved

    func run() throws {
        let items = try folder.quizzes().items(selection.items(state)).items
        guard !items.isEmpty else {
            Output.note("No item is \(state.rawValue). Approve some by 'firsthand quiz review'.")
            throw ExitStatus.failure
        }
        let text =
            switch format {
            case .gift: GIFTWriter.text(of: items)
            case .moodle: MoodleXMLWriter.text(of: items)
            case .anki: AnkiWriter.text(of: items)
            }
        FileHandle.standardOutput.write(Data(text.utf8))
    }
}
