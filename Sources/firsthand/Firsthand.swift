import ArgumentParser
import CommandLineSupport

@main
struct Firsthand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "firsthand",
        abstract: "Find the answer at hand on the first contact.",
        subcommands: [
            Search.self, Suggest.self, Chat.self, Show.self, Serve.self, Keys.self,
            Evaluate.self, Calibrate.self, Quiz.self,
        ])

    static func main() async { await ExitStatus.run(Self.self) }
}
