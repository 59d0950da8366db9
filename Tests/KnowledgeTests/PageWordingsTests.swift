import TestSupport
import TextAnalysis
import Testing

@testable import Knowledge

struct PageWordingsTests {
    private static let file = """
        variants:
          support/bills.html: [where are my invoices, 账单在哪里看]
          support/bills.html#billing-day:
            - can the bill come after payday
            - ให้บิลมาหลังเงินเดือนออก
          support/bills.html#If you forgot: [забыла заплатить вовремя]
          shop/returns.html#top: [how do I send it back]
        """

    private static let sections = [
        PageSection(
            anchor: "billing-day", headings: ["Bills", "When it comes"], text: "On the 8th."),
        PageSection(anchor: "fee", headings: ["Bills", "If you forgot"], text: "4 CR."),
    ]

    @Test func `a page, a section by its anchor and one by its heading get their own wordings`() {
        let (wordings, issues) = PageWordings.read(Self.file, path: "w.yaml")
        #expect(issues.isEmpty)
        var (sections, variants) = (Self.sections, [String]())
        let missing = wordings?.word("support/bills.html", sections: &sections, variants: &variants)
        #expect(missing == [])
        #expect(variants == ["where are my invoices", "账单在哪里看"])
        #expect(
            sections.map(\.variants) == [
                ["can the bill come after payday", "ให้บิลมาหลังเงินเดือนออก"],
                ["забыла заплатить вовремя"],
            ])
        #expect(sections.map(\.text) == Self.sections.map(\.text))
        let page = Document(
            id: "s/support/bills.html", title: "Bills", language: .english, kind: .page,
            variants: variants, content: .page(sections),
            location: SourceLocation(path: "p", line: 1))
        #expect(page.wordings == ["Bills"] + variants + sections.flatMap(\.variants))
    }

    @Test func `a page without wordings stays as it is`() {
        var (sections, variants) = (Self.sections, [String]())
        let wordings = PageWordings.read(Self.file, path: "w.yaml").0
        #expect(wordings?.word("index.html", sections: &sections, variants: &variants) == [])
        #expect(sections == Self.sections && variants.isEmpty)
    }

    @Test func `pages and sections that are not there are named, with what was meant`() {
        let (wordings, _) = PageWordings.read(Self.file, path: "w.yaml")
        #expect(
            wordings?.issues(pages: ["support/bills.html", "shop/return.html"]).map(\.description)
                == [
                    "w.yaml:7: error: there is no page 'shop/returns.html': "
                        + "did you mean 'shop/return.html'?"
                ])
        var (sections, variants) = ([Self.sections[1]], [String]())
        let missing = wordings?.word("support/bills.html", sections: &sections, variants: &variants)
        #expect(
            missing?.map(\.description) == [
                "w.yaml:4: error: the page has no section 'billing-day'; known are fee"
            ])
        #expect(sections[0].variants == ["забыла заплатить вовремя"])
    }

    @Test(arguments: [
        ("", true, 0), ("# later\n", true, 0), ("variants:\n", true, 0), ("variants: x", true, 1),
        ("variants: { a.html: { b: c } }", true, 1), ("variant: {}", true, 1), ("- a", false, 1),
        ("variants: [", false, 1),
    ]) func `what is no list of wordings is reported`(text: String, isRead: Bool, issues: Int) {
        let (wordings, found) = PageWordings.read(text, path: "w.yaml")
        #expect((wordings != nil) == isRead)
        #expect(found.count == issues, "\(found)")
    }

    @Test func `a mutated file is read or reported`() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<300 {
            let text = FuzzTests.mutate(Self.file, &random)
            let (wordings, issues) = PageWordings.read(text, path: "w.yaml")
            #expect(wordings != nil || issues.contains { $0.severity == .error })
            var (sections, variants) = (Self.sections, [String]())
            for issue in wordings?.word(
                "support/bills.html", sections: &sections, variants: &variants)
                ?? []
            { #expect(issue.location.line >= 1) }
        }
    }
}
