package import Knowledge
package import TextAnalysis

/// All that can be set about the service: a value, which `firsthand serve` makes of
/// `DATA/service.json` and its options.
package struct ServiceConfiguration: Sendable {
    package var index = ".firsthand/index"
    /// Where keys and records are.
    package var data = ".firsthand/data"
    package var host = "127.0.0.1"
    /// 0 for any that is free.
    package var port = 8080
    /// A CSV file of customers.
    package var customers = "corpus/customers.csv"
    /// The corpus folder, for what its editors say about documents as a whole: quiz items heed it.
    package var corpus = "corpus"
    /// Another system that knows the customers; comes before the file.
    package var customerURL: String?
    /// Where filled-in forms are sent; nil to keep them only.
    package var formsWebhook: String?
    /// The language of those who take over conversations; nil for the corpus's first.
    package var agentLanguage: Language?
    var limits = RateLimits()
    /// In bytes.
    var bodyLimit = 262_144
    /// Origins whose pages may use a customer's key, by the key's id.
    var origins: [String: [String]] = [:]
    /// Addresses of proxies whose X-Forwarded-For is believed.
    var proxies: [String] = []
    /// How long a search waits for meaning; nil for good.
    package var deadline: Duration? = .milliseconds(150)
    /// How many requests may wait for a thread.
    var line = 256
    /// How often an event stream that has nothing to say shows that it is alive.
    var heartbeat = Duration.seconds(15)
    /// How long an event stream stays open before its reader has to come back.
    var longestStream = Duration.seconds(3600)
    /// Whether somebody takes hand-offs at any time, or only while an agent has said so (PUT
    /// /v1/duty).
    package enum Duty: String, CaseIterable, Sendable {
        case always, agents
    }

    package var duty = Duty.always
    /// How long a hand-off waits before the customer is told that nobody came, in seconds.
    package var handOffPatience = 1800.0
    /// What counts as today; nil for the day that it is.
    package var day: CalendarDate?

    package init() {}

    /// Lifts all rate limits, for load tests.
    package mutating func liftLimits() { limits = .none }
}
