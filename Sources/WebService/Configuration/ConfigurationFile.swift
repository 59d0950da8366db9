import Foundation
import Records
import TextAnalysis

/// `DATA/service.json`: settings that every start takes over. Each may be left out; a name that
/// means nothing is refused.
///
/// ```json
/// {"rate_limits": {"address": {"per_minute": 0}}, "origins": {"k7q2": ["https://example.com"]}}
/// ```
struct ConfigurationFile {
    static let name = "service.json"

    private let json: JSONValue

    /// - Throws: `ConfigurationError` naming the file and the field.
    init(path: String) throws(ConfigurationError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .unreadable(path: path, reason: "the file cannot be opened")
        }
        do throws(JSONFailure) { json = try JSONParser.parse(Array(data)) } catch {
            throw .unreadable(
                path: path, reason: "at byte \(error.position), \(error.reason)")
        }
        if let error = Self.schema.errors(in: json).first {
            throw .wrongField(path: path, field: error.field, reason: error.message)
        }
    }

    private static let rate = Schema.object([
        .required("per_minute", .integer(0...10_000_000), "0 for no limit."),
        .optional("burst", .integer(1...10_000_000)),
    ])

    private static let schema = Schema.object([
        .optional("index", .text(1...4096)), .optional("host", .text(1...255)),
        .optional("port", .integer(0...65_535)), .optional("customers", .text(1...4096)),
        .optional("corpus", .text(1...4096)),
        .optional("customer_url", .pattern("^https?://[^ ]+$", 8...2000)),
        .optional("forms_webhook", .pattern("^https?://[^ ]+$", 8...2000)),
        .optional("agent_language", .language),
        .optional(
            "rate_limits",
            .object(
                (["address"] + KeyRole.allCases.map(\.rawValue)).map { .optional($0, rate) })),
        .optional("body_limit", .integer(1024...16_777_216)),
        .optional("origins", .map(.list(.pattern("^https?://[^/ ]+$", 8...255), upTo: 100))),
        .optional("proxies", .list(.text(2...64), upTo: 100)),
        .optional("search_deadline_milliseconds", .integer(0...60_000)),
        .optional("waiting_requests", .integer(1...100_000)),
        .optional("heartbeat_seconds", .integer(1...300)),
        .optional("stream_seconds", .integer(1...86_400)),
    ])

    /// The configuration with what the file says.
    func applied(to configuration: ServiceConfiguration) -> ServiceConfiguration {
        var result = configuration
        result.index = json["index"].text ?? result.index
        result.host = json["host"].text ?? result.host
        result.port = json["port"].integer ?? result.port
        result.customers = json["customers"].text ?? result.customers
        result.corpus = json["corpus"].text ?? result.corpus
        result.customerURL = json["customer_url"].text ?? result.customerURL
        result.formsWebhook = json["forms_webhook"].text ?? result.formsWebhook
        result.agentLanguage =
            json["agent_language"].text.map { Language($0) } ?? result.agentLanguage
        result.bodyLimit = json["body_limit"].integer ?? result.bodyLimit
        result.origins = json["origins"].object?.mapValues { $0.texts ?? [] } ?? result.origins
        result.proxies = json["proxies"].texts ?? result.proxies
        result.line = json["waiting_requests"].integer ?? result.line
        result.heartbeat =
            json["heartbeat_seconds"].integer.map { .seconds($0) } ?? result.heartbeat
        result.longestStream =
            json["stream_seconds"].integer.map { .seconds($0) } ?? result.longestStream
        if let deadline = json["search_deadline_milliseconds"].integer {
            result.deadline = deadline == 0 ? nil : .milliseconds(deadline)
        }
        result.limits = limits(result.limits)
        return result
    }

    private func limits(_ limits: RateLimits) -> RateLimits {
        var limits = limits
        for (name, rate) in json["rate_limits"].object ?? [:] {
            let perMinute = rate["per_minute"].integer ?? 0
            let set = RateLimits.Rate(
                perMinute: perMinute, burst: rate["burst"].integer ?? max(1, perMinute / 6))
            if let role = KeyRole(rawValue: name) {
                limits.roles[role] = set
            } else {
                limits.address = set
            }
        }
        return limits
    }
}

extension ServiceConfiguration {
    /// The configuration of a data folder: the defaults, with what its `service.json` says.
    ///
    /// - Throws: `ConfigurationError` if there is one that cannot be read.
    package static func read(dataFolder: String) throws(ConfigurationError) -> ServiceConfiguration
    {
        var configuration = ServiceConfiguration()
        configuration.data = dataFolder
        let path = dataFolder + "/" + ConfigurationFile.name
        guard FileManager.default.fileExists(atPath: path) else { return configuration }
        return try ConfigurationFile(path: path).applied(to: configuration)
    }
}
