import AnswerSearch
import ArgumentParser
import Foundation
import Indexer
import Knowledge
import SearchIndex
import TextAnalysis

struct TitleBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "titles",
        abstract:
            "Search random pages by their title: is a page of that title among the first five?",
        discussion: "Languages are told apart by the first folder of a page's path.")

    @Option(help: "How many pages a language.")
    var sample = 200

    @Argument(help: "A folder of HTML pages.")
    var website: String

    func run() async throws {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let analyzer = try Analyzer()
        let source = SourceKind.website.source(at: website, using: SourceText(analyzer: analyzer))
        let report = try await IndexBuilder(
            analyzer: analyzer, store: GenerationStore(root: scratch.path)
        ).build(from: [source], mode: .full, now: .now)
        let pool = try IndexReaderPool(at: scratch.path)
        let searcher = AnswerSearcher(index: pool, analyzer: analyzer)
        let context = CallContext(role: .agent, date: CalendarDate(Date(), in: .gmt))
        for (folder, ids) in Dictionary(grouping: report.added, by: Self.folder).sorted(by: {
            $0.key < $1.key
        }) {
            var random = SeededGenerator(seed: 1)
            let chosen = ids.sorted().shuffled(using: &random).prefix(sample)
            var found = 0
            for id in chosen {
                guard let title = try searcher.document(id, in: context)?.title else { continue }
                let page = try searcher.search(AnswerQuery(title, context: context, limit: 5))
                if page.answers.contains(where: { $0.title == title }) {
                    found += 1
                } else {
                    FileHandle.standardError.write(Data("not found: \(folder): \(title)\n".utf8))
                }
            }
            print(
                String(
                    format: "%@: %d of %d (%.1f %%)", folder, found, chosen.count,
                    100 * Double(found) / Double(chosen.count)))
        }
    }

    private static func folder(_ id: String) -> String {
        id.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    }
}
