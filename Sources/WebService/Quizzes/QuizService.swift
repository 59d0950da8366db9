import AnswerSearch
import Foundation
import Indexer
import Knowledge
import Logging
import Records
import SearchIndex
import Synchronization
import TextAnalysis
import Training

/// Quizzes over HTTP: the desk that the terminal uses too, off the event loop, with the corpus of
/// the newest generation of the index.
struct QuizService: Sendable {
    let ledger: Ledger
    let search: SearchService
    let jobs: QuizJobs
    private let corpusFolder: String
    private let cache = Cache()

    /// The corpus of one generation on one day.
    private final class Cache: Sendable {
        let corpus = Mutex<(generation: String, corpus: CurrentCorpus)?>(nil)
    }

    init(ledger: Ledger, search: SearchService, corpusFolder: String, logger: Logger) {
        (self.ledger, self.search, self.corpusFolder) = (ledger, search, corpusFolder)
        jobs = QuizJobs(logger: logger)
    }

    /// Runs `body` on a worker.
    ///
    /// - Throws: `Problem` for what cannot be done.
    func run<Result: Sendable>(
        _ body: @escaping @Sendable (QuizDesk) throws -> Result
    ) async throws -> Result {
        do {
            return try await ledger.run { try body(QuizDesk(records: $0)) }
        } catch let error as QuizError {
            throw error.problem
        }
    }

    /// What may be asked about now.
    func current() async throws -> CurrentCorpus {
        let view = TraineeView(date: try await search.today())
        let generation = try await search.snapshot().path
        let known = cache.corpus.withLock { $0 }
        if let known, known.generation == generation, known.corpus.view == view {
            return known.corpus
        }
        let corpus = CurrentCorpus(try await corpus(remarks: false), seenBy: view)
        cache.corpus.withLock { $0 = (generation, corpus) }
        return corpus
    }

    /// The corpus of the index.
    ///
    /// - Parameter remarks: whether to read what its editors say about it too.
    private func corpus(remarks wantsRemarks: Bool) async throws -> TrainingCorpus {
        let (documents, knowledge) = try await search.corpus()
        let reader = CorpusReader(text: SourceText(analyzer: search.analyzer))
        let remarks = wantsRemarks ? reader.remarks(in: corpusFolder) : ([], [])
        return TrainingCorpus(
            documents: documents.map { TrainingDocument($0.document, version: $0.version) },
            knowledge: knowledge, contradictions: remarks.0, judgements: remarks.1)
    }

    /// Makes items of the corpus, as drafts, beside everything else.
    ///
    /// - Throws: `Problem` if others are being made.
    func generate(_ wish: ItemWish) throws -> QuizJob {
        try jobs.start { [self] worker in
            let current = try await current()
            let corpus = try await corpus(remarks: true)
            let (search, ledger) = (search, ledger)
            return try await worker.run {
                let items = try wish.items(
                    of: corpus, current.view, search.analyzer, search.searcher)
                let desk = QuizDesk(records: ledger.records)
                return QuizJob.Outcome(
                    counts: ItemCounts(items), refresh: try desk.refresh(with: items, current))
            }
        }
    }

    /// The names of those who hold or held keys, by the keys' ids.
    func names() async throws -> [String: String] {
        try await ledger.run { records in
            Dictionary(try records.keys().map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
        }
    }
}
