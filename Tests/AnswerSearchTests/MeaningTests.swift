import Embedding
import Foundation
import Indexer
import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

/// A small corpus with vectors of the real model, that `make model` puts into .firsthand/model.
struct MeaningTests {
    private static let documents = [
        Document.faq("lost-sim", "Block a stolen handset", "Ring the hotline; the line is closed."),
        Document.faq("late-fee", "Late fee", "A bill that is not paid in time costs 4 CR more."),
        Document.faq("opening", "Opening hours", "Our shops are open from nine to six."),
        Document.faq("secret", "Goodwill", "Waive the surcharge once a year.").with {
            $0.audience = .agent
        },
    ]

    private static func corpus(
        vectors: Bool = true
    ) async throws -> (TemporaryFolder, AnswerSearcher) {
        let folder = try TemporaryFolder()
        let model = try EmbeddingModel(folder: PackageRoot.path + "/.firsthand/model")
        let embedder = PassageEmbedder(model: model, cache: nil)
        _ = try await IndexBuilder(
            analyzer: TestCorpus.analyzer, store: GenerationStore(root: folder.path),
            embedder: vectors ? (model, embedder) : nil
        ).build(
            from: [MemorySource(documents: documents, knowledge: .empty)], mode: .full,
            now: Date(timeIntervalSince1970: 1_780_000_000))
        let searcher = AnswerSearcher(
            index: try IndexReaderPool(at: folder.path), analyzer: TestCorpus.analyzer,
            meaning: Meaning(model: model))
        return (folder, searcher)
    }

    private static func ask(
        _ question: String, _ searcher: AnswerSearcher, as role: Visibility.Role = .agent
    ) throws -> AnswerPage {
        try searcher.search(AnswerQuery(question, context: TestCorpus.context(role)))
    }

    @Test func `meaning finds what shares no word, in every language, and words still count`()
        async throws
    {
        let (folder, searcher) = try await Self.corpus()
        let cases = [
            ("somebody took my phone", "lost-sim"), ("มือถือถูกขโมย", "lost-sim"),
            ("у меня украли телефон", "lost-sim"), ("手机被偷了", "lost-sim"),
            ("when do you close today", "opening"), ("late fee", "late-fee"),
        ]
        for (question, expected) in cases {
            let page = try Self.ask(question, searcher)
            #expect(page.answers.first?.document == expected, "\(question)")
            #expect(!page.wordsOnly)
        }
        _ = folder
    }

    @Test func `what a customer may not see is not found by its meaning`() async throws {
        let (folder, searcher) = try await Self.corpus()
        let question = "can you take the penalty off as a kindness"
        let agent = try Self.ask(question, searcher)
        #expect(agent.answers.contains { $0.document == "secret" })
        let customer = try Self.ask(question, searcher, as: .customer)
        #expect(!customer.answers.isEmpty)
        #expect(!customer.answers.contains { $0.document == "secret" })
        _ = folder
    }

    @Test func `an index without vectors is searched by words, and says so`() async throws {
        let (folder, searcher) = try await Self.corpus(vectors: false)
        #expect(try Self.ask("somebody took it", searcher).answers.isEmpty)
        #expect(try Self.ask("late fee", searcher).wordsOnly)
        _ = folder
    }

    @Test func `an answer comes once, whether words or meaning found it`() async throws {
        let (folder, searcher) = try await Self.corpus()
        let documents = try Self.ask("late fee of a bill", searcher).answers.map(\.document)
        #expect(Set(documents).count == documents.count)
        _ = folder
    }

    @Test func `wordings in another language find an answer that is not translated yet`()
        async throws
    {
        let wordings: [(language: Language, wordings: [String], question: String)] = [
            (
                .english,
                [
                    "can I pass some of my balance to a friend", "give my sister two credits",
                    "send credit from card to card",
                ], "how do I move three credits to my brother's card"
            ),
            (
                .russian,
                [
                    "можно скинуть часть баланса подруге", "поделиться деньгами с симки с сыном",
                    "перевод средств между номерами",
                ], "как перекинуть три кредита на симку брата"
            ),
            (
                .simplifiedChinese,
                ["能分点话费给朋友吗", "把余额转给我妹妹", "卡与卡之间转话费"], "怎么给我弟弟的卡转三块钱"
            ),
        ]
        for (language, wordings, question) in wordings {
            for isWorded in [false, true] {
                let thai = Document.faq(
                    "transfer", "โอนเงินในซิมให้คนอื่น", "กด *157# แล้วโทรออก โอนได้ 1 ถึง 10 เครดิต",
                    language: .thai
                ).with { $0.variants = isWorded ? wordings : [] }
                let corpus = try await MeaningCorpus([thai] + Self.documents)
                let page = try corpus.searcher.search(
                    corpus.query(question, languages: [language]))
                let answer = try #require(page.answers.first { $0.document == "transfer" })
                // Three credits are a matter of 4 CR, too: words agree with the wordings alone.
                if isWorded { #expect(page.answers.first?.document == "transfer", "\(question)") }
                #expect(answer.language == .thai)
                #expect(["Thai", "тайск", "泰"].contains { answer.why.contains($0) })
            }
        }
    }
}
