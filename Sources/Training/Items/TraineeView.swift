package import Knowledge

/// What a trainee may see: the rule of search, as of a day.
///
/// | audience | sees |
/// |---|---|
/// | agent | what is validated and valid on the day |
/// | public | of that what is public and holds for everybody |
package struct TraineeView: Equatable, Sendable {
    package let audience: Audience
    package let date: CalendarDate

    package init(audience: Audience = .agent, date: CalendarDate) {
        (self.audience, self.date) = (audience, date)
    }

    package func sees(_ document: Document) -> Bool {
        guard document.state == .validated, document.isValid(on: date) else { return false }
        switch audience {
        case .agent: return true
        case .public: return document.audience == .public && document.onlyFor.isEmpty
        }
    }

    /// Whether an item made of such a document may be asked.
    package func sees(_ item: QuizItem) -> Bool {
        audience == .agent || item.audience == .public
    }
}
