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
        let documents = corpus.visible(to: view).filter { document in
            selection.languages.isEmpty
                || selection.languages.contains { document.document.language.satisfies($0) }
        }
        let generator = ItemGenerator(
            corpus: corpus, view: view, analyzer: search.analyzer,
            rightAnswers: try search.searcher.rightAnswers(for: documents, on: view.date))
        return try generator.items(
            seed: seed, languages: selection.languages,
            kinds: selection.kinds.isEmpty ? ItemKind.allCases : selection.kinds,
            perDocument: perDocument
        ).filter(selection.fits)
    }
}
