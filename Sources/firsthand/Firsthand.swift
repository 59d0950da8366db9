import ArgumentParser

@main
struct Firsthand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "firsthand",
        abstract: "Find the answer at hand on the first contact.",
        subcommands: [Search.self, Show.self, Evaluate.self])
}
