import Testing

@testable import Knowledge

struct PageBuilderTests {
    @Test func `a page splits at its headings`() {
        let page = HTMLReader.read(
            "<p>Intro<h1 id=a>A</h1><p>1<ul><li>x<li>y</ul><h3 id=b>B</h3><p>2<h2>C</h2><h3>D</h3><p>3"
        )
        #expect(
            PageBuilder.sections(of: page) == [
                PageSection(text: "Intro"),
                PageSection(anchor: "a", headings: ["A"], text: "1\n- x\n- y"),
                PageSection(anchor: "b", headings: ["A", "B"], text: "2"),
                PageSection(headings: ["A", "C", "D"], text: "3"),
            ])
    }

    @Test func `what repeats over pages is left out`() {
        let pages = ["Fees", "Refunds"].map {
            HTMLReader.read("<p>Call  us<h1>\($0)</h1><p>\($0)!<p>CALL US")
        }
        var counts: [HTMLBlock.Key: Int] = [:]
        for page in pages { for key in page.blockKeys { counts[key, default: 0] += 1 } }
        let repeated = Set(counts.filter { $0.value > 1 }.keys)
        #expect(repeated.count == 1)
        #expect(
            PageBuilder.sections(of: pages[0], dropping: repeated)
                == [PageSection(headings: ["Fees"], text: "Fees!")])
    }

    @Test func `headings alone are a section, nothing is none`() {
        let page = HTMLReader.read("<h1 id=a>A</h1><h2>B</h2>")
        #expect(PageBuilder.sections(of: page) == [PageSection(anchor: "a", text: "A\nB")])
        #expect(PageBuilder.sections(of: HTMLPage()) == [])
    }
}
