import AnswerSearch
import ArgumentParser
import CommandLineSupport
import Foundation
import Knowledge
import Records
import SearchIndex
import TextAnalysis
import Training

struct QuizGenerate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Make quiz items of the corpus, as drafts.",
        discussion: """
            The same corpus and seed give the same items. Items whose document changed are \
            retired. With an index, a wrong answer that the search calls right is refused.
            """)

    @OptionGroup var corpus: QuizCorpus
    @OptionGroup var folder: DataFolder
    @OptionGroup var location: IndexLocation
    @OptionGroup var model: ModelLocation
    @OptionGroup var selection: QuizSelection

    @Option(help: "What the choice of items begins from; 0 and up.")
    var seed: UInt64 = 1

    @Option(help: "At most this many items of a kind from one document (1 to 20).")
    var perDocument = 2

    @Flag(help: "Do not look into the index for further right answers.")
    var withoutIndex = false

    @Flag(help: "Print counts alone; keep nothing.")
    var dryRun = false

    func validate() throws {
        guard (1...20).contains(perDocument) else {
            throw ValidationError("\(perDocument) items a document: 1 to 20 are possible.")
        }
    }

    func run() throws {
        let analyzer = try Analyzer()
        let corpus = try corpus.read(analyzer)
        let view = TraineeView(date: location.clock.today(timeZone: corpus.knowledge.timeZone))
        let items = try ItemWish(selection.items(), seed: seed, perDocument: perDocument)
            .items(of: corpus, view, analyzer, searcher(analyzer))
        for line in ItemCounts(items).lines { Output.result(line) }
        guard !dryRun else { return }
        let change = try folder.quizzes().refresh(
            with: items, CurrentCorpus(corpus, seenBy: view))
        Output.note(
            "\(change.added.count) added as drafts, \(change.retired.count) retired because their "
                + "documents changed, \(change.kept.count) kept.")
    }

    private func searcher(_ analyzer: Analyzer) throws -> AnswerSearcher? {
        guard !withoutIndex, FileManager.default.fileExists(atPath: location.index) else {
            Output.note("Without an index only the words tell wrong answers from right ones.")
            return nil
        }
        return try location.searcher(model, analyzer)
    }
}

extension IndexLocation {
    func searcher(_ model: ModelLocation, _ analyzer: Analyzer) throws -> AnswerSearcher {
        let meaning = try model.open().map { Meaning(model: $0) }
        return AnswerSearcher(index: try pool(), analyzer: analyzer, meaning: meaning)
    }
}
