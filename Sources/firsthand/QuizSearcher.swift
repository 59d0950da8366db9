import AnswerSearch
import Knowledge
import SearchIndex
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
        let context = CallContext(role: .agent, date: date, languages: [language])
        return try searcher.search(AnswerQuery(text, context: context)).answers
    }
}
