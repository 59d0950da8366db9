import Foundation
import Indexer
import Knowledge
import TestSupport
import TextAnalysis
import Testing

struct WebPageReaderTests {
    private static func read(
        _ pages: [String: Data], language: Language? = nil
    ) throws -> (documents: [Document], messages: [String]) {
        let folder = try TemporaryFolder()
        for (name, bytes) in pages { try folder.write(bytes, to: "s/" + name) }
        let found = SourceKind.website.source(
            at: folder.path + "/s", language: language, using: Fixture.text
        ).readAll()
        return (found.documents, found.messages.map { String($0.dropFirst(folder.path.count + 3)) })
    }

    private static func text(of document: Document) -> String {
        guard case .page(let sections) = document.content else { return "" }
        return sections.map(\.text).joined(separator: "\n")
    }

    static let notices = [
        "Was this page helpful to you?", "这个页面有帮助吗？请告诉我们。", "หน้านี้มีประโยชน์หรือไม่",
        "Была ли эта страница полезна?",
    ]

    @Test(arguments: notices)
    func `what stands on most pages of a site is left out`(notice: String) throws {
        var pages: [String: Data] = [:]
        for index in 0..<8 {
            let asks = index < 6 ? "<p>\(notice)</p>" : ""
            let rare = index < 4 ? "<p>Ask in any shop.</p>" : ""
            pages["\(index).html"] = Data(
                Fixture.page("P\(index)", "<p>Own text \(index).</p>\(rare)\(asks)").utf8)
        }
        let found = try Self.read(pages)
        #expect(found.messages.isEmpty)
        let texts = found.documents.map(Self.text)
        #expect(texts.allSatisfy { !$0.contains(notice) && $0.contains("Own text") })
        // On exactly half of the pages: not most of them.
        #expect(texts.count { $0.contains("Ask in any shop.") } == 4)
    }

    @Test func `from four pages nothing is learnt`() throws {
        var pages: [String: Data] = [:]
        for index in 0..<4 { pages["\(index).html"] = Data(Fixture.page("P", "<p>Same").utf8) }
        #expect(try Self.read(pages).documents.allSatisfy { Self.text(of: $0) == "Same" })
    }

    @Test func `navigation, header, footer and scripts are left out`() throws {
        let body =
            "<header>Logo</header><nav>Menu</nav><main><h1>Fees</h1><p>12 CR</p></main>"
            + "<script>var x = 1</script><footer>Imprint</footer>"
        let found = try Self.read(["a.html": Data(Fixture.page("Fees", body).utf8)])
        let section = PageSection(headings: ["Fees"], text: "12 CR")
        #expect(found.documents.first?.content == .page([section]))
    }

    struct Encoded: Sendable {
        let charset: String
        let bytes: [UInt8]
        let text: String
    }

    static let encoded = [
        Encoded(
            charset: "windows-1251",
            bytes: [0xCF, 0xE5, 0xED, 0xE8, 0x20, 0xE7, 0xE0, 0x20, 0xEF, 0xF0, 0xEE, 0xF1],
            text: "Пени за прос"),
        Encoded(
            charset: "gb18030", bytes: [0xC4, 0xE3, 0xBA, 0xC3, 0xCA, 0xC0, 0xBD, 0xE7],
            text: "你好世界"),
        Encoded(
            charset: "TIS-620", bytes: [0xC0, 0xD2, 0xC9, 0xD2, 0xE4, 0xB7, 0xC2], text: "ภาษาไทย"),
    ]

    @Test(arguments: encoded)
    func `a declared charset is converted, an undeclared one named and passed over`(
        _ c: Encoded
    ) throws {
        let declared = Data("<meta charset=\"\(c.charset)\"><title>T</title><p>".utf8) + c.bytes
        let undeclared = Data("<title>T</title><p>".utf8) + c.bytes
        let found = try Self.read(["declared.html": declared, "undeclared.html": undeclared])
        #expect(found.documents.map(\.id) == ["s/declared.html"])
        #expect(found.documents.map(Self.text) == [c.text])
        #expect(found.messages.count == 1)
        let message = try #require(found.messages.first)
        #expect(message.hasPrefix("undeclared.html:1: error: The text is not UTF-8 (byte 19)"))
        #expect(message.contains("declares no charset"))
    }

    static let bad: [(bytes: Data, message: String)] = [
        (Data("<title>T</title><p>a\0b".utf8), "contains NUL"),
        (Data("<meta charset=utf-8><p>".utf8) + [0xC3, 0x28], "not valid utf-8"),
        (Data("<meta charset=klingon><p>".utf8) + [0xC3, 0x28], "klingon"),
        (Data(), "has neither a title nor text; it was passed over"),
        (Data("<nav>Menu</nav>".utf8), "has neither a title nor text; it was passed over"),
    ]

    @Test(arguments: bad)
    func `a page that cannot be read is named, the others are read`(
        _ c: (bytes: Data, message: String)
    ) throws {
        let good = Data(Fixture.page("Good", "<p>Text").utf8)
        let found = try Self.read(["bad.html": c.bytes, "good.html": good])
        #expect(found.documents.map(\.title) == ["Good"])
        #expect(found.messages.count == 1)
        let message = try #require(found.messages.first)
        #expect(message.hasPrefix("bad.html:1: error: "))
        #expect(message.lowercased().contains(c.message.lowercased()))
    }

    @Test(arguments: ["div", "span", "table><tr><td", "ul><li", "b"])
    func `a hundred thousand nested elements neither crash nor hide the text`(tag: String) throws {
        let html =
            "<title>Deep</title><p>before</p>" + String(repeating: "<\(tag)>", count: 100_000)
        let found = try Self.read(["deep.html": Data((html + "bottom").utf8)])
        #expect(found.messages.isEmpty)
        #expect(found.documents.map(\.title) == ["Deep"])
        #expect(found.documents.map(Self.text).first?.contains("before") == true)
    }

    @Test func `the language is the text's own, not what the page declares`() throws {
        let russian = "<p>В следующий счёт добавят пени, если не оплатить его вовремя."
        let found = try Self.read(["a.html": Data(Fixture.page("T", russian).utf8)])
        #expect(found.documents.map(\.language) == [.russian])
    }

    @Test func `a page with a title alone is kept, one with text alone is called by its name`()
        throws
    {
        let found = try Self.read([
            "a.html": Data("<title>Fees</title>".utf8), "b.html": Data("<p>Text".utf8),
        ])
        #expect(found.documents.map(\.title) == ["Fees", "b.html"])
        #expect(found.messages.isEmpty)
    }
}
