import AnswerSearch
import Knowledge
import TextAnalysis
import Training

/// The search of a drill: as in a call, but in the item's language.
struct QuizSearcher {
    private let searcher: AnswerSearcher?
    private let date: CalendarDate

    init(_ searcher: AnswerSearcher?, date: CalendarDate) {
        (self.searcher, self.date) = (searcher, date)
    }

    var canSearch: Bool { searcher != nil }

    func answers(to text: String, in language: Language) throws(SearchError) -> [Answer] {
        guard let searcher else { return [] }
        return try searcher.search(.drill(text, in: language, on: date)).answers
    }
}
