import Embedding
import Foundation
import Indexer
import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis

@testable import AnswerSearch

/// An index with vectors of the real model, that `make model` puts into .firsthand/model.
struct MeaningCorpus {
    static let model = Result {
        try EmbeddingModel(folder: PackageRoot.path + "/.firsthand/model")
    }

    let folder: TemporaryFolder
    let searcher: AnswerSearcher

    init(
        _ documents: [Document], knowledge: KnowledgeBase = .empty,
        calibration: Calibration? = nil
    ) async throws {
        folder = try TemporaryFolder()
        let model = try Self.model.get()
        let builder = IndexBuilder(
            analyzer: TestCorpus.analyzer, store: GenerationStore(root: folder.path),
            embedder: (model, PassageEmbedder(model: model, cache: nil)))
        _ = try await builder.build(
            from: [MemorySource(documents: documents, knowledge: knowledge)], mode: .full,
            now: Date(timeIntervalSince1970: 1_780_000_000))
        searcher = AnswerSearcher(
            index: try IndexReaderPool(at: folder.path), analyzer: TestCorpus.analyzer,
            meaning: Meaning(model: model), calibration: calibration)
    }

    /// A question that waits for its vector, however busy the machine is.
    func query(_ text: String, languages: [Language] = []) -> AnswerQuery {
        var query = AnswerQuery(text, context: TestCorpus.context(languages: languages))
        query.deadline = nil
        return query
    }
}
