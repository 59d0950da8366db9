import Records
import TestSupport
import TextAnalysis
import Testing

@testable import WebService

struct ConfigurationFileTests {
    private func read(_ text: String) throws -> ServiceConfiguration {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "service.json")
        return try ServiceConfiguration.read(dataFolder: folder.path)
    }

    @Test func `without a file the defaults hold`() throws {
        let configuration = try ServiceConfiguration.read(dataFolder: TemporaryFolder().path)
        #expect(configuration.port == 8080)
        #expect(configuration.host == "127.0.0.1")
        #expect(configuration.bodyLimit == 262_144)
    }

    @Test func `every setting is taken over`() throws {
        let configuration = try read(
            """
            {"index": "i", "host": "::1", "port": 1, "customers": "c.csv", "agent_language": "th",
             "customer_url": "http://crm.example/customers", "forms_webhook": "https://a.example/f",
             "rate_limits": {"address": {"per_minute": 0}, "agent": {"per_minute": 60, "burst": 5}},
             "body_limit": 2048, "origins": {"k1": ["https://www.example.com"]},
             "proxies": ["127.0.0.1"], "search_deadline_milliseconds": 0, "waiting_requests": 7,
             "heartbeat_seconds": 3, "stream_seconds": 9}
            """)
        #expect(configuration.index == "i" && configuration.host == "::1")
        #expect(configuration.port == 1 && configuration.customers == "c.csv")
        #expect(configuration.agentLanguage?.tag == "th")
        #expect(configuration.customerURL == "http://crm.example/customers")
        #expect(configuration.formsWebhook == "https://a.example/f")
        #expect(configuration.limits.address.perMinute == 0)
        #expect(configuration.limits.rate(of: .agent) == .init(perMinute: 60, burst: 5))
        #expect(configuration.bodyLimit == 2048)
        #expect(configuration.origins == ["k1": ["https://www.example.com"]])
        #expect(configuration.proxies == ["127.0.0.1"])
        #expect(configuration.deadline == nil && configuration.line == 7)
        #expect(configuration.heartbeat == .seconds(3))
        #expect(configuration.longestStream == .seconds(9))
    }

    @Test(arguments: [
        ("{\"prot\": 1}", "prot"), ("{\"port\": 70000}", "port"), ("{\"port\": \"1\"}", "port"),
        ("{\"rate_limits\": {\"boss\": {\"per_minute\": 1}}}", "rate_limits.boss"),
        ("{\"rate_limits\": {\"agent\": {}}}", "rate_limits.agent.per_minute"),
        ("{\"origins\": {\"k\": [\"example.com\"]}}", "origins.k.0"), ("[]", ""), ("{", nil),
    ]) func `what is wrong is named`(text: String, field: String?) {
        #expect {
            try read(text)
        } throws: { error in
            switch error as? ConfigurationError {
            case .wrongField(_, let name, _): name == field
            case .unreadable: field == nil
            default: false
            }
        }
    }
}
