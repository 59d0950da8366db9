package import Knowledge

/// What a trainee may be asked about now: the corpus without its texts.
package struct CurrentCorpus: Equatable, Sendable {
    package let knowledge: KnowledgeBase
    package let view: TraineeView
    /// Of the documents that may be seen.
    package let versions: [String: String]

    package init(knowledge: KnowledgeBase, view: TraineeView, versions: [String: String]) {
        (self.knowledge, self.view, self.versions) = (knowledge, view, versions)
    }

    package init(_ corpus: TrainingCorpus, seenBy view: TraineeView) {
        self.init(
            knowledge: corpus.knowledge, view: view, versions: corpus.versions(seenBy: view))
    }

    /// Whether an item may still be asked: its documents are the ones that it was made of.
    package func holds(_ item: QuizItem) -> Bool {
        view.sees(item) && item.isCurrent(in: versions)
    }
}
