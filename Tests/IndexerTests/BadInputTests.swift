import Foundation
import Indexer
import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

/// Whatever is wrong with one file, the others are indexed and the message names it.
struct BadInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        /// Where the message says it is, below the corpus.
        let place: String
        let message: String
        let spoil: @Sendable (TemporaryFolder) throws -> Void
        var testDescription: String { name }

        init(
            _ name: String, at place: String, saying message: String,
            _ spoil: @escaping @Sendable (TemporaryFolder) throws -> Void
        ) {
            (self.name, self.place, self.message, self.spoil) = (name, place, message, spoil)
        }

        /// A file that holds `text`.
        init(_ name: String, _ file: String, _ text: String, saying message: String) {
            self.init(name, at: file, saying: message) { try $0.write(text, to: file) }
        }

        init(_ name: String, _ file: String, _ bytes: [UInt8], saying message: String) {
            self.init(name, at: file, saying: message) { try $0.write(Data(bytes), to: file) }
        }
    }

    private static let front = "---\nid: x\ntitle: T\nlang: en\nstate: validated\n---\n"

    static let cases = [
        Case("dangling link", at: "faq/en/x.md", saying: "link to nowhere") {
            try $0.link("faq/en/x.md", to: "nowhere")
        },
        Case("unreadable file", at: "faq/en/x.md", saying: "cannot be read") {
            try $0.link("faq/en/x.md", to: "/proc/self/mem")
        },
        Case("pipe", at: "faq/en/x.md", saying: "is not a regular file") {
            #expect(mkfifo($0.path + "/faq/en/x.md", 0o644) == 0)
        },
        Case("link to itself", at: "faq/en/x.md", saying: "link to nowhere") {
            try $0.link("faq/en/x.md", to: "x.md")
        },
        Case("link to the folder around it", at: "faq/en/loop", saying: "folder around it") {
            try $0.link("faq/en/loop", to: "..")
        },
        Case("200 MB", at: "faq/en/x.md", saying: "too large (200 MB") {
            let path = try $0.write("", to: "faq/en/x.md")
            #expect(truncate(path, 200 << 20) == 0)
        },
        Case("empty file", "faq/en/x.md", "", saying: "begins with its front matter"),
        Case(
            "malformed YAML", "faq/en/x.md", "---\nid: [x\ntitle: }\n---\nA\n", saying: "error: "),
        Case("no end", "faq/en/x.md", "---\nid: x\ntitle: T\n", saying: "two lines of '---'"),
        Case("no id", "faq/en/x.md", "---\ntitle: T\nlang: en\n---\nA\n", saying: "'id'"),
        Case(
            "aliases that explode", "faq/en/x.md",
            "---\na: &a [x,x,x,x,x,x,x,x,x]\n"
                + zip("abcdefgh", "bcdefghi").map { old, new in
                    "\(new): &\(new) ["
                        + Array(repeating: "*\(old)", count: 9)
                        .joined(separator: ",") + "]\n"
                }.joined() + "---\nA\n", saying: "error: "),
        Case("NUL", "faq/en/x.md", front + "a\0b\n", saying: "NUL"),
        Case(
            "broken UTF-8", "faq/en/x.md", Array(front.utf8) + [0xC3, 0x28], saying: "not UTF-8"),
        Case(
            "windows-1251 without a word", "faq/ru/x.md", Array(front.utf8) + [0xCF, 0xF0],
            saying: "declares no charset"),
        Case(
            "double id", "procedures/en/good.md", Fixture.faq("good", "Again", "1. Step {#a}"),
            saying: "the id 'good' is taken by"),
        Case("website without pages", at: "website/empty", saying: "holds no HTML page") {
            try $0.makeFolder("website/empty")
        },
        Case("page of NULs", "website/s/x.html", "<p>a\0b", saying: "NUL"),
        Case("empty page", "website/s/x.html", "", saying: "neither a title nor text"),
        Case("malformed knowledge", "knowledge.yaml", "a: [b\n", saying: "error: "),
        Case(
            "knowledge of another shape", "knowledge.yaml", "- a\n- b\n", saying: "error: "),
        Case("declared source that is gone", at: "gone.zip", saying: "no such folder or zip") {
            try $0.write("sources: [{ kind: website, path: gone.zip }]\n", to: "knowledge.yaml")
        },
        Case("declared source that is no zip", at: "x.zip", saying: "no readable zip archive") {
            try $0.write("sources: [{ kind: website, path: x.zip }]\n", to: "knowledge.yaml")
            try $0.write("PK", to: "x.zip")
        },
    ]

    @Test(arguments: cases)
    func `one bad file is named, everything else is indexed`(_ c: Case) async throws {
        let (folder, index) = (try TemporaryFolder(), try TestIndex())
        try folder.write(
            Fixture.faq("good", "What is the late fee?", "12 CR"), to: "faq/en/good.md")
        try c.spoil(folder)
        let corpus = CorpusSource(path: folder.path, text: Fixture.text)
        let report = try await index.build([corpus])
        #expect(report.hasErrors && report.generation == 1)
        #expect(report.added == ["good"])
        let messages = report.issues.map(\.description)
        let place = "\(folder.path)/\(c.place):"
        #expect(messages.contains { $0.hasPrefix(place) && $0.contains(c.message) })
        #expect(messages.allSatisfy { $0.hasPrefix(place) })
        #expect(try index.hits("late fee").map(\.document) == ["good"])
    }

    static let deep: [(name: String, text: String)] = [
        ("quotes", String(repeating: "> ", count: 100_000) + "x"),
        ("lists", String(repeating: "- ", count: 100_000) + "x"),
        ("brackets", String(repeating: "[", count: 100_000)),
        ("emphasis", String(repeating: "*a ", count: 100_000)),
        ("HTML", String(repeating: "<div>", count: 100_000)),
        ("one word", String(repeating: "ก", count: 300_000)),
    ]

    @Test(arguments: deep)
    func `Markdown of any depth neither crashes nor holds up the rest`(
        _ c: (name: String, text: String)
    ) async throws {
        let (folder, index) = (try TemporaryFolder(), try TestIndex())
        try folder.write(
            Fixture.faq("good", "What is the late fee?", "12 CR"), to: "faq/en/good.md")
        try folder.write(Self.front + c.text + "\n", to: "faq/en/x.md")
        let report = try await index.build([CorpusSource(path: folder.path, text: Fixture.text)])
        #expect(report.added.contains("good"))
        #expect(try index.hits("late fee").map(\.document) == ["good"])
    }

    static let long = String(repeating: "ไ", count: 300)

    /// Records that are well formed and yet hold what an index cannot take as it stands.
    static let hostile: [(name: String, line: String)] = [
        ("line break in the id", #"{"id":"a\nb","question":"quokka","answer":"x"}"#),
        ("NUL in the id", #"{"id":"a\u0000b","question":"quokka","answer":"x"}"#),
        ("long id", #"{"id":"\#(long)","question":"quokka","answer":"x"}"#),
        ("line break in the language", #"{"language":"a\nb","question":"quokka","answer":"x"}"#),
        ("long language", #"{"language":"\#(long)","question":"quokka","answer":"x"}"#),
        ("NUL in the text", #"{"question":"quokka","answer":"a\u0000b"}"#),
        ("long call type", #"{"question":"quokka","answer":"x","call_types":["\#(long)"]}"#),
        ("long word", #"{"question":"quokka \#(long)","answer":"\#(long)"}"#),
        ("line break in the address", #"{"question":"quokka","answer":"x","url":"a\nb=c"}"#),
        ("backslashes", #"{"question":"quokka \\n \\","answer":"\\\\n"}"#),
        ("hash in the id", #"{"id":"a#b","question":"quokka","answer":"x"}"#),
        ("capital in the id", #"{"id":"Late","question":"quokka","answer":"x"}"#),
        ("colon in the id", #"{"id":":late","question":"quokka","answer":"x"}"#),
    ]

    @Test(arguments: hostile)
    func `a hostile record is indexed or named, and spoils no search`(
        _ c: (name: String, line: String)
    ) async throws {
        let (folder, index) = (try TemporaryFolder(), try TestIndex())
        let path = try folder.write(
            c.line + "\n" + #"{"id":"good","question":"late fee quokka","answer":"12 CR"}"#,
            to: "a.jsonl")
        let source = SourceKind.jsonl.source(at: path, using: Fixture.text)
        let report = try await index.build([source])
        #expect(report.added.contains("good"))
        #expect(report.added.count + report.issues.count == 2)
        let found = try index.hits("quokka").map(\.document)
        #expect(Set(found) == Set(report.added))
        let terms = Fixture.terms(of: "quokka")
        for id in report.added {
            let (document, passages) = try index.reader { reader throws(IndexError) in
                var passages: [StoredPassage] = []
                for hit in try reader.search(try TestIndex.request(terms)).hits {
                    passages.append(try reader.passage(of: hit))
                }
                return (try reader.document(id), passages)
            }
            #expect(document?.id == id)
            #expect(passages.contains { $0.document == id && $0.title == document?.title })
        }
        #expect(try await index.build([source]).unchanged == report.added.count)
    }

    static let pages: [(name: String, html: String)] = [
        ("anchor of several lines", "<h1>A</h1><p>quokka<h2 id=\"a\nb\">B</h2><p>quokka quokka"),
        ("long language", "<html lang=\"\(long)\"><title>1</title><p>quokka"),
        ("language of several lines", "<html lang=\"a\nb\"><title>1</title><p>quokka"),
        ("long title", "<title>\(long)\(long)</title><p>quokka"),
        (
            "address of several lines",
            "<link rel=canonical href=\"a\nb=c\"><title>1</title><p>quokka"
        ),
    ]

    @Test(arguments: pages)
    func `a hostile page is indexed and spoils no search`(
        _ c: (name: String, html: String)
    ) async throws {
        let (folder, index) = (try TemporaryFolder(), try TestIndex())
        try folder.write(c.html, to: "s/a.html")
        try folder.write(Fixture.page("Good", "<p>quokka"), to: "s/b.html")
        let source = SourceKind.website.source(at: folder.path + "/s", using: Fixture.text)
        let report = try await index.build([source])
        #expect(report.added == ["s/a.html", "s/b.html"])
        let terms = Fixture.terms(of: "quokka")
        let documents = try index.reader { reader throws(IndexError) in
            var documents: [String] = []
            for hit in try reader.search(try TestIndex.request(terms)).hits {
                documents.append(try reader.passage(of: hit).document)
            }
            return documents
        }
        #expect(Set(documents) == ["s/a.html", "s/b.html"])
    }

    @Test func `a step's anchor of any length spoils no build`() async throws {
        let (folder, index) = (try TemporaryFolder(), try TestIndex())
        let anchor = String(repeating: "a", count: 300)
        try folder.write(
            Fixture.faq("p", "Steps", "1. First {#\(anchor)}\n2. Second {#b}\n"),
            to: "procedures/en/p.md")
        try folder.write(
            Fixture.faq("good", "What is the late fee?", "12 CR"), to: "faq/en/good.md")
        let report = try await index.build([CorpusSource(path: folder.path, text: Fixture.text)])
        #expect(report.added.contains("good"))
        #expect(try index.hits("late fee").map(\.document) == ["good"])
    }

    @Test func `a file name that is not UTF-8 spoils no build`() async throws {
        let (folder, index) = (try TemporaryFolder(), try TestIndex())
        try folder.write(
            Fixture.faq("good", "What is the late fee?", "12 CR"), to: "faq/en/good.md")
        let name = Array("\(folder.path)/faq/en/".utf8).map(CChar.init) + [-1, 46, 109, 100, 0]
        let descriptor = open(name, O_CREAT | O_WRONLY, 0o644)
        #expect(descriptor >= 0)
        close(descriptor)
        let report = try await index.build([CorpusSource(path: folder.path, text: Fixture.text)])
        #expect(report.added == ["good"])
        #expect(report.issues.count == 1)
        #expect(report.issues.first?.description.hasPrefix(folder.path + "/faq/en/") == true)
    }
}
