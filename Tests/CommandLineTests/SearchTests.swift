import Foundation
import TestSupport
import Testing

struct SearchTests {
    /// Built once: no test changes it.
    private static let corpus: TemporaryFolder = {
        do { return try SampleCorpus.indexed() } catch { fatalError("\(error)") }
    }()

    private static func search(_ arguments: String..., input: String? = nil) throws
        -> Program.Outcome
    {
        let (output, errors) = (".\(UUID().uuidString).out", ".\(UUID().uuidString).err")
        let process = try Program.firsthand.start(
            ["search"] + arguments, in: corpus, input: input, output: output, errors: errors)
        process.waitUntilExit()
        func text(_ file: String) throws -> String {
            try String(contentsOfFile: corpus.path + "/" + file, encoding: .utf8)
        }
        return .init(
            status: process.terminationStatus, output: try text(output), errors: try text(errors))
    }

    private static func documents(_ outcome: Program.Outcome) throws -> [String] {
        let answers = try outcome.json()["answers"] as? [[String: Any]] ?? []
        return answers.compactMap { $0["document"] as? String }
    }

    @Test func `JSON has exactly the keys that other programs rely on`() throws {
        let outcome = try Self.search("--words-only", "--json", "--", "late fee")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(outcome.lines.count == 1)
        let page = try outcome.json()
        #expect(
            Set(page.keys)
                == [
                    "query", "language", "answers", "facets", "did_you_mean", "words_only",
                    "call_types",
                ])
        #expect(page["words_only"] as? Bool == true)
        #expect(page["query"] as? String == "late fee" && page["language"] as? String == "en")
        #expect(page["facets"] is NSNull && page["did_you_mean"] is NSNull)
        let answer = try #require((page["answers"] as? [[String: Any]])?.first)
        #expect(
            Set(answer.keys) == [
                "id", "document", "version", "title", "kind", "language", "answer", "score",
                "snippet", "url", "step", "only_for", "confidence", "level", "why",
            ])
        #expect(answer["id"] as? String == "late-fee" && answer["kind"] as? String == "faq")
        #expect(answer["title"] as? String == "What happens if I pay late?")
        #expect(answer["answer"] as? String == "A late fee of 12 CR is added.")
        #expect((answer["version"] as? String)?.count == 16)
        #expect(answer["url"] is NSNull && answer["step"] is NSNull && answer["only_for"] is NSNull)
        #expect(try #require(answer["score"] as? Double) > 0)
        let snippet = try #require(answer["snippet"] as? [String: Any])
        #expect(Set(snippet.keys) == ["text", "highlights"])
        let highlight = try #require((snippet["highlights"] as? [[String: Any]])?.first)
        #expect(Set(highlight.keys) == ["start", "length"])
    }

    static let questions: [(question: String, language: String, document: String, word: String)] = [
        ("late fee", "en", "late-fee", "late fee"), ("滞纳金", "zh-Hans", "late-fee-zh", "滞纳金"),
        ("ค่าปรับล่าช้า", "th", "late-fee-th", "ค่าปรับล่าช้า"), ("пени", "ru", "late-fee-ru", "пени"),
    ]

    @Test(arguments: questions)
    func `a question finds its answer, and highlights count Unicode scalars`(
        _ c: (question: String, language: String, document: String, word: String)
    ) throws {
        let outcome = try Self.search("--json", "--lang", c.language, "--", c.question)
        #expect(try Self.documents(outcome).first == c.document)
        let answer = try #require((try outcome.json()["answers"] as? [[String: Any]])?.first)
        let snippet = try #require(answer["snippet"] as? [String: Any])
        let scalars = Array((snippet["text"] as? String ?? "").unicodeScalars)
        let marked = (snippet["highlights"] as? [[String: Int]] ?? []).map { range in
            var text = String.UnicodeScalarView()
            let start = range["start"] ?? 0
            text.append(contentsOf: scalars[start..<start + (range["length"] ?? 0)])
            return String(text)
        }
        #expect(marked.joined(separator: " ") == c.word)
    }

    @Test func `a step tells its number, a page its address`() throws {
        let step = try Self.search("--json", "--", "quokka")
        let first = try #require((try step.json()["answers"] as? [[String: Any]])?.first)
        #expect(first["id"] as? String == "no-internet#restart" && first["step"] as? Int == 2)
        #expect(first["title"] as? String == "The internet does not work")
        let page = try Self.search("--json", "--", "neighbours")
        let second = try #require((try page.json()["answers"] as? [[String: Any]])?.first)
        #expect(second["url"] as? String == "https://help.example/roaming.html#zones")
        #expect(second["title"] as? String == "Roaming abroad")
    }

    @Test func `a hyphen alone reads standard input, two hyphens end the options`() throws {
        let input = try Self.search("--json", "-", input: "late fee\n")
        #expect(try input.json()["query"] as? String == "late fee")
        #expect(try Self.documents(input).first == "late-fee")
        let dashed = try Self.search("--json", "--", "--late -fee")
        #expect(dashed.status == 0)
        #expect(try dashed.json()["query"] as? String == "--late -fee")
        #expect(try Self.documents(dashed).first == "late-fee")
    }

    @Test func `limit, kind and audience filter`() throws {
        #expect(try Self.documents(Self.search("--json", "--limit", "1", "late fee")).count == 1)
        let pages = try Self.search("--json", "--kind", "page", "late fee roaming quokka")
        #expect(try Self.documents(pages) == ["help.example/roaming.html"])
        let two = try Self.search(
            "--json", "--kind", "page", "--kind", "procedure", "late fee roaming quokka")
        #expect(try Set(Self.documents(two)) == ["help.example/roaming.html", "no-internet"])
        #expect(try Self.documents(Self.search("--json", "waive late fee")).first == "goodwill")
        let visible = try Self.search("--json", "--audience", "public", "waive late fee")
        #expect(try !Self.documents(visible).contains("goodwill"))
        #expect(try Self.documents(visible).contains("late-fee"))
    }

    @Test func `facets count kinds, call types and languages`() throws {
        let page = try Self.search("--json", "--facets", "late fee quokka").json()
        let facets = try #require(page["facets"] as? [String: [String: Int]])
        #expect(Set(facets.keys) == ["kind", "call_type", "language"])
        #expect(facets["kind"] == ["faq": 2, "procedure": 1])
        #expect(facets["call_type"] == ["billing": 2, "broadband-fault": 1])
        #expect(facets["language"] == ["en": 3])
        #expect(page["facets_estimated"] as? Bool == false)
    }

    @Test func `the call type is context, never a filter; an unknown one is refused`() throws {
        let known = try Self.search("--json", "--call-type", "refund", "late fee")
        #expect(try Self.documents(known).contains("late-fee"))
        let unknown = try Self.search("--json", "--call-type", "biling", "late fee")
        #expect(unknown.status != 0 && unknown.output.isEmpty)
        #expect(unknown.errors.contains("There is no call type 'biling'. Did you mean 'billing'?"))
    }

    @Test func `the day decides what is valid`() throws {
        func found(_ day: String) throws -> [String] {
            try Self.documents(Self.search("--json", "--now", day, "platypus"))
        }
        #expect(try found("2026-05-31").isEmpty && found("2026-09-01").isEmpty)
        #expect(try found("2026-06-01") == ["summer"] && found("2026-08-31") == ["summer"])
    }

    @Test func `nothing found ends in 1 and is still one JSON value`() throws {
        let outcome = try Self.search("--json", "--", "wombat")
        #expect(outcome.status == 1)
        #expect(try Self.documents(outcome).isEmpty)
        let plain = try Self.search("wombat")
        #expect(plain.status == 1 && plain.output.isEmpty)
        #expect(plain.errors.contains("Nothing was found"))
    }

    @Test func `a spelling is offered only from what this reader may see`() throws {
        let agent = try Self.search("--json", "quokkaa").json()
        #expect(agent["did_you_mean"] as? String == "quokka")
        let customer = try Self.search("--json", "--audience", "public", "quokkaa").json()
        #expect(customer["did_you_mean"] is NSNull)
        #expect(try Self.search("--json", "wombatt").json()["did_you_mean"] is NSNull)
    }

    @Test(arguments: [
        [], ["--limit", "0", "x"], ["--limit", "101", "x"], ["--audience", "all", "x"],
        ["--kind", "pdf", "x"], ["--now", "soon", "x"], ["--bogus", "x"],
    ])
    func `wrong usage ends in 2, with nothing on standard output`(arguments: [String]) throws {
        let folder = Self.corpus
        let (output, errors) = (".\(UUID().uuidString).out", ".\(UUID().uuidString).err")
        let process = try Program.firsthand.start(
            ["search", "--json"] + arguments, in: folder, output: output, errors: errors)
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
        #expect(try String(contentsOfFile: folder.path + "/" + output, encoding: .utf8).isEmpty)
        #expect(try !String(contentsOfFile: folder.path + "/" + errors, encoding: .utf8).isEmpty)
    }

    @Test(arguments: ["", "?!", String(repeating: "long ", count: 500)])
    func `a question that cannot be asked is refused in words`(question: String) throws {
        let outcome = try Self.search("--json", "--", question)
        #expect(outcome.status != 0 && outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("Error: The question "))
    }

    @Test func `without an index it says what to run`() throws {
        let outcome = try Program.firsthand.run(
            "search", "--index", "none", "x", in: TemporaryFolder())
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("Run 'indexer build --index none'"))
    }
}
