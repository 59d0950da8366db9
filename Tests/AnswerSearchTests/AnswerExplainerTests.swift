import Foundation
import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

struct AnswerExplainerTests {
    private static func explained(
        _ searcher: AnswerSearcher, _ query: AnswerQuery
    ) throws -> [(answer: Answer, explanation: Explanation)] {
        var query = query
        query.wantsExplanation = true
        return try searcher.search(query).answers.map { ($0, try #require($0.explanation)) }
    }

    private static func part(_ name: String, of tree: Explanation) -> Explanation? {
        tree.parts.first { $0.name == name }
    }

    /// Checks that every part of the tree adds up to its parent, as its reason says.
    private static func check(
        _ answer: Answer, _ tree: Explanation, fit: Calibration.Fit? = nil,
        shares: EvidenceShares = Ranking.standard.shares
    ) throws {
        #expect(tree.name == "score" && tree.value == answer.score && tree.reason == answer.id)
        let relevance = try #require(part("relevance", of: tree))
        let boosts = tree.parts.filter { $0.name.hasPrefix("boost ") }
        let factor = max(0, boosts.reduce(1) { $0 + $1.value })
        #expect(abs(tree.value - relevance.value * factor) < 1e-9)
        let words = try #require(part("words", of: relevance))
        let sum = words.parts.reduce(0) { $0 + $1.value }
        #expect(abs(words.value - sum) < 1e-9, "\(words.lines)")
        #expect(words.parts.allSatisfy { $0.value > 0 })
        #expect(words.parts.map(\.value) == words.parts.map(\.value).sorted(by: >))
        if let meaning = part("meaning", of: relevance) {
            let expected = Ranking.standard.relevance(
                words: words.value, meaning: meaning.value, wordShare: shares.words,
                isWordedAlike: answer.language == .english)
            #expect(abs(relevance.value - expected) < 1e-9)
        } else {
            #expect(relevance.value == words.value)
        }
        let confidence = try #require(part("confidence", of: tree))
        #expect(confidence.value == answer.confidence.probability)
        #expect(confidence.reason.hasPrefix(answer.confidence.level.rawValue))
        guard let fit else {
            #expect(confidence.parts.isEmpty)
            return
        }
        let answerable = try #require(part("answerable", of: confidence))
        let own = confidence.parts.filter { $0.name != "answerable" }
        for (value, parts) in [(confidence.value, own), (answerable.value, answerable.parts)] {
            let odds = parts.reduce(0) { $0 + $1.value }
            #expect(abs(value - 1 / (1 + exp(-odds))) < 1e-9)
            #expect(parts.map(\.name) == ["bias"] + fit.right.weights.keys.sorted())
        }
    }

    private static let knowledge = KnowledgeBase(synonyms: [
        .init(language: .english, from: ["refund"], to: ["voucher", "late order"], twoWay: false),
        .init(
            language: .english, from: ["light", "signal"], to: ["light", "signal"], twoWay: true),
    ])

    private static func context(_ seed: Int) -> CallContext {
        var context = TestCorpus.context(languages: [.english])
        if seed % 2 == 0 { context.callType = "billing" }
        if seed % 3 == 0 { (context.products, context.region) = (["fibre"], "north") }
        return context
    }

    @Test(arguments: 0..<12, [false, true])
    func `the parts of a score add up to it`(seed: Int, withSynonyms: Bool) async throws {
        var random = RandomSentences(seed: seed)
        let documents = (0..<40).map { number in
            Document.faq("d\(number)", random.sentence(1...4), random.sentence(0...9)).with {
                $0.callTypes = [[], ["billing"], ["repair", "billing"], ["repair"]][number % 4]
                $0.products = [[], ["fibre"], ["mobile"]][number % 3]
                $0.regions = [["south"], []][number % 2]
            }
        }
        let corpus = try await TestCorpus(
            documents, knowledge: withSynonyms ? Self.knowledge : .empty)
        let fit = Calibration.Fit(
            bias: -1, weights: ["relevance": 2, "lead": 0.5, "coverage": 1, "unheard-of": 3],
            high: 0.9, low: 0.1, queries: 1)
        let searcher = AnswerSearcher(
            index: corpus.pool, analyzer: TestCorpus.analyzer,
            calibration: seed % 2 == 0
                ? nil : Calibration(ranking: "x", words: Calibration.Fits(pooled: fit)))
        for number in 0..<6 {
            let asked = number == 0 ? documents[seed].title : random.sentence(1...4)
            let question = number < 3 ? asked + " refund light" : asked + " voucher"
            let query = AnswerQuery(question, context: Self.context(seed), limit: 20)
            let explained = try Self.explained(searcher, query)
            #expect(!explained.isEmpty)
            for (answer, tree) in explained {
                try Self.check(answer, tree, fit: seed % 2 == 0 ? nil : fit)
            }
        }
    }

    @Test func `a synonym's part names all the ways to say it`() async throws {
        let corpus = try await TestCorpus(
            [.faq("a", "Voucher"), .faq("b", "Bill"), .faq("c", "Refund")],
            knowledge: Self.knowledge)
        let query = AnswerQuery("refund", context: TestCorpus.context(languages: [.english]))
        let explained = try Self.explained(corpus.searcher, query)
        for (answer, tree) in explained { try Self.check(answer, tree) }
        let voucher = try #require(explained.first { $0.answer.document == "a" }).explanation
        let words = try #require(Self.part("relevance", of: voucher)).parts[0]
        #expect(words.parts.map(\.name) == ["Zrefund | Zvoucher"])
    }

    @Test func `a pin is a part of its own`() async throws {
        let pin = KnowledgeBase.Pin(queries: ["router"], document: "b")
        let corpus = try await TestCorpus(
            [.faq("a", "router"), .faq("b", "Everything else")],
            knowledge: KnowledgeBase(pins: [pin]))
        let explained = try Self.explained(
            corpus.searcher, AnswerQuery("router", context: TestCorpus.context()))
        #expect(explained.map(\.answer.document) == ["b", "a"])
        for (answer, tree) in explained { try Self.check(answer, tree) }
        #expect(Self.part("pin", of: explained[0].explanation)?.value == 1)
        #expect(Self.part("pin", of: explained[1].explanation) == nil)
    }

    @Test func `meaning is a part of the relevance, in every language`() async throws {
        let corpus = try await MeaningCorpus([
            .faq("lost-sim", "Block a stolen handset", "Ring the hotline; the line is closed."),
            .faq("ru", "Заблокировать украденный телефон", "Звоните.", language: .russian),
            .faq("opening", "Opening hours", "Our shops are open from nine to six.").with {
                $0.variants = ["when do you close", "open on sundays"]
            },
        ])
        for question in ["somebody stole my handset", "opening hours", "are the shops open"] {
            let explained = try Self.explained(
                corpus.searcher, corpus.query(question, languages: [.english]))
            #expect(explained.count == 3)
            for (answer, tree) in explained {
                #expect(try #require(Self.part("relevance", of: tree)).parts.count == 2)
                let ranking = Ranking.standard
                let isWordedOften = answer.document == "opening"
                try Self.check(
                    answer, tree, shares: isWordedOften ? ranking.wordedShares : ranking.shares)
            }
        }
    }

    @Test func `nothing is explained unless asked for`() async throws {
        let corpus = try await TestCorpus([.faq("a", "router")])
        #expect(try corpus.page("router").answers.map(\.explanation) == [nil])
    }
}
