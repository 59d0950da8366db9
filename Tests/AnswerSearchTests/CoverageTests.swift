import Foundation
import Knowledge
import SearchIndex
import TextAnalysis
import Testing

@testable import AnswerSearch

struct CoverageTests {
    private static let documents = [
        Document.faq("router", "Router light", "The red light of the router blinks."),
        .faq("refund", "Refund of a deposit", "Paid back within five days."),
        .faq("zh", "申请退款", "五个工作日到账。", language: .simplifiedChinese),
        .faq("th", "ค่าปรับล่าช้า", "คิดในบิลถัดไป", language: .thai),
        .faq("ru", "Возврат денег", "За пять дней.", language: .russian),
    ]

    private static let knowledge = KnowledgeBase(synonyms: [
        .init(language: .english, from: ["money back"], to: ["refund"], twoWay: false)
    ])

    /// The parts of the question that the document covers, as they stand in it, and their share.
    private static func coverage(
        of question: String, in document: String
    ) async throws -> (words: [String], share: Double) {
        let corpus = try await TestCorpus(documents, knowledge: knowledge)
        let rules = PreparedKnowledge(
            knowledge, ranking: .standard, analyzer: TestCorpus.analyzer)
        let text = TestCorpus.analyzer.analyze(question)
        let scalars = Array(question.unicodeScalars)
        return try corpus.pool.withReader { reader throws(IndexError) in
            var terms = QueryTerms(text, weights: Ranking.standard.terms)
            terms.alternatives = rules.synonyms.alternatives(for: text)
            let units = try WeightedUnits(terms, reader: reader, ranking: .standard)
            var request = SearchRequest(
                terms: [], visibility: TestCorpus.context().visibility, limit: 1,
                bm25: BM25(k1: 1.2, b: 0.6))
            request.only = .passages([document])
            guard let hit = try reader.search(request).hits.first else { return ([], -1) }
            let coverage = try Coverage(of: units.concepts, in: hit, reader: reader)
            let words = coverage.covered.map {
                String(String.UnicodeScalarView(scalars[$0.range]))
            }
            return (words, coverage.share)
        }
    }

    static let cases: [(question: String, document: String, words: [String])] = [
        ("router light", "router", ["router", "light"]),
        ("routers blinking light", "router", ["routers", "blinking", "light"]),
        ("light of my router", "refund", ["of"]), ("wombat", "router", []),
        ("money back now", "refund", ["money back"]), ("back the money", "refund", ["back"]),
        ("refund the deposit", "refund", ["refund", "deposit"]),
        ("申請退款", "zh", ["申請", "請退", "退款"]), ("退款吗", "zh", ["退款"]),
        ("возвраты за месяц", "ru", ["возвраты", "за"]), ("ค่าปรับ", "router", []),
    ]

    @Test(arguments: cases)
    func `a passage covers the words that it has, in any form or other way to say them`(
        question: String, document: String, words: [String]
    ) async throws {
        let coverage = try await Self.coverage(of: question, in: document)
        #expect(coverage.words == words)
        #expect((0...1).contains(coverage.share))
        #expect((coverage.share == 0) == words.isEmpty)
    }

    static let whole: [(question: String, document: String)] = [
        ("router light", "router"), ("申请退款", "zh"), ("возврат денег", "ru"),
        ("money back", "refund"), ("ค่าปรับล่าช้า", "th"),
    ]

    @Test(arguments: whole)
    func `all of the question is a share of 1`(question: String, document: String) async throws {
        #expect(abs(try await Self.coverage(of: question, in: document).share - 1) < 1e-9)
    }

    @Test func `a rare word counts for more than a common one, an unknown one for the most`()
        async throws
    {
        let half = try await Self.coverage(of: "router wombat", in: "router").share
        let known = WeightedUnits.inverseFrequency(1, of: Self.documents.count)
        let unknown = WeightedUnits.inverseFrequency(0, of: Self.documents.count)
        #expect(abs(half - known / (known + unknown)) < 1e-9)
        #expect(half < 0.5)
    }
}
