import Knowledge
import TextAnalysis
import Testing

@testable import AnswerSearch

struct PinsTests {
    private static func pinned(_ pins: [KnowledgeBase.Pin], _ question: String) -> [String] {
        Pins(pins, analyzer: TestCorpus.analyzer)
            .documents(for: TestCorpus.analyzer.analyze(question))
    }

    static let wordings: [(query: String, question: String, isPinned: Bool)] = [
        ("late fee", "Late FEE?", true), ("late fee", "late fees", false),
        ("late fee", "fee late", false), ("late fee", "the late fee", false),
        ("где мой счёт", "Где мой счет?!", true), ("退款", "退款？", true), ("退款", "怎么退款", false),
        ("如何申请退款", "如何申請退款", true), ("ยกเลิกแพ็กเกจ", " ยกเลิกแพ็กเกจ ", true),
    ]

    @Test(arguments: wordings)
    func `a pin is for a question in just its words`(
        query: String, question: String, isPinned: Bool
    ) {
        let pin = KnowledgeBase.Pin(queries: ["other", query], document: "a")
        #expect(Self.pinned([pin], question) == (isPinned ? ["a"] : []))
    }

    static let languages: [(pin: String?, question: String, isPinned: Bool)] = [
        (nil, "退款多久到账", true), ("zh", "退款多久到账", true), ("zh-Hans", "退款多久到账", true),
        ("th", "退款多久到账", false), ("ru", "когда вернут деньги", true),
        ("en", "когда вернут деньги", false),
    ]

    @Test(arguments: languages)
    func `a pin with a language is for questions in it`(
        language: String?, question: String, isPinned: Bool
    ) {
        let pin = KnowledgeBase.Pin(
            queries: [question], document: "a", language: language.map { Language($0) })
        #expect(Self.pinned([pin], question) == (isPinned ? ["a"] : []))
    }

    @Test func `a document that is pinned twice for the same words is pinned once`() {
        let pins = [
            KnowledgeBase.Pin(queries: ["refund", "Refund!"], document: "a"),
            KnowledgeBase.Pin(queries: ["refund"], document: "b"),
            KnowledgeBase.Pin(queries: ["REFUND"], document: "a", language: .english),
        ]
        #expect(Self.pinned(pins, "refund").sorted() == ["a", "b"])
        #expect(Self.pinned(pins, "refund").first == "a")
    }

    @Test func `what holds no word pins nothing`() {
        let pin = KnowledgeBase.Pin(queries: ["?!", ""], document: "a")
        #expect(Self.pinned([pin], "?!").isEmpty)
        #expect(Self.pinned([], "refund").isEmpty)
    }

    @Test(arguments: [(nil, "b"), (1, "b"), (10, "b"), (0, "a")])
    func `a strength of 0 switches pins off`(strength: Double?, first: String) async throws {
        let pin = KnowledgeBase.Pin(queries: ["router"], document: "b")
        let knowledge = KnowledgeBase(
            pins: [pin], boosts: strength.map { ["pin": $0] } ?? [:])
        let corpus = try await TestCorpus(
            [.faq("a", "router"), .faq("b", "everything else")], knowledge: knowledge)
        #expect(try corpus.found("router").first == first)
    }
}
