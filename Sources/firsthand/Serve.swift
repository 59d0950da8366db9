import ArgumentParser
import CommandLineSupport
import Foundation
import Knowledge
import Logging
import UnixSignals
import WebService

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the HTTP API.",
        discussion: "Options come before what DATA/service.json says. 'firsthand keys' makes keys.")

    @Option(help: "The index folder that 'indexer build' made (.firsthand/index).")
    var index: String?

    @OptionGroup var data: DataFolder

    @Option(help: "The address to listen at (127.0.0.1).")
    var host: String?

    @Option(help: "The port to listen at; 0 for any that is free (8080).")
    var port: Int?

    @Option(help: "The customers' records (corpus/customers.csv).")
    var customers: String?

    @Option(help: "The corpus folder, whose contradictions and judgements quizzes heed (corpus).")
    var corpus: String?

    @Flag(help: "Lift all rate limits, for load tests.")
    var rateLimitOff = false

    @Option(help: "How many milliseconds a search waits for meaning; 0 for ever (150).")
    var deadline: Int?

    @OptionGroup var model: ModelLocation

    @OptionGroup var clock: Clock

    func validate() throws {
        if let port, !(0...65_535).contains(port) {
            throw ValidationError("There is no port \(port); 0 to 65535 are possible.")
        }
        if let deadline, deadline < 0 {
            throw ValidationError(
                "A deadline of \(deadline) ms lies in the past; 0 and up are possible.")
        }
    }

    func run() async throws {
        let configuration = try settings()
        model.noteMissingModel()
        LoggingSystem.bootstrap(StreamLogHandler.standardError)
        let server = try WebServer(
            configuration, model: try model.open(), logger: Logger(label: "firsthand"))
        try await server.run(signals: [.sigterm, .sigint]) { port in
            Output.result("Listening on http://\(configuration.host):\(port)")
        }
    }

    private func settings() throws -> ServiceConfiguration {
        var settings = try ServiceConfiguration.read(dataFolder: data.path)
        settings.index = index ?? settings.index
        settings.host = host ?? settings.host
        settings.port = port ?? settings.port
        settings.customers = customers ?? settings.customers
        settings.corpus = corpus ?? settings.corpus
        settings.day = clock.now
        if let deadline { settings.deadline = deadline == 0 ? nil : .milliseconds(deadline) }
        if rateLimitOff { settings.liftLimits() }
        return settings
    }
}
