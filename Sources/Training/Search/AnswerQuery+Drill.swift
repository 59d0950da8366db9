package import AnswerSearch
package import Knowledge
package import TextAnalysis

extension AnswerQuery {
    /// The search of a drill: as an agent makes it, in the item's language.
    package static func drill(
        _ text: String, in language: Language, on date: CalendarDate
    ) -> AnswerQuery {
        AnswerQuery(text, context: CallContext(agentOn: date, languages: [language]))
    }
}
