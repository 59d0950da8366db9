package import AnswerSearch
package import Knowledge
internal import TextAnalysis

extension AnswerSearcher {
    /// An answer with this part of the first one's score may be right as well. A title finds its own
    /// document far ahead of all others: half of them have none above 0.53.
    private static let nearShare = 0.55

    /// An answer with this part of the first one's score is nearly as right.
    private static let closeShare = 0.8

    /// What the search finds for the words of a drill; nothing for words that cannot be searched.
    package func drillSearch(on date: CalendarDate) -> DrillSearch {
        { [self] text, language in
            let answers = (try? patientAnswers(to: text, in: language, on: date)) ?? []
            let best = answers.first?.score ?? 0
            return answers.filter { $0.score >= Self.closeShare * best }.map(\.document)
        }
    }

    /// The documents that the search calls right for each document's own question: the first one,
    /// those that it is sure of, and those that come near the first.
    ///
    /// - Complexity: one search for each question and answer of `documents`.
    package func rightAnswers(
        for documents: [TrainingDocument], on date: CalendarDate
    ) throws(SearchError) -> [String: Set<String>] {
        var right: [String: Set<String>] = [:]
        for document in documents where document.document.kind == .faq {
            let answers = try patientAnswers(
                to: document.document.title, in: document.document.language, on: date)
            let best = answers.first?.score ?? 0
            let sure = answers.filter {
                $0.score >= Self.nearShare * best || $0.confidence.level == .high
            }
            right[document.id] = Set(sure.map(\.document)).subtracting([document.id])
        }
        return right
    }

    /// With meaning, however long that takes: items must not depend on how busy the machine is.
    private func patientAnswers(
        to text: String, in language: Language, on date: CalendarDate
    ) throws(SearchError) -> [Answer] {
        var query = AnswerQuery.drill(text, in: language, on: date)
        query.deadline = nil
        return try search(query).answers
    }
}
