import Foundation
import Indexer
import Knowledge
import TestSupport
import TextAnalysis
import Testing

struct CorpusSourceTests {
    private static func read(
        _ folder: TemporaryFolder
    ) -> (documents: [Document], messages: [String], knowledge: KnowledgeBase?) {
        let source = CorpusSource(path: folder.path, text: Fixture.text)
        let found = source.readAll()
        return (
            found.documents, found.messages.map { String($0.dropFirst(folder.path.count + 1)) },
            source.list().knowledge
        )
    }

    static let procedure = """
        ---
        id: no-internet
        title: No internet
        lang: en
        state: validated
        ---
        When nothing works.

        1. Ask which lights are on {#lights}
           - if: the light is red -> restart
        2. Restart the router {#restart}

        """

    @Test func `reads FAQs, procedures and pages in four languages`() throws {
        let folder = try TemporaryFolder()
        for sample in Fixture.samples {
            let id = "fee-\(sample.language.lowercased())"
            try folder.write(
                Fixture.faq(id, sample.question, sample.answer, language: sample.language),
                to: "faq/\(sample.language)/\(id).md")
        }
        try folder.write(Self.procedure, to: "procedures/en/no-internet.md")
        try folder.write(
            Fixture.page("Fees", "<p>12 CR"), to: "website/help.example/fees/late.html")
        try folder.write("languages: [en, zh-Hans, th, ru]\n", to: "knowledge.yaml")
        let found = Self.read(folder)
        #expect(found.messages.isEmpty)
        #expect(
            found.documents.map(\.id) == [
                "fee-en", "fee-ru", "fee-th", "fee-zh-hans", "no-internet",
                "help.example/fees/late.html",
            ])
        #expect(
            found.documents.map(\.kind) == [.faq, .faq, .faq, .faq, .procedure, .page])
        #expect(found.documents.prefix(4).map(\.language.tag) == ["en", "ru", "th", "zh-Hans"])
        #expect(found.documents.last?.audience == .public)
        #expect(found.documents[4].audience == .agent)
        #expect(found.knowledge?.languages.count == 4)
    }

    @Test func `a website is worded by the file that is named like it, and no other`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Fixture.page("Fees", "<p>12 CR"), to: "website/a.example/late.html")
        var archive = ZipBuilder()
        archive.add("late.html", Fixture.page("Fees", "<p>15 CR"))
        try folder.write(archive.data, to: "website/b.example.zip")
        for site in ["a.example", "b.example", "c.example"] {
            try folder.write(
                "variants: { late.html: [\(site)] }", to: "website/\(site).yaml")
        }
        let found = Self.read(folder)
        #expect(found.documents.map(\.variants) == [["a.example"], ["b.example"]])
        #expect(
            found.messages == [
                "website/c.example.yaml:1: error: there is no website 'c.example' beside it; "
                    + "name it as the site's folder"
            ])
    }

    @Test func `reads the sources that knowledge.yaml names, relative to its folder`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            sources:
              - { kind: website, path: ../saved, audience: agent }
              - { kind: csv, path: more/faq.csv, language: ru, audience: public }
              - { kind: jsonl, path: gone.jsonl }

            """, to: "corpus/knowledge.yaml")
        try folder.write(Fixture.page("T", "<p>Text"), to: "saved/a.html")
        try folder.write("question,answer\n1,2\n", to: "corpus/more/faq.csv")
        let found = CorpusSource(path: folder.path + "/corpus", text: Fixture.text).readAll()
        #expect(found.documents.map(\.title) == ["T", "1"])
        #expect(found.documents.map(\.audience) == [.agent, .public])
        #expect(found.documents[1].language == .russian)
        #expect(found.messages.count == 1)
        #expect(
            found.messages.first?.hasPrefix("\(folder.path)/corpus/gone.jsonl:1: error: ") == true)
    }

    @Test func `a corpus may not name another corpus, nor itself`() throws {
        let folder = try TemporaryFolder()
        try folder.write("sources:\n  - { kind: corpus, path: . }\n", to: "knowledge.yaml")
        let found = Self.read(folder)
        #expect(found.messages == ["knowledge.yaml:2: error: no source is of kind 'corpus'"])
    }

    @Test func `an empty corpus is named`() throws {
        let folder = try TemporaryFolder()
        for name in ["faq/en", "procedures", "website"] { try folder.makeFolder(name) }
        let found = CorpusSource(path: folder.path, text: Fixture.text).readAll()
        #expect(found.documents.isEmpty)
        #expect(found.messages.count == 1)
        #expect(
            found.messages.first?.contains("\(folder.path):1: error: holds no document") == true)
    }

    @Test func `malformed knowledge does not keep the documents out`() throws {
        let folder = try TemporaryFolder()
        try folder.write("a: [b\nc: }\n", to: "knowledge.yaml")
        try folder.write(Fixture.faq("a", "Q", "A"), to: "faq/en/a.md")
        let found = Self.read(folder)
        #expect(found.documents.map(\.id) == ["a"])
        #expect(found.knowledge == nil)
        #expect(found.messages.count == 1)
        #expect(found.messages.first?.hasPrefix("knowledge.yaml:") == true)
    }
}
