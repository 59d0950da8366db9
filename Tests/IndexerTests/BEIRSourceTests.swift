import Foundation
import Indexer
import Knowledge
import TestSupport
import TextAnalysis
import Testing

struct BEIRSourceTests {
    private static func read(
        _ text: String, audience: Audience? = nil
    ) throws -> (documents: [Document], messages: [String]) {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "corpus.jsonl")
        let found = SourceKind.beir.source(
            at: folder.path, audience: audience, using: Fixture.text
        ).readAll()
        return (found.documents, found.messages.map { String($0.dropFirst(folder.path.count + 1)) })
    }

    @Test func `reads a corpus in four languages`() throws {
        let lines = Fixture.samples.enumerated().map { index, sample in
            #"{"_id":"d\#(index)","title":"\#(sample.question)","text":"\#(sample.answer)"}"#
        }
        let found = try Self.read(lines.joined(separator: "\n") + "\n")
        #expect(found.messages.isEmpty)
        #expect(found.documents.map(\.id) == ["d0", "d1", "d2", "d3"])
        #expect(found.documents.map(\.language.tag) == Fixture.samples.map(\.language))
        #expect(found.documents.allSatisfy { $0.audience == .agent && $0.kind == .faq })
    }

    @Test func `metadata fills variants, kind and what a document is about`() throws {
        let found = try Self.read(
            """
            {"_id":"a","title":"T","text":"Opening hours of the shop","metadata":{"language":"en",\
            "kind":"page","variants":["v"],"entity":"Shop","city":"Tver","domain":"retail"}}
            {"_id":"b","text":"Text alone is enough","metadata":{"kind":"unheard of"}}
            """, audience: .public)
        #expect(found.messages.isEmpty)
        let (a, b) = (found.documents[0], found.documents[1])
        #expect(a.kind == .page && a.variants == ["v"] && a.audience == .public)
        #expect(a.about == ["Shop", "Tver", "retail"].map { NamedThing(name: $0) })
        #expect(b.kind == .faq && b.title.isEmpty)
    }

    @Test func `the language is detected; a wrong declaration does not decide`() throws {
        let found = try Self.read(
            #"{"_id":"a","text":"Как вернуть деньги за заказ?","metadata":{"language":"en"}}"#)
        #expect(found.documents.map(\.language) == [.russian])
    }

    static let bad: [(line: String, message: String)] = [
        ("x", "is no JSON object of the expected form (not valid JSON in UTF-8)"),
        (#"{"text":"x"}"#, "('_id' is missing); it was passed over"),
        (#"{"_id":"x"}"#, "has neither a title nor a text; it was passed over"),
        (#"{"_id":7,"text":"x"}"#, "('_id' has another type)"),
    ]

    @Test(arguments: bad)
    func `names the line of a bad record and reads the others`(
        _ c: (line: String, message: String)
    ) throws {
        let found = try Self.read(
            "{\"_id\":\"a\",\"text\":\"x\"}\n\(c.line)\n{\"_id\":\"b\",\"text\":\"x\"}\n")
        #expect(found.documents.map(\.id) == ["a", "b"])
        #expect(found.messages.count == 1)
        #expect(found.messages.first?.hasPrefix("corpus.jsonl:2: error: ") == true)
        #expect(found.messages.first?.contains(c.message) == true)
    }

    @Test func `a folder without a corpus is named`() throws {
        let folder = try TemporaryFolder()
        let found = SourceKind.beir.source(at: folder.path, using: Fixture.text).readAll()
        #expect(found.messages.count == 1)
        #expect(found.messages.first?.hasPrefix("\(folder.path)/corpus.jsonl:1: error: ") == true)
    }
}
