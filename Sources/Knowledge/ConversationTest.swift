package import TextAnalysis

/// A conversation with the bot and what is expected of it: a file of its own.
package struct ConversationTest: Equatable, Sendable {
    package enum EventType: String, CaseIterable, Sendable {
        case say, answer, choices, ask, form, end
        case handOff = "hand_off"
        /// Answered, or offered as a choice.
        case found
    }

    /// One event that must come; several stand for any one of them.
    package struct Expected: Equatable, Sendable {
        package var type: EventType
        package var document: String?
        package var includes: [String] = []
        package var notDocument: String?
        package var form: String?
        package var field: String?
        package var values: [String: String] = [:]
        package var reason: String?
        package var priority: String?
        package var says: String?

        package init(type: EventType) { self.type = type }
    }

    /// What the customer writes, and the events that must come in this order; others may stand
    /// between.
    package struct Exchange: Equatable, Sendable {
        package let customer: String
        package let expected: [[Expected]]
        package let line: Int

        package init(customer: String, expected: [[Expected]], line: Int = 0) {
            (self.customer, self.expected, self.line) = (customer, expected, line)
        }
    }

    package let why: String
    package let language: Language
    /// The id of a proven customer.
    package let customer: String?
    package let isOffDuty: Bool
    package let exchanges: [Exchange]
    package let location: SourceLocation

    package init(
        why: String, language: Language, customer: String? = nil, isOffDuty: Bool = false,
        exchanges: [Exchange], location: SourceLocation
    ) {
        (self.why, self.language, self.customer) = (why, language, customer)
        (self.isOffDuty, self.exchanges, self.location) = (isOffDuty, exchanges, location)
    }
}
