import AnswerSearch
import Embedding
import Foundation
import Knowledge
import Logging
import Records
import SearchIndex
import TextAnalysis

/// What the routes share.
struct ServiceParts: Sendable {
    let ledger: Ledger
    let search: SearchService
    let workers: Workers
    let metrics: ServiceMetrics
    let customers: CustomerGate
    let contexts: ContextReader
    let keys: KeyCache
    let stream: EventStream
    let conversations: ConversationDesk
    let handOffs: HandOffDesk
    let quizzes: QuizService
    let delivery: FormDelivery
    let hasModel: Bool
    let logger: Logger
    let configuration: ServiceConfiguration

    init(
        _ configuration: ServiceConfiguration, model: EmbeddingModel?, logger: Logger
    ) throws {
        let analyzer = try Analyzer()
        let workers = Workers(line: configuration.line)
        let ledger = Ledger(
            records: try RecordStore(folder: configuration.data), workers: workers)
        let meaning = model.map { Meaning(model: $0) }
        meaning?.warmUp()
        metrics = ServiceMetrics()
        stream = EventStream(
            heartbeat: configuration.heartbeat, longest: configuration.longestStream,
            metrics: metrics)
        search = SearchService(
            pool: try IndexReaderPool(at: configuration.index), analyzer: analyzer,
            meaning: meaning, workers: workers, metrics: metrics, logger: logger,
            deadline: configuration.deadline, day: configuration.day)
        customers = CustomerGate(
            provider: try Self.provider(configuration, analyzer, workers),
            secret: { try await ledger.customerSecret() })
        contexts = ContextReader(search: search, customers: customers)
        keys = KeyCache { plain in try await ledger.principal(ofKey: plain) }
        delivery = FormDelivery(ledger: ledger, configuration: configuration, logger: logger)
        conversations = ConversationDesk(
            ledger: ledger, search: search, customers: customers, delivery: delivery,
            configuration: configuration)
        handOffs = HandOffDesk(
            ledger: ledger, conversations: conversations, configuration: configuration)
        quizzes = QuizService(
            ledger: ledger, search: search, corpusFolder: configuration.corpus, logger: logger)
        hasModel = model != nil
        (self.ledger, self.workers, self.logger) = (ledger, workers, logger)
        self.configuration = configuration
    }

    /// Whether records can be written.
    func isDatabaseReady() async -> Bool {
        let isWritten: Void? = try? await ledger.checkWritable()
        return isWritten != nil
    }

    private static func provider(
        _ configuration: ServiceConfiguration, _ analyzer: Analyzer, _ workers: Workers
    ) throws(ConfigurationError) -> any CustomerProvider {
        guard let address = configuration.customerURL else {
            return CSVCustomers(
                path: configuration.customers, analyzer: analyzer, workers: workers)
        }
        guard let url = URL(string: address), url.host != nil else { throw .wrongURL(address) }
        return HTTPCustomers(url: url)
    }
}
