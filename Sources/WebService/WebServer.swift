import AnswerSearch
package import Embedding
import Foundation
import Hummingbird
import Knowledge
package import Logging
import NIOCore
import Records
import SearchIndex
package import ServiceLifecycle
package import UnixSignals
import TextAnalysis

/// The HTTP service: everything that it needs, put together.
///
///     let server = try WebServer(configuration, model: model, logger: logger)
///     try await server.run(signals: [.sigterm, .sigint]) { port in print(port) }
package struct WebServer: Sendable {
    let configuration: ServiceConfiguration
    let parts: ServiceParts
    private let logger: Logger

    /// Opens the index, the database and what else there is.
    ///
    /// - Parameter model: compares by meaning; nil for words alone.
    /// - Throws: `IndexError`, `RecordError` or `ConfigurationError` saying what to do.
    package init(
        _ configuration: ServiceConfiguration, model: EmbeddingModel?, logger: Logger
    ) throws {
        self.configuration = configuration
        self.logger = logger
        parts = try ServiceParts(configuration, model: model, logger: logger)
    }

    /// Serves until it is told to stop, then finishes what it has begun.
    ///
    /// - Parameter onListening: is called with the port once requests are taken.
    package func run(
        signals: [UnixSignal] = [], onListening: @escaping @Sendable (Int) async -> Void
    ) async throws {
        try await group(signals: signals, onListening: onListening).run()
    }

    /// The service as a group that can be told to stop.
    package func group(
        signals: [UnixSignal] = [], onListening: @escaping @Sendable (Int) async -> Void
    ) -> ServiceGroup {
        let application = Application(
            responder: ServiceChain.responder(parts, configuration),
            server: .http1(configuration: .init(idleTimeout: .seconds(120))),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port)),
            onServerRunning: { channel in
                await onListening(channel.localAddress?.port ?? configuration.port)
            },
            logger: logger)
        let housekeeping = Housekeeping(
            handOffs: parts.handOffs, delivery: parts.delivery, logger: logger)
        return ServiceGroup(
            configuration: .init(
                services: [application, housekeeping], gracefulShutdownSignals: signals,
                logger: logger))
    }
}
