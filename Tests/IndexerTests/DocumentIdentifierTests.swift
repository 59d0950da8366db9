import TestSupport
import Testing

@testable import Indexer

struct DocumentIdentifierTests {
    @Test func `hashes are sixteen digits of SHA-256`() {
        #expect(DocumentIdentifier.hash("") == "e3b0c44298fc1c14")
        #expect(DocumentIdentifier.hash("abc") == "ba7816bf8f01cfea")
        #expect(DocumentIdentifier.hash("อัตราค่าปรับ") != DocumentIdentifier.hash("อัตราค่าปรับ "))
    }

    static let long = ["x", "ก", "中", "я", "👨‍👩‍👧‍👦", "e\u{301}"]

    @Test(arguments: long)
    func `a long id keeps its beginning, fits into a term and stays unique`(piece: String) {
        let id = String(repeating: piece, count: 400)
        let short = DocumentIdentifier.shortened(id)
        #expect(short.utf8.count <= SourceLimits.identifierBytes)
        #expect(short.utf8.count > 100)
        #expect(id.unicodeScalars.starts(with: short.prefix { $0 != "~" }.unicodeScalars))
        #expect(short != DocumentIdentifier.shortened(id + piece))
        #expect(DocumentIdentifier.shortened(short) == short)
    }

    @Test func `an id that fits stays as it is`() {
        let id = String(repeating: "a", count: SourceLimits.identifierBytes)
        #expect(DocumentIdentifier.shortened(id) == id)
        #expect(DocumentIdentifier.shortened("") == "")
    }
}
