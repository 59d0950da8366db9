package import AnswerSearch
package import TextAnalysis

/// Which items a trainer wants to be made.
///
/// ```swift
/// let items = try ItemWish(selection, seed: 1, perDocument: 2)
///     .items(of: corpus, view, analyzer, searcher)
/// ```
package struct ItemWish: Sendable {
    package let selection: ItemSelection
    private let seed: UInt64
    private let perDocument: Int

    /// - Parameters:
    ///   - seed: what the choice of items begins from.
    ///   - perDocument: at most this many items of a kind from one document, 1 and up.
    package init(_ selection: ItemSelection, seed: UInt64, perDocument: Int) {
        (self.selection, self.seed, self.perDocument) = (selection, seed, perDocument)
    }

    /// Makes them.
    ///
    /// - Parameter searcher: refuses wrong answers that are right as well; nil to do without.
    /// - Throws: `QuizError.emptyCorpus` if no document may be seen, and `SearchError`.
    package func items(
        of corpus: TrainingCorpus, _ view: TraineeView, _ analyzer: Analyzer,
        _ searcher: AnswerSearcher?
    ) throws -> [QuizItem] {
        let generator = ItemGenerator(
            corpus: corpus, view: view, analyzer: analyzer,
            // In all languages: what is found in one tells something about its translations.
            rightAnswers: try searcher?.rightAnswers(
                for: corpus.visible(to: view), on: view.date) ?? [:],
            search: searcher?.drillSearch(on: view.date))
        return try generator.items(
            seed: seed, languages: selection.languages,
            kinds: selection.kinds.isEmpty ? ItemKind.allCases : selection.kinds,
            perDocument: perDocument
        ).filter(selection.fits)
    }
}
