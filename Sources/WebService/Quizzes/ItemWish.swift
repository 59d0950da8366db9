import AnswerSearch
import Knowledge
import TextAnalysis
import Training

/// Which items a trainer wants to be made.
struct ItemWish: Sendable {
    var selection = ItemSelection()
    var seed: UInt64 = 1
    var perDocument = 2

    /// Makes them; the search refuses wrong answers that are right as well.
    func items(
        of corpus: TrainingCorpus, _ view: TraineeView, _ search: SearchService
    ) throws -> [QuizItem] {
        let generator = ItemGenerator(
            corpus: corpus, view: view, analyzer: search.analyzer,
            // In all languages: what is found in one tells something about its translations.
            rightAnswers: try search.searcher.rightAnswers(
                for: corpus.visible(to: view), on: view.date),
            search: search.searcher.drillSearch(on: view.date))
        return try generator.items(
            seed: seed, languages: selection.languages,
            kinds: selection.kinds.isEmpty ? ItemKind.allCases : selection.kinds,
            perDocument: perDocument
        ).filter(selection.fits)
    }
}
