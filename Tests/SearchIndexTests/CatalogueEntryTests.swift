import Testing

@testable import SearchIndex

struct CatalogueEntryTests {
    static let documents = [
        "", "{}", "{\"title\":\"a\\nb\"}", "line\nline\n", "ลืม", "\u{301}", "\r\n",
    ]

    @Test(arguments: documents) func `an entry comes back unchanged`(document: String) throws {
        let entry = CatalogueEntry(version: "0123abcd", source: "faq/a.md", document: document)
        let read = try #require(CatalogueEntry(encoded: entry.encoded))
        #expect(read.version == entry.version)
        #expect(Array(read.document.utf8) == Array(document.utf8))
    }

    @Test func `an entry without a version's line is refused`() {
        #expect(CatalogueEntry(encoded: "0123abcd") == nil)
    }

    @Test(arguments: ["late-fee", "document:x", "ก", ""]) func `a key holds its id`(id: String) {
        #expect(CatalogueEntry.id(fromKey: CatalogueEntry.key(id)) == id)
    }
}
