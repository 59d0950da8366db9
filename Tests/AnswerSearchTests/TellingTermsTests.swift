import SearchIndex
import TestSupport
import Testing
import TextAnalysis

@testable import AnswerSearch

/// Searching by the telling terms of a question, against searching by all of them.
struct TellingTermsTests {
    private static let vocabulary = [
        "router", "lamp", "bill", "fee", "late", "card", "plan", "data", "phone", "number",
        "roaming", "visit", "order", "parcel", "box", "code", "refund", "credit", "screen", "cable",
    ]

    /// The first words of the vocabulary come often, the last seldom.
    private static func sentence(
        _ words: ClosedRange<Int>, using random: inout SeededGenerator
    ) -> String {
        (0..<Int.random(in: words, using: &random)).map { _ in
            let place = Double.random(in: 0..<1, using: &random)
            return vocabulary[Int(place * place * Double(vocabulary.count))]
        }.joined(separator: " ")
    }

    private static func ranking(share: Double, postings: Int) -> Ranking {
        var ranking = Ranking.standard
        ranking.telling.share = share
        ranking.telling.postings = postings
        return ranking
    }

    private static func scores(
        _ corpus: TestCorpus, _ ranking: Ranking, _ question: String
    ) throws -> [(document: String, score: Double)] {
        let searcher = AnswerSearcher(
            index: corpus.pool, analyzer: TestCorpus.analyzer, ranking: ranking)
        let query = AnswerQuery(
            question, context: TestCorpus.context(languages: [.english]), limit: 100)
        return try searcher.search(query).answers.map { ($0.document, $0.score) }
    }

    @Test(arguments: 0..<6) func `what telling terms find weighs as all terms say`(
        seed: Int
    ) async throws {
        var random = SeededGenerator(seed: seed)
        let texts = (0..<80).map { _ in Self.sentence(2...9, using: &random) }
        let corpus = try await TestCorpus(
            texts.enumerated().map { .faq("d\($0)", $1) }, ranking: .standard)
        var skipped = 0
        for _ in 0..<20 {
            let question = Self.sentence(2...6, using: &random)
            let all = try Self.scores(corpus, Self.ranking(share: 2, postings: 0), question)
            let telling = try Self.scores(
                corpus, Self.ranking(share: 0.6, postings: 0), question)
            let expected = Dictionary(uniqueKeysWithValues: all.map { ($0.document, $0.score) })
            for (document, score) in telling {
                guard let whole = expected[document] else { continue }
                #expect(abs(score - whole) < 1e-9)
            }
            #expect(zip(telling, telling.dropFirst()).allSatisfy { $0.score >= $1.score })
            // What holds no telling term lacks most of the question.
            let found = Set(telling.map(\.document))
            for (document, score) in all where !found.contains(document) {
                skipped += 1
                #expect(score < 0.55)
            }
        }
        #expect(seed > 0 || skipped > 0)
    }

    @Test(arguments: 0..<4) func `where passages are few, all terms find them`(
        seed: Int
    ) async throws {
        var random = SeededGenerator(seed: seed)
        let texts = (0..<40).map { _ in Self.sentence(2...9, using: &random) }
        let corpus = try await TestCorpus(texts.enumerated().map { .faq("d\($0)", $1) })
        for _ in 0..<10 {
            let question = Self.sentence(1...6, using: &random)
            let all = try Self.scores(corpus, Self.ranking(share: 2, postings: 0), question)
            let standard = try Self.scores(corpus, .standard, question)
            #expect(all.map(\.document) == standard.map(\.document))
            #expect(all.map(\.score) == standard.map(\.score))
        }
    }

    static let questions: [(share: Double, postings: Int, question: String, terms: [String]?)] = [
        // The rarest first, until they hold the share.
        (0.4, 0, "lamp router", ["Zlamp"]), (0.9, 0, "lamp router", nil),
        (0.01, 0, "lamp router", ["Zlamp"]), (0, 3, "lamp router", nil),
        // A word that no passage holds finds none, and is no reason to leave out another.
        (0.6, 0, "router zzyzxqq", nil), (0.6, 0, "zzyzxqq", nil),
        // The word as it is written finds nothing that its stem does not.
        (1, 0, "lamps", nil),
    ]

    @Test(arguments: questions) func `the weightiest terms are the telling ones`(
        share: Double, postings: Int, question: String, terms: [String]?
    ) async throws {
        let corpus = try await TestCorpus([
            .faq("a", "router lamp"), .faq("b", "router bill"), .faq("c", "router roaming"),
        ])
        try corpus.pool.withReader { reader throws(IndexError) in
            let text = TestCorpus.analyzer.analyze(question, context: .english)
            let weighted = try WeightedUnits(
                QueryTerms(text, weights: Ranking.standard.terms), reader: reader,
                ranking: Self.ranking(share: share, postings: postings))
            let found = weighted.telling?.map(\.term).filter { !$0.hasPrefix("S") }
            #expect(found == terms)
        }
    }
}
