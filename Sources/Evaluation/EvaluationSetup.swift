package import AnswerSearch
package import Embedding
package import Knowledge
package import TextAnalysis

/// What an evaluation searches with.
package struct EvaluationSetup: Sendable {
    package var analyzer: Analyzer
    package var ranking: Ranking
    /// The model and what embeds passages by it; nil for words alone.
    package var embedder: (model: EmbeddingModel, passages: PassageEmbedder)?
    /// What confidence is made by; nil for none.
    package var calibration: Calibration?

    package init(
        analyzer: Analyzer, ranking: Ranking = .standard,
        embedder: (model: EmbeddingModel, passages: PassageEmbedder)? = nil,
        calibration: Calibration? = nil
    ) {
        self.analyzer = analyzer
        self.ranking = ranking
        self.embedder = embedder
        self.calibration = calibration
    }
}
