import ArgumentParser

@main
struct FirsthandBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "firsthand-bench",
        abstract: "Measure speed and memory. The machines are noisy: trust ratios of one run.",
        subcommands: [
            IndexingBenchmark.self, SearchBenchmark.self, SuggestBenchmark.self,
            TitleBenchmark.self, HybridBenchmark.self, HybridLatency.self, VectorBenchmark.self,
            PagesIndex.self,
        ])
}
