import TextAnalysis
import TestSupport
import Testing

@testable import Knowledge

struct CorpusCheckerTests {
    static let knowledge = KnowledgeBase(
        languages: [.english, .thai, .simplifiedChinese, .traditionalChinese],
        callTypes: [.init(id: "billing"), .init(id: "refund")], products: [.init(id: "postpaid-m")],
        segments: [.init(id: "business")], regions: [.init(id: "north")])
    static let customers = CustomerDirectory(rows: [
        ["id": "c1", "segment": "", "tenure_months": ""]
    ])

    static func document(_ id: String, _ front: String, _ body: String = "Text.") throws -> Document
    {
        let folder = body.hasPrefix("1.") ? DocumentKind.procedure : .faq
        let text = "---\nid: \(id)\n\(front)\n---\n\(body)\n"
        let (document, issues) = MarkdownDocumentReader.read(
            text, path: "\(id).md", folderKind: folder, folderLanguage: .undetermined)
        #expect(issues.isEmpty)
        return try #require(document)
    }

    static func check(
        _ documents: [Document], forms: [Form] = [], knowledge: KnowledgeBase = knowledge,
        contradictions: [Contradiction] = [], judgements: [JudgementFile] = []
    ) throws -> [String] {
        let today = try #require(CalendarDate("2026-11-22"))
        return CorpusChecker.check(
            corpus: documents, forms: forms, knowledge: knowledge, customers: customers,
            contradictions: contradictions, judgements: judgements, today: today
        ).map(\.description)
    }

    /// Front matter below `id`, so that its first line is line 3.
    static let single: [(String, [String])] = [
        ("title: A\nlang: en", []),
        (
            "title: A\nlang: ru",
            ["a.md:4: error: unknown language 'ru'; known are en, th, zh-Hans, zh-Hant"]
        ),
        (
            "title: A\nlang: en\ncall_types: [biling]",
            ["a.md:5: error: unknown call type 'biling': did you mean 'billing'?"]
        ),
        (
            "title: A\nlang: en\nproducts: [postpaid-n]",
            ["a.md:5: error: unknown product 'postpaid-n': did you mean 'postpaid-m'?"]
        ),
        (
            "title: A\nlang: en\nsegments: [home]",
            ["a.md:5: error: unknown segment 'home'; known are business"]
        ),
        (
            "title: A\nlang: en\nregions: [nord]",
            ["a.md:5: error: unknown region 'nord'; known are north"]
        ),
        (
            "title: A\nlang: en\nonly_for: {tenure: '> 1'}",
            [
                "a.md:5: error: customers have no attribute 'tenure'; known are id, segment, tenure_months"
            ]
        ),
        (
            "title: A\nlang: en\nonly_for: {segment: [busines]}",
            ["a.md:5: error: unknown segment 'busines': did you mean 'business'?"]
        ),
        (
            "title: A\nlang: en\nowner: ann\nreview_by: 2026-11-21",
            ["a.md:6: warning: the review of 'a' was due on 2026-11-21, its owner is ann"]
        ),
        ("title: A\nlang: en\nreview_by: 2026-11-22", []),
        (
            "title: A\nlang: en\nvalid_until: 2026-11-21",
            ["a.md:5: warning: 'a' expired on 2026-11-21: renew or archive it"]
        ),
        ("title: A\nlang: en\nvalid_until: 2026-11-21\nstate: archived", []),
        (
            "title: A\nlang: en\nvalid_from: 2027-02-01\nvalid_until: 2027-01-01",
            ["a.md:5: error: 'valid_from' 2027-02-01 is after 'valid_until' 2027-01-01"]
        ),
        (
            "title: A\nlang: en\ntranslations_of: b",
            ["a.md:5: error: 'translations_of' names the unknown document 'b': did you mean 'a'?"]
        ),
    ]

    @Test(arguments: single)
    func `one document's mistakes are found`(front: String, expected: [String]) throws {
        #expect(try Self.check([Self.document("a", front)]) == expected)
    }

    @Test func `without a knowledge base nothing is unknown`() throws {
        let document = try Self.document("a", "title: A\nlang: ru\ncall_types: [x]")
        #expect(try Self.check([document], knowledge: .empty) == [])
    }

    @Test func `an id stands once and names its file`() throws {
        let first = try Self.document("a", "title: One\nlang: en")
        var second = try Self.document("b", "title: Two\nlang: en")
        second.id = "a"
        #expect(
            try Self.check([second, first]) == [
                "b.md:2: error: id 'a' differs from the file's name 'b'",
                "b.md:2: error: id 'a' is taken by a.md:2",
            ])
    }

    static let procedures: [(String, [String])] = [
        ("1. A {#a}\n2. B {#b}", []),
        (
            "1. A {#a}\n   - if: x -> bb\n2. B {#b}",
            ["p.md:7: error: 'bb' is neither a step nor a document: did you mean 'b'?"]
        ),
        (
            "1. A {#a}\n   - fails: x -> q#one\n   - if: y -> q#two",
            ["p.md:8: error: there is no step 'two'; known are one"]
        ),
        (
            "1. A {#a}\n   - if: y -> faq#two",
            ["p.md:7: error: 'faq#two' leads to no procedure, it is an answer"]
        ),
        (
            "1. A {#a}\n   - fails: y -> #c",
            ["p.md:7: error: there is no step 'c': did you mean 'a'?"]
        ),
        (
            "1. A {#a}\n   - see: fag",
            ["p.md:6: error: 'see:' names the unknown document 'fag': did you mean 'faq'?"]
        ),
        (
            "1. A {#a}\n   - form: visitt",
            ["p.md:6: error: unknown form 'visitt': did you mean 'visit'?"]
        ),
    ]

    @Test(arguments: procedures)
    func `steps lead somewhere`(steps: String, expected: [String]) throws {
        let others = try [
            Self.document("faq", "title: Some answer\nlang: en"),
            Self.document("q", "title: Quite another\nlang: en", "1. One {#one}"),
        ]
        let form = Form(
            id: "visit", fields: [], location: SourceLocation(path: "visit.yaml", line: 1))
        let procedure = try Self.document("p", "title: Procedure\nlang: en", steps)
        #expect(try Self.check(others + [procedure], forms: [form]) == expected)
    }

    @Test func `missing translations are named once there is one`() throws {
        let documents = try [
            Self.document("a", "title: Late\nlang: en"),
            Self.document("a-th", "title: ช้า\nlang: th\ntranslations_of: a"),
            Self.document("b", "title: Alone\nlang: en"),
            Self.document("c", "title: Copy\nlang: en\ntranslations_of: b"),
        ]
        #expect(
            try Self.check(documents) == [
                "a.md:2: warning: 'a' has translations, but none into zh-Hans",
                "b.md:2: warning: 'b' has translations, but none into th",
                "b.md:2: warning: 'b' has translations, but none into zh-Hans",
                "c.md:5: warning: 'b' is in the same language, en",
            ])
    }

    static let questions: [(String, String, String?)] = [
        (
            "title: Is there a late fee?\nlang: en",
            "title: X\nlang: en\nvariants: [is there a LATE fee]",
            "b.md:5: error: 'is there a LATE fee' is already the question of 'a' (a.md:3)"
        ),
        (
            "title: 逾期费是多少？\nlang: zh-Hans", "title: 逾期费是多少\nlang: zh-Hans",
            "b.md:3: error: '逾期费是多少' is already the question of 'a' (a.md:3)"
        ),
        (
            "title: มีค่าปรับไหม\nlang: th", "title: มีค่าปรับไหม\nlang: th",
            "b.md:3: error: 'มีค่าปรับไหม' is already the question of 'a' (a.md:3)"
        ),
        (
            "title: Как вернуть деньги за счёт\nlang: en",
            "title: Как вернуть деньги за счет?\nlang: en",
            "b.md:3: error: 'Как вернуть деньги за счет?' is already the question of 'a' (a.md:3)"
        ),
        (
            "title: Late fee\nlang: en", "title: Fee late\nlang: en",
            "b.md:3: warning: 'Fee late' is nearly 'Late fee', the question of 'a' (a.md:3)"
        ),
        (
            "title: How do I cancel my subscription\nlang: en",
            "title: How do I cancel my subscriptions\nlang: en",
            "b.md:3: warning: 'How do I cancel my subscriptions' is nearly 'How do I cancel my subscription', the question of 'a' (a.md:3)"
        ),
        ("title: Late fee\nlang: en", "title: Late fee\nlang: en\nproducts: [postpaid-m]", nil),
        ("title: Late fee\nlang: en", "title: Late fee\nlang: en\naudience: public", nil),
        ("title: Late fee\nlang: en", "title: Late fee\nlang: en\nstate: archived", nil),
        ("title: Late fee\nlang: en", "title: Late fee\nlang: th", nil),
        ("title: Late fee\nlang: en", "title: Early bird\nlang: en", nil),
        (
            "title: Late fee\nlang: en\nvalid_until: 2026-12-31",
            "title: Late fee\nlang: en\nvalid_from: 2027-01-01", nil
        ),
    ]

    @Test(arguments: questions)
    func `a question is answered once`(first: String, second: String, expected: String?) throws {
        let documents = try [Self.document("a", first), Self.document("b", second)]
        #expect(try Self.check(documents) == [expected].compactMap { $0 })
    }

    @Test func `pins, forms, contradictions and judgements lead to documents`() throws {
        let place = SourceLocation(path: "x.yaml", line: 7)
        var knowledge = Self.knowledge
        knowledge.pins = [.init(queries: ["q"], document: "fee", line: 18)]
        let form = Form(
            id: "visit", callTypes: ["billng"],
            fields: [FormField(id: "a", kind: .text, prefill: "phone", line: 9)],
            location: SourceLocation(path: "forms/visit.yaml", line: 1))
        let page = Document(
            id: "page", title: "Page", language: .english, kind: .page, content: .page([]),
            location: SourceLocation(path: "corpus/website/a.html", line: 1))
        let contradictions = ["website/a.html", "website/b.html"].map {
            Contradiction(
                page: $0, document: "fees", topic: "", pageSays: "1", documentSays: "2",
                location: place)
        }
        let judgement = Judgement(
            why: "w", kind: .words, query: JudgementQuery(text: "t", callType: "refunds"),
            expectation: Expectation(first: ["fees"], not: ["fess"]),
            location: SourceLocation(path: "j.yaml", line: 4))
        let found = try Self.check(
            [Self.document("fees", "title: A\nlang: en"), page], forms: [form],
            knowledge: knowledge,
            contradictions: contradictions, judgements: [JudgementFile(cases: [judgement])])
        #expect(
            found == [
                "forms/visit.yaml:1: error: unknown call type 'billng': did you mean 'billing'?",
                "forms/visit.yaml:9: error: customers have no 'phone' to fill in; known are id, segment, tenure_months",
                "j.yaml:4: error: the case expects the unknown document 'fess': did you mean 'fees'?",
                "j.yaml:4: error: unknown call type 'refunds': did you mean 'refund'?",
                "knowledge.yaml:18: error: a pin names the unknown document 'fee': did you mean 'fees'?",
                "x.yaml:7: error: there is no page 'website/b.html'",
            ])
    }

    @Test(.timeLimit(.minutes(10)))
    func `thousands of documents are checked in seconds`() throws {
        var random = SeededGenerator(seed: 1)
        let words = (0..<800).map { _ in
            String((0..<6).map { _ in "abcdefghijklmnop".randomElement(using: &random) ?? "a" })
        }
        let documents = (0..<2_000).map { number in
            Document(
                id: "d\(number)",
                title: (0..<7).map { _ in words.randomElement(using: &random) ?? "" }.joined(
                    separator: " "),
                language: .english, content: .answer(text: "", say: nil),
                location: SourceLocation(path: "d\(number).md", line: 1))
        }
        #expect(try Self.check(documents) == [])
    }
}
