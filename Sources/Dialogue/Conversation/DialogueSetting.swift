package import Knowledge
package import TextAnalysis

/// What a conversation takes place in; a new one for each turn.
package struct DialogueSetting: Sendable {
    /// Call types, forms and languages.
    package let knowledge: KnowledgeBase
    /// The record of the customer, if it is proven who that is.
    package let customer: Customer?
    package let isOnDuty: Bool
    package let now: LocalTime
    /// The language of the person who takes over.
    package let agentLanguage: Language
    /// The form that takes contact details when nobody is on duty.
    package static let callbackForm = "callback"

    package init(
        knowledge: KnowledgeBase, customer: Customer? = nil, isOnDuty: Bool = true,
        now: LocalTime, agentLanguage: Language? = nil
    ) {
        (self.knowledge, self.customer, self.isOnDuty) = (knowledge, customer, isOnDuty)
        self.now = now
        self.agentLanguage = agentLanguage ?? knowledge.languages.first ?? .english
    }
}

/// Where a conversation gets what it says.
package struct DialogueSources: Sendable {
    package let find: @Sendable (FindRequest) throws -> Findings
    /// A document as the customer may see it; nil if there is none.
    package let document: @Sendable (String) throws -> Document?
    /// The windows of a calendar's day that are free; nil if there is no calendar at hand.
    package let freeWindows: @Sendable (FormCalendar, CalendarDate) throws -> [String]?

    package init(
        find: @escaping @Sendable (FindRequest) throws -> Findings,
        document: @escaping @Sendable (String) throws -> Document?,
        freeWindows: @escaping @Sendable (FormCalendar, CalendarDate) throws -> [String]? = {
            _, _ in nil
        }
    ) {
        (self.find, self.document, self.freeWindows) = (find, document, freeWindows)
    }
}
