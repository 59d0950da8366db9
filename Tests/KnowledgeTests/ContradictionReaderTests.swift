import Testing

@testable import Knowledge

struct ContradictionReaderTests {
    @Test func `a list is read, and its mistakes are named`() {
        let (read, issues) = ContradictionReader.read(
            """
            - page: website/a.html
              document: late-fee
              topic: late fee
              page_says: 15 CR
              document_says: 12 CR
            - page: website/b.html
              document: late-fee
              page_say: 15 CR
              document_says: 12 CR
            """, path: "c.yaml")
        #expect(read?.map(\.page) == ["website/a.html"])
        #expect(read?.map(\.location.line) == [1])
        #expect(
            issues.map(\.description) == [
                "c.yaml:8: error: unknown key 'page_say': did you mean 'page_says'?",
                "c.yaml:6: error: a contradiction has no 'page_says'",
            ])
    }

    @Test(arguments: [("", true, 0), ("# none\n", true, 0), ("a: b", false, 1), ("- [", false, 1)])
    func `an empty file is an empty list`(text: String, isRead: Bool, issues: Int) {
        let result = ContradictionReader.read(text, path: "c.yaml")
        #expect((result.0 != nil) == isRead)
        #expect(result.1.count == issues)
    }
}
