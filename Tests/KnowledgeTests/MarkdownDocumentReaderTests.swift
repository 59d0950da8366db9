import TextAnalysis
import Testing

@testable import Knowledge

struct MarkdownDocumentReaderTests {
    struct Good: Sendable, CustomTestStringConvertible {
        let language: String
        let title: String
        let body: String
        let text: String
        let say: String?
        var testDescription: String { language }
    }

    static let good = [
        Good(
            language: "en", title: "What happens if I pay late?",
            body:
                "A fee of **12 CR**,\nonce.\n\n- by card\n- at a [shop](/shops)\n\n> It is 12 CR.",
            text: "A fee of 12 CR, once.\n- by card\n- at a shop", say: "It is 12 CR."),
        Good(
            language: "zh-Hans", title: "逾期付款会怎样？", body: "收取滞纳金\n12 元，\n每月一次。",
            text: "收取滞纳金 12 元，每月一次。", say: nil),
        Good(
            language: "zh-Hant", title: "逾期付款會怎樣？", body: "1. 付款\n2. 等候",
            text: "1. 付款\n2. 等候", say: nil),
        Good(
            language: "th", title: "จ่ายช้าเป็นอะไรไหม", body: "มีค่าปรับ\n12 CR\n\n> มีค่าปรับค่ะ",
            text: "มีค่าปรับ 12 CR", say: "มีค่าปรับค่ะ"),
        Good(
            language: "ru", title: "Что будет, если заплатить позже?",
            body: "| Срок | Пеня |\n|---|---|\n| 1 день | 12 |\n\n<b>Всё</b> ~~5~~ 12.",
            text: "Срок | Пеня\n1 день | 12\nВсё  12.", say: nil),
    ]

    static func read(_ text: String, language: String = "en") -> (Document?, [Knowledge.Issue]) {
        MarkdownDocumentReader.read(
            text, path: "f.md", folderKind: .faq, folderLanguage: Language(language))
    }

    static let dialCodes = [
        ("typed as *151*code#. Once", "typed as *151*code#. Once"),
        ("ด้วย *151*รหัส# ใส่ผิด", "ด้วย *151*รหัส# ใส่ผิด"), ("（按*151*卡密#），再", "（按*151*卡密#），再"),
        ("набирают `*151*код#`.", "набирают *151*код#."), ("dial *150# now", "dial *150# now"),
        ("only *4* of **5** #", "only 4 of 5 #"),
    ]

    @Test(arguments: dialCodes) func `a dial code keeps its stars, an emphasised number has none`(
        body: String, expected: String
    ) throws {
        let document = try #require(Self.read("---\nid: a\ntitle: A\n---\n\(body)\n").0)
        #expect(document.content == .answer(text: expected, say: nil))
    }

    /// cmark-gfm's tables of special characters are global: parsers at work together lost them.
    @Test func `many tasks read the same as one`() async throws {
        let struck = "---\nid: a\ntitle: A\nlang: ru\n---\n| С | П |\n|---|---|\n| 1 | ~~5~~ 12 |\n"
        let alone = Self.read(struck, language: "ru").0
        let different = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (0..<500).count { _ in Self.read(struck, language: "ru").0 != alone }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(different == 0)
    }

    @Test(arguments: good)
    func `a document is read in every language`(_ c: Good) throws {
        let front = "---\nid: late-fee\ntitle: \(c.title)\nlang: \(c.language)\n---\n"
        let (document, issues) = Self.read(front + c.body + "\n", language: c.language)
        #expect(issues.isEmpty)
        let read = try #require(document)
        #expect(read.title == c.title)
        #expect(read.language.tag == c.language)
        #expect(read.content == .answer(text: c.text, say: c.say))
        #expect(read.audience == .agent && read.state == .draft && read.kind == .faq)
    }

    @Test func `every key arrives`() throws {
        let (document, issues) = Self.read(
            """
            ---
            id: late-fee                      # unique
            title: Late?
            lang: en
            kind: faq
            variants:
              - is there a late fee
            about:
              - name: Meridian Fibre 500
                aliases: [fibre 500]
            call_types: [billing]
            products: [postpaid-m]
            segments: [consumer]
            regions: [north]
            audience: public
            state: validated
            owner: billing-team
            review_by: 2027-03-01
            valid_from: 2026-01-01
            valid_until: 2026-12-31
            translations_of: late-fee-th
            only_for:
              segment: [business]
              tenure_months: ">= 12"
              plan: gold
            ---
            Yes. See [the list](https://meridian.example/fees).
            """)
        #expect(issues.isEmpty)
        let read = try #require(document)
        #expect(read.variants == ["is there a late fee"])
        #expect(read.about == [NamedThing(name: "Meridian Fibre 500", aliases: ["fibre 500"])])
        #expect(
            read.callTypes + read.products + read.segments + read.regions
                == ["billing", "postpaid-m", "consumer", "north"])
        #expect(read.audience == .public && read.state == .validated)
        #expect(read.owner == "billing-team" && read.translationsOf == "late-fee-th")
        #expect(read.reviewBy?.description == "2027-03-01")
        #expect(read.validFrom?.description == "2026-01-01")
        #expect(read.validUntil?.description == "2026-12-31")
        #expect(
            read.onlyFor.map(\.description)
                == ["segment is business", "tenure_months >= 12", "plan is gold"])
        #expect(read.location(of: "call_types").line == 11)
        #expect(
            read.content
                == .answer(text: "Yes. See the list (https://meridian.example/fees).", say: nil))
    }

    struct Bad: Sendable, CustomTestStringConvertible {
        let front: String
        let expected: [String]
        var testDescription: String { front }
    }

    /// The front matter below id, title and lang, so that its first line is line 5.
    static let bad = [
        Bad(
            front: "call_type: [billing]",
            expected: ["f.md:5: error: unknown key 'call_type': did you mean 'call_types'?"]),
        Bad(
            front: "owner: me\nstate: validatd",
            expected: ["f.md:6: error: 'state' cannot be 'validatd': did you mean 'validated'?"]),
        Bad(
            front: "audience: customers",
            expected: ["f.md:5: error: 'audience' cannot be 'customers'; known are public, agent"]),
        Bad(
            front: "kind: page",
            expected: ["f.md:5: error: 'kind' cannot be 'page'; known are faq, procedure"]),
        Bad(
            front: "valid_until: 2026-02-30",
            expected: ["f.md:5: error: 'valid_until' must be a date that exists, as 2026-11-22"]),
        Bad(front: "variants: {a: b}", expected: ["f.md:5: error: 'variants' must be a list"]),
        Bad(front: "variants:\n  - [a]", expected: ["f.md:6: error: 'variants' must be a text"]),
        Bad(
            front: "about:\n  - aliases: [a]",
            expected: ["f.md:6: error: an element of 'about' has no 'name'"]),
        Bad(
            front: "only_for:\n  tenure: \">= a year\"",
            expected: ["f.md:6: error: 'tenure' must be a comparison with a number, as \">= 12\""]),
        Bad(
            front: "only_for: business",
            expected: ["f.md:5: error: 'only_for' must be a list of 'key: value' lines"]),
        Bad(
            front: "owner: a\nowner: b",
            expected: ["f.md:5: error: 'owner' stands twice in one mapping"]),
        Bad(
            front: "translations_of: Late Fee",
            expected: [
                "f.md:5: error: 'translations_of' 'Late Fee' may have only a-z, 0-9 and -"
            ]),
    ]

    @Test(arguments: bad)
    func `a mistake is named with its line, and makes a draft`(_ c: Bad) {
        let (document, issues) = Self.read(
            "---\nid: a\ntitle: A\nlang: en\n\(c.front)\n---\nText.\n")
        #expect(issues.map(\.description) == c.expected)
        #expect(document?.state ?? .draft == .draft)
    }

    static let unreadable: [(String, String)] = [
        ("", "f.md:1: error: a document begins with its front matter between two lines of '---'"),
        ("---\nid: a\n", "f.md:1: error: a document begins with its front matter between two"),
        ("---\n---\nText", "f.md:1: error: the front matter is empty"),
        ("---\n- a\n---\nText", "f.md:2: error: the front matter must be a list of 'key: value'"),
        ("---\ntitle: A\nlang: en\n---\nText", "f.md:2: error: the front matter has no 'id'"),
        ("---\nid: a\ntitle:\nlang: en\n---\nT", "f.md:3: error: the front matter has no 'title'"),
        ("---\nid: A b\ntitle: A\nlang: en\n---\nT", "f.md:2: error: 'id' 'A b' may have only a-z"),
        ("---\nid: a\ntitle: \"A\nlang: en\n---\nT", "f.md:5: error: malformed YAML: found unex"),
        ("---\nid: a\ntitle: A: b\nlang: en\n---\nT", "f.md:3: error: malformed YAML: mapping va"),
        ("---\nid: a\n\u{1}: b\n---\nT", "f.md:3: error: malformed YAML: control characters"),
    ]

    @Test(arguments: unreadable)
    func `without front matter, id or title there is no document`(text: String, start: String) {
        let (document, issues) = Self.read(text)
        #expect(document == nil)
        #expect(issues.first?.description.hasPrefix(start) == true, "\(issues)")
    }

    @Test func `a missing answer and the wrong folder are mistakes`() {
        let (document, issues) = Self.read("---\nid: a\ntitle: A\nlang: th\n---\n\n")
        #expect(document?.state == .draft)
        #expect(
            issues.map(\.description) == [
                "f.md:4: error: the language is 'th', but the folder's 'en'",
                "f.md:5: error: there is no answer below the front matter",
            ])
    }

    @Test func `byte order mark, Windows line ends and dashes in the text do no harm`() {
        let (document, issues) = Self.read(
            "\u{FEFF}---\r\nid: a\r\ntitle: A\r\nlang: en\r\n---  \r\nOne\r\n\r\n---\r\n\r\nTwo\r\n"
        )
        #expect(issues.isEmpty)
        #expect(document?.content == .answer(text: "One\nTwo", say: nil))
    }

    @Test func `deep nesting and great length are bounded`() {
        let front = "---\nid: a\ntitle: A\nlang: en\n---\n"
        let deep = String(repeating: ">", count: 50_000) + " said"
        #expect(Self.read(front + deep).0?.content == .answer(text: "said", say: "said"))
        let long = String(repeating: "a", count: MarkdownDocumentReader.longest)
        #expect(Self.read(front + long).1.count == 1)
    }
}
