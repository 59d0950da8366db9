import AnswerSearch
import Embedding
import Foundation
import Indexer
import SearchIndex
import TextAnalysis

/// An index built for one evaluation and removed after it.
struct TemporaryIndex: ~Copyable {
    private let path: String
    let searcher: AnswerSearcher

    /// Indexes `source` into a folder of its own.
    init(
        of source: any DocumentSource, with setup: EvaluationSetup
    ) async throws(EvaluationError) {
        path = NSTemporaryDirectory() + "firsthand-evaluation-" + UUID().uuidString
        do throws(IndexError) {
            let builder = IndexBuilder(
                analyzer: setup.analyzer, store: GenerationStore(root: path),
                embedder: setup.embedder)
            let report = try await builder.build(from: [source], mode: .full, now: .now)
            guard report.generation != nil else { throw .missing(path: source.path) }
            searcher = AnswerSearcher(
                index: try IndexReaderPool(at: path), analyzer: setup.analyzer,
                meaning: setup.embedder.map { Meaning(model: $0.model, disk: $0.passages.cache) },
                ranking: setup.ranking,
                calibration: setup.calibration)
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw .index(error)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
