package import AnswerSearch
package import Embedding
package import TextAnalysis

/// What an evaluation searches with.
package struct EvaluationSetup: Sendable {
    package var analyzer: Analyzer
    package var ranking: Ranking
    /// The model and what embeds passages by it; nil for words alone.
    package var embedder: (model: EmbeddingModel, passages: PassageEmbedder)?

    package init(
        analyzer: Analyzer, ranking: Ranking = .standard,
        embedder: (model: EmbeddingModel, passages: PassageEmbedder)? = nil
    ) {
        self.analyzer = analyzer
        self.ranking = ranking
        self.embedder = embedder
    }
}
