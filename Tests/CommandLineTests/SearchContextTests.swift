import Foundation
import TestSupport
import Testing

/// `search --context`, `--explain` and what answers say of themselves.
struct SearchContextTests {
    /// Built once: no test changes it but by files of its own.
    private static let corpus: TemporaryFolder = {
        do {
            let folder = try TemporaryFolder()
            try SampleCorpus.write(to: folder)
            for (id, lines) in documents {
                try folder.write(
                    SampleCorpus.faq(id, "Numbat \(id)", "A numbat costs 5 CR.", more: lines)
                        .replacing("call_types: [billing]\n", with: ""),
                    to: "corpus/faq/en/\(id).md")
            }
            try folder.write(
                SampleCorpus.knowledge
                    + """
                    products: [{ id: fibre, names: { en: Fibre } }, { id: mobile, names: { en: Mobile } }]
                    segments: [{ id: business, names: { en: business customers } }]
                    regions: [{ id: north, names: { en: the North } }]

                    """, to: "corpus/knowledge.yaml")
            try folder.write(
                """
                id,name,language,segment,region,products,tenure_months
                c01,Ann,th,business,north,fibre;mobile,38
                c02,Tom,,,,,
                c03,Eve,en,,,fibre,2

                """, to: "corpus/customers.csv")
            try Program.indexer.run("build", in: folder)
            return folder
        } catch {
            fatalError("\(error)")
        }
    }()

    private static let documents = [
        ("a-plain", ""), ("by-type", "call_types: [refund]"), ("by-product", "products: [fibre]"),
        ("by-segment", "segments: [business]"), ("by-region", "regions: [north]"),
        ("by-mobile", "products: [mobile]"),
    ]

    private static func search(_ arguments: String...) throws -> Program.Outcome {
        let (output, errors) = (".\(UUID().uuidString).out", ".\(UUID().uuidString).err")
        let process = try Program.firsthand.start(
            ["search", "--words-only"] + arguments, in: corpus, output: output, errors: errors)
        process.waitUntilExit()
        func text(_ file: String) throws -> String {
            try String(contentsOfFile: corpus.path + "/" + file, encoding: .utf8)
        }
        return .init(
            status: process.terminationStatus, output: try text(output), errors: try text(errors))
    }

    private static func file(_ json: String) throws -> String {
        let name = "context-\(UUID().uuidString).json"
        try corpus.write(json, to: name)
        return name
    }

    private static func answers(_ outcome: Program.Outcome) throws -> [[String: Any]] {
        try outcome.json()["answers"] as? [[String: Any]] ?? []
    }

    private static func found(_ json: String, _ question: String = "numbat") throws -> [String] {
        let outcome = try search("--json", "--limit", "20", "--context", file(json), question)
        #expect(outcome.errors.isEmpty)
        return try answers(outcome).compactMap { $0["document"] as? String }
    }

    // MARK: The context's fields

    static let fields: [(json: String, first: String)] = [
        ("{}", "a-plain"), (#"{"call_type": "refund"}"#, "by-type"),
        (#"{"call_type": null, "languages": []}"#, "a-plain"),
        (#"{"products": ["fibre"]}"#, "by-product"), (#"{"products": ["mobile"]}"#, "by-mobile"),
        (#"{"segment": "business"}"#, "by-segment"), (#"{"region": "north"}"#, "by-region"),
        (#"{"customer": "c03"}"#, "by-product"), (#"{"customer": "c02"}"#, "a-plain"),
        (#"{"customer": "c03", "products": ["mobile"]}"#, "by-mobile"),
        (#"{"rejected": ["a-plain"]}"#, "by-mobile"),
    ]

    @Test(arguments: fields)
    func `each field of a context changes what comes first`(json: String, first: String) throws {
        let found = try Self.found(json)
        #expect(found.first == first)
        #expect(found.contains("a-plain") == !json.contains("rejected"))
    }

    @Test func `the languages of a context choose the translation`() throws {
        #expect(try Self.found(#"{"languages": ["th"]}"#, "滞纳金").first == "late-fee-th")
        let question = "滞纳金 ค่าปรับล่าช้า"
        #expect(try Self.found(#"{"languages": ["th"]}"#, question) == ["late-fee-th"])
        #expect(try Self.found(#"{"languages": ["zh"]}"#, question) == ["late-fee-zh"])
        // A customer's own language counts where the context wants none.
        #expect(try Self.found(#"{"customer": "c01"}"#, question) == ["late-fee-th"])
        #expect(
            try Self.found(#"{"customer": "c01", "languages": ["zh"]}"#, question)
                == ["late-fee-zh"])
    }

    @Test func `all fields may stand in one file`() throws {
        let found = try Self.found(
            """
            {"call_type": "refund", "languages": ["en", "th"], "channel": "voice",
             "products": ["fibre"], "segment": "business", "region": "north", "customer": "c01",
             "conversation": [{"speaker": "customer", "text": "my numbat"},
                              {"speaker": "agent", "text": "hm"}],
             "shown": ["by-mobile"], "rejected": ["by-type", "gone"]}
            """)
        #expect(Set(found.prefix(4)) == ["a-plain", "by-product", "by-segment", "by-region"])
        #expect(found.contains("by-mobile") && !found.contains("by-type"))
    }

    @Test func `what the file does not say the options do`() throws {
        let outcome = try Self.search(
            "--json", "--call-type", "refund", "--context", Self.file(#"{"region": "south"}"#),
            "numbat")
        #expect(try Self.answers(outcome).first?["document"] as? String == "by-type")
    }

    // MARK: What is wrong with a context

    static let mistakes: [(json: String, words: [String])] = [
        (#"{"call_typ": "refund"}"#, ["'call_typ'", "Did you mean 'call_type'?"]),
        (#"{"regoin": "north"}"#, ["'regoin'", "Did you mean 'region'?"]),
        (#"{"zzyzx": 1}"#, ["'zzyzx'", "Known are: call_type, languages,", "rejected."]),
        (#"{"customer": "c99"}"#, ["no customer 'c99'", "corpus/customers.csv", "--customers"]),
        (#"{"products": "fibre"}"#, ["cannot be read", "'products'"]),
        (#"{"channel": "fax"}"#, ["cannot be read", "'channel'"]),
        (
            #"{"conversation": [{"speaker": "cat", "text": "x"}]}"#,
            ["cannot be read", "'conversation.0.speaker'"]
        ),
        (#"{"conversation": [{"speaker": "customer"}]}"#, ["cannot be read", "text"]),
        ("{", ["cannot be read", "one JSON object"]), ("[]", ["cannot be read"]),
        ("", ["cannot be read"]), (#"{"call_type": "biling"}"#, ["Did you mean 'billing'?"]),
    ]

    @Test(arguments: mistakes)
    func `a context that cannot be taken is refused, and says why`(
        json: String, words: [String]
    ) throws {
        let file = try Self.file(json)
        let outcome = try Self.search("--json", "--context", file, "numbat")
        #expect(outcome.status != 0 && outcome.output.isEmpty)
        for word in words { #expect(outcome.errors.contains(word), "\(outcome.errors)") }
    }

    @Test func `a context or customers that are not there are named`() throws {
        let context = try Self.search("--context", "gone.json", "numbat")
        #expect(context.status != 0 && context.errors.contains("'gone.json' cannot be read"))
        let customers = try Self.search(
            "--context", Self.file(#"{"customer": "c01"}"#), "--customers", "gone.csv", "numbat")
        #expect(customers.status != 0 && customers.errors.contains("'gone.csv'"))
    }

    // MARK: What answers say of themselves

    @Test func `an answer says how sure it is, and why it was found`() throws {
        let page = try Self.search("--json", "late fee").json()
        #expect(page["words_only"] as? Bool == true)
        let types = try #require(page["call_types"] as? [[String: Any]])
        #expect(types.first?["id"] as? String == "billing")
        let total = types.compactMap { $0["probability"] as? Double }.reduce(0, +)
        #expect(abs(total - 1) < 1e-9)
        let answer = try #require((page["answers"] as? [[String: Any]])?.first)
        let confidence = try #require(answer["confidence"] as? Double)
        #expect((0...1).contains(confidence))
        #expect(answer["level"] as? String == "medium")
        #expect(answer["why"] as? String == "matches 'late' and 'fee'")
        #expect(answer["explanation"] == nil)
    }

    @Test func `a call with a type is not guessed at`() throws {
        let page = try Self.search("--json", "--call-type", "billing", "late fee").json()
        #expect((page["call_types"] as? [Any])?.isEmpty == true)
        let answer = try #require((page["answers"] as? [[String: Any]])?.first)
        #expect(answer["why"] as? String == "matches 'late' and 'fee'; for calls about Billing")
    }

    @Test func `an explanation comes as a tree in JSON, and as indented lines`() throws {
        let page = try Self.search("--json", "--explain", "late fee").json()
        let answer = try #require((page["answers"] as? [[String: Any]])?.first)
        let tree = try #require(answer["explanation"] as? [String: Any])
        #expect(Set(tree.keys) == ["name", "value", "reason", "parts"])
        #expect(tree["name"] as? String == "score")
        #expect(tree["value"] as? Double == answer["score"] as? Double)
        let parts = try #require(tree["parts"] as? [[String: Any]]).compactMap { $0["name"] }
        #expect(parts.first as? String == "relevance")
        #expect(parts.last as? String == "confidence")
        let plain = try Self.search("--explain", "late fee")
        #expect(plain.status == 0)
        #expect(plain.lines.contains { $0.hasPrefix("     score ") })
        #expect(plain.lines.contains { $0.hasPrefix("         words ") })
        #expect(plain.output.contains("(matches 'late' and 'fee')"))
        #expect(try !Self.search("late fee").output.contains("     score "))
    }
}
