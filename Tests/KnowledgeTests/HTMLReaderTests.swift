import TextAnalysis
import Testing

@testable import Knowledge

struct HTMLReaderTests {
    static func texts(_ html: String) -> [String] { HTMLReader.read(html).blocks.map(\.text) }

    struct Case: Sendable, CustomTestStringConvertible {
        let why: String
        let html: String
        let blocks: [String]
        var testDescription: String { why }

        init(_ why: String, _ html: String, _ blocks: String...) {
            (self.why, self.html, self.blocks) = (why, html, blocks)
        }
    }

    static let cases = [
        Case(
            "surroundings go",
            """
            <header>Logo</header><nav>Home</nav><p>Text</p><aside>Ad</aside><footer>(c)</footer>
            """, "Text"),
        Case(
            "roles count as elements",
            "<div role=navigation>N</div><div role=Banner>B</div><p>T</p><p role=search>S</p>", "T"),
        Case(
            "an article keeps its header", "<article><header><h1>A</h1></header><p>B</article>",
            "A", "B"),
        Case(
            "the main part is preferred", "<p>Around</p><main><p>Inside</p></main><p>After</p>",
            "Inside"),
        Case("so is its role", "<p>Around</p><div role=main>Inside</div>", "Inside"),
        Case("an empty main part is not", "<p>Around</p><main> <br></main>", "Around"),
        Case(
            "scripts and styles go",
            "<style>p{}</style><p>T<script>if (a<b) x()</script></p><noscript>N</noscript>"
                + "<template>X</template><svg><title>Icon</title><text>S</text></svg>", "T"),
        Case(
            "controls go, labels stay",
            "<form><label>Name</label><input value=x><button>Go</button><select><option>1</select></form>",
            "Name"),
        Case(
            "a button that is a heading stays", "<h3><button>Question?</button></h3><p>Yes",
            "Question?", "Yes"),
        Case(
            "hidden text goes",
            "<p hidden>1</p><p aria-hidden=true>2</p><p style='Display : None'>3</p><p>4</p>", "4"),
        Case("text to be found by searching stays", "<p hidden=until-found>1</p>", "1"),
        Case(
            "of hidden alternatives the last stays",
            "<p>Press <span><span hidden=true>Command</span> <span hidden=true>Ctrl</span></span>+F",
            "Press Ctrl+F"),
        Case(
            "one hidden element is no alternative", "<p>a<span><span hidden>b</span></span>c", "ac"),
        Case("white space collapses", "<p>  a\n\t b<b> c </b>d<br> e </p>", "a b c d\ne"),
        Case("preformatted text does not", "<pre>\n a\n   b\n</pre>", " a\n   b"),
        Case("lists", "<ul><li>a<ul><li>b</ul>c<li><p>d<p>e</ul>", "a", "b", "c", "d", "e"),
        Case(
            "rows", "<table><tr><th>a<th>b<tr><td><p>1</p><p>2</p><td><td> <b>3</b></table>",
            "a | b", "1 2 | 3"),
        Case("boxes in a heading", "<h1><div>a</div><div>b</div></h1>", "a b"),
        Case("entities", "<p>&lt;5&nbsp;&euro; &#x0e01;&unknown;", "<5\u{A0}€ ก&unknown;"),
        Case("unclosed and crossed tags", "<p>a<b>b<p>c</b>d</i></div><li>e", "ab", "cd", "e"),
        Case("no markup at all", "just text", "just text"),
        Case("nothing", ""),
        Case("comments", "<p>a<!-- <p>b -->c", "ac"),
        Case("Chinese", "<h1>退款</h1><p>七天内到账。</p>", "退款", "七天内到账。"),
        Case("Thai", "<h1>คืนเงิน</h1><p>ภายใน 7 วัน</p>", "คืนเงิน", "ภายใน 7 วัน"),
        Case("Russian", "<h1>Возврат</h1><p>За семь дней.</p>", "Возврат", "За семь дней."),
        Case("a zero character", "<p>a\u{0}b</p><p>c</p>", "a b", "c"),
    ]

    @Test(arguments: cases) func `a page is reduced to its text`(_ c: Case) {
        #expect(Self.texts(c.html) == c.blocks)
    }

    @Test func `the head is read`() {
        let page = HTMLReader.read(
            """
            <html lang="zh-TW"><head><title> A
            title </title><link rel="next canonical" href=" https://a.example/x ">
            <meta property="og:url" content="https://b.example"></head><body><title>B</title>
            """)
        #expect(page.title == "A title")
        #expect(page.canonicalURL == "https://a.example/x")
        #expect(page.language == .traditionalChinese)
        #expect(page.blocks.isEmpty)
        let other = HTMLReader.read(
            "<meta http-equiv=Content-Language content='th, en'><meta property=og:url content=u>")
        #expect(other.language == .thai && other.canonicalURL == "u" && other.title == nil)
    }

    @Test func `kinds and anchors are kept`() {
        let page = HTMLReader.read(
            "<h2 id=top>A</h2><h3><a name=in></a>B</h3><p id=p>C</p><ul><li>D</ul><pre>E</pre>"
                + "<table><tr><td>F</table>")
        #expect(
            page.blocks == [
                HTMLBlock(.heading(level: 2), "A", anchor: "top"),
                HTMLBlock(.heading(level: 3), "B", anchor: "in"),
                HTMLBlock(.paragraph, "C", anchor: "p"), HTMLBlock(.listItem, "D"),
                HTMLBlock(.preformatted, "E"), HTMLBlock(.tableRow, "F"),
            ])
    }

    static let soups: [(String, String)] = [
        ("nested", String(repeating: "<div>", count: 100_000) + "deep"),
        (
            "closed",
            String(repeating: "<p><b>", count: 100_000) + "deep"
                + String(repeating: "</b></p>", count: 100_000)
        ),
        ("unclosed", String(repeating: "<b><i><p>x<span>", count: 320_000) + "deep"),
        (
            "unmatched",
            String(repeating: "<b>", count: 100_000)
                + String(repeating: "</i>", count: 200_000) + "deep"
        ),
        ("attributes", "<p " + (0..<300_000).map { "a\($0)=b " }.joined() + ">deep"),
        ("alternatives", String(repeating: "<i hidden>x</i>", count: 100_000) + "<p>deep"),
        ("scripts", String(repeating: "<div>", count: 1_000) + "<script>x</script>deep"),
    ]

    @Test(.timeLimit(.minutes(10)), arguments: soups)
    func `no depth and no length stops the reader`(name: String, html: String) {
        let blocks = Self.texts(html)
        #expect(blocks.last == "deep" || blocks.last?.hasSuffix("deep") == true)
        #expect(!(name == "scripts" && blocks.joined().contains("x")))
    }
}
