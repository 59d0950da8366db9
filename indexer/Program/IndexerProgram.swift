import ArgumentParser
import CommandLineSupport

@main
struct IndexerProgram: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indexer",
        abstract: "Turn a corpus and other sources into a searchable index.",
        subcommands: [Build.self, Check.self])

    static func main() async { await ExitStatus.run(Self.self) }
}
