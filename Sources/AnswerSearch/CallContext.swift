package import Knowledge
package import SearchIndex
package import TextAnalysis

/// The call that a question belongs to. Decides what may be seen, and what is preferred.
///
///     var context = CallContext(role: .agent, date: today, callType: "billing")
///     context.conversation = [Turn(.customer, "my bill is too high"), Turn(.agent, "let me see")]
package struct CallContext: Sendable {
    package var role: Visibility.Role
    /// As of which day: decides which documents are valid.
    package var date: CalendarDate
    package var callType: String?
    /// Wanted languages, best first; empty for the question's own.
    package var languages: [Language]
    /// Over which way the customer speaks.
    package var channel: Channel?
    package var products: [String]
    package var segment: String?
    package var region: String?
    /// What is known of the customer: decides eligibility.
    package var attributes: [String: String]
    /// What was said so far, oldest first; the question itself may be the last line.
    package var conversation: [Turn] = []
    /// Documents that were shown in this conversation.
    package var shown: [String] = []
    /// Documents that did not help in this conversation: they do not come back.
    package var rejected: [String] = []
    /// How documents were received in earlier calls.
    package var outcomes = OutcomePrior.none

    package init(
        role: Visibility.Role, date: CalendarDate, callType: String? = nil,
        languages: [Language] = [], channel: Channel? = nil, products: [String] = [],
        segment: String? = nil, region: String? = nil, attributes: [String: String] = [:]
    ) {
        self.role = role
        self.date = date
        self.callType = callType
        self.languages = languages
        self.channel = channel
        self.products = products
        self.segment = segment
        self.region = region
        self.attributes = attributes
    }

    /// What an agent sees outside of any call.
    package init(agentOn date: CalendarDate, languages: [Language]) {
        self.init(role: .agent, date: date, languages: languages)
    }

    /// The same call as an agent sees it.
    package var forAgent: CallContext {
        var context = self
        context.role = .agent
        return context
    }

    var visibility: Visibility { Visibility(role: role, date: date, attributes: attributes) }

    /// Takes over what is known of a customer.
    package mutating func apply(_ customer: Customer) {
        segment = customer.segment
        region = customer.region
        products = customer.products
        attributes = customer.attributes
        if languages.isEmpty, let language = customer.language { languages = [language] }
    }
}

/// The way by which a customer speaks.
package enum Channel: String, Sendable, CaseIterable, Codable {
    case voice, chat, email, web
}
