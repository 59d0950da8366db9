import Foundation
import Indexer
import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

struct WebsiteSourceTests {
    private static func pages() -> [(name: String, html: String)] {
        Fixture.samples.map { sample in
            (
                "\(sample.language)/fees.html",
                Fixture.page(
                    sample.question,
                    "<nav>Home | Help</nav><h1>\(sample.question)</h1><p>\(sample.answer)</p>",
                    language: sample.language)
            )
        }
    }

    private static func write(asArchive: Bool, to folder: TemporaryFolder) throws -> String {
        if !asArchive {
            for page in pages() { try folder.write(page.html, to: "help.example/" + page.name) }
            return folder.path + "/help.example"
        }
        var builder = ZipBuilder()
        for page in pages() { builder.add(page.name, page.html) }
        return try folder.write(builder.data, to: "help.example.zip")
    }

    @Test(arguments: [false, true])
    func `a folder and its archive hold the same pages`(asArchive: Bool) throws {
        let folder = try TemporaryFolder()
        let path = try Self.write(asArchive: asArchive, to: folder)
        let found = SourceKind.website.source(at: path, using: Fixture.text).readAll()
        #expect(found.messages.isEmpty)
        let order = ["en", "ru", "th", "zh-Hans"]
        #expect(found.documents.map(\.id) == order.map { "help.example/\($0)/fees.html" })
        #expect(found.documents.map(\.language.tag) == order)
        #expect(
            found.documents.map(\.url) == order.map { "https://help.example/\($0)/fees.html" })
        #expect(
            found.documents.map(\.location.path) == order.map { "\(path)/\($0)/fees.html" })
        #expect(found.documents.allSatisfy { $0.kind == .page && $0.audience == .public })
        for (document, sample) in zip(
            found.documents, Fixture.samples.sorted { $0.language < $1.language })
        {
            #expect(document.title == sample.question)
            let section = PageSection(headings: [sample.question], text: sample.answer)
            #expect(document.content == .page([section]))
        }
    }

    @Test func `the pages come to the same index from a folder and from an archive`() async throws {
        let folder = try TemporaryFolder()
        let plain = try Self.write(asArchive: false, to: folder)
        let packed = try Self.write(asArchive: true, to: folder)
        let index = try TestIndex()
        let first = try await index.build([
            SourceKind.website.source(at: plain, using: Fixture.text)
        ])
        #expect(first.added.count == 4)
        let second = try await index.build(
            [SourceKind.website.source(at: packed, using: Fixture.text)])
        #expect(second.unchanged == 4 && second.generation == nil)
    }

    @Test(arguments: [false, true])
    func `pages are worded by the file beside them`(asArchive: Bool) throws {
        let folder = try TemporaryFolder()
        let path = try Self.write(asArchive: asArchive, to: folder)
        let question = Fixture.samples[3].question
        try folder.write(
            """
            variants:
              en/fees.html: [I forgot to pay]
              "ru/fees.html#\(question)": [забыла заплатить вовремя]
              th/fee.html: [ลืมจ่าย]
              zh-Hans/fees.html#late: [忘记交费了]
            """, to: "help.example.yaml")
        let found = SourceKind.website.source(at: path, using: Fixture.text).readAll()
        #expect(found.documents.count == 4)
        #expect(found.documents.map(\.variants) == [["I forgot to pay"], [], [], []])
        let asked = found.documents.map { Array($0.wordings.dropFirst()) }
        #expect(asked == [["I forgot to pay"], ["забыла заплатить вовремя"], [], []])
        let file = folder.path + "/help.example.yaml"
        let known = Fixture.samples[1].question
        #expect(
            found.messages.sorted() == [
                "\(file):4: error: there is no page 'th/fee.html': did you mean 'th/fees.html'?",
                "\(file):5: error: the page has no section 'late'; known are \(known)",
            ])
    }

    @Test(arguments: [false, true])
    func `pages whose wordings cannot be read stay in the index as they were`(
        asArchive: Bool
    ) async throws {
        let folder = try TemporaryFolder()
        let path = try Self.write(asArchive: asArchive, to: folder)
        let source = SourceKind.website.source(at: path, using: Fixture.text)
        let index = try TestIndex()
        let wordings = "variants: { en/fees.html: [quokka] }"
        try folder.write(wordings, to: "help.example.yaml")
        _ = try await index.build([source])
        try folder.write(wordings + "}", to: "help.example.yaml")
        let broken = try await index.build([source])
        #expect(broken.removed.isEmpty && broken.generation == nil)
        #expect(broken.issues.map(\.severity) == [.error])
        let found = try index.reader { reader throws(IndexError) in
            try reader.search(try TestIndex.request(Fixture.terms(of: "quokka"))).hits
        }
        #expect(found.map(\.document) == ["help.example/en/fees.html"])
        try folder.write("variants: {}", to: "help.example.yaml")
        #expect(try await index.build([source]).changed.count == 1)
    }

    @Test func `an archive of hundreds of pages is read in parts`() throws {
        let folder = try TemporaryFolder()
        var builder = ZipBuilder()
        for index in 0..<250 {
            builder.add("\(index).html", Fixture.page("Page \(index)", "<p>Word\(index) here"))
        }
        let path = try folder.write(builder.data, to: "s.zip")
        let listing = SourceKind.website.source(at: path, using: Fixture.text).list()
        #expect(listing.units.map(\.weight) == [100, 100, 50])
        let titles = listing.units.flatMap { $0.read().documents.map(\.title) }
        #expect(titles.count == 250)
        #expect(Set(titles) == Set((0..<250).map { "Page \($0)" }))
    }

    @Test func `a folder or archive without a page is named`() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "site/readme.txt")
        let archive = try folder.write(ZipBuilder().data, to: "empty.zip")
        for path in [folder.path + "/site", archive] {
            let found = SourceKind.website.source(at: path, using: Fixture.text).readAll()
            #expect(found.messages == ["\(path):1: error: holds no HTML page"])
        }
    }

    @Test func `a page of more than 16 MB is named, the others are read`() throws {
        let folder = try TemporaryFolder()
        let big = try folder.write("", to: "site/big.html")
        #expect(truncate(big, 200 << 20) == 0)
        try folder.write(Fixture.page("Good", "<p>Text"), to: "site/good.html")
        let found = SourceKind.website.source(at: folder.path + "/site", using: Fixture.text)
            .readAll()
        #expect(found.documents.map(\.title) == ["Good"])
        #expect(
            found.messages == [
                "\(big):1: error: is too large (200 MB; at most 16 MB are read); split it"
            ])
    }

    @Test func `a folder that is no host's name gives its pages no address`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Fixture.page("A", "<p>Text"), to: "saved/a b.html")
        try folder.write(
            "<link rel=canonical href=\"https://x.example/c\"><title>C</title><p>Text",
            to: "saved/c.html")
        let found = SourceKind.website.source(at: folder.path + "/saved", using: Fixture.text)
            .readAll()
        #expect(found.documents.map(\.url) == [nil, "https://x.example/c"])
        #expect(found.documents.map(\.id) == ["saved/a b.html", "saved/c.html"])
    }
}
