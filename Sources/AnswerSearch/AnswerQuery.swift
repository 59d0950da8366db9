package import Knowledge
package import SearchIndex
package import TextAnalysis

/// What is asked, and for whom.
///
///     var query = AnswerQuery("late fee", context: CallContext(role: .agent, date: today))
///     query.context.callType = "billing"
package struct AnswerQuery: Sendable {
    /// 1 to 2,000 characters in any language.
    package var text: String
    package var context: CallContext
    /// Only answers of these kinds; nil for all.
    package var kinds: [DocumentKind]?
    /// How many answers at most, 1 to 100.
    package var limit: Int
    /// Whether to count kinds, call types and languages of what matches.
    package var wantsFacets: Bool

    package init(
        _ text: String, context: CallContext, kinds: [DocumentKind]? = nil, limit: Int = 5,
        wantsFacets: Bool = false
    ) {
        self.text = text
        self.context = context
        self.kinds = kinds
        self.limit = limit
        self.wantsFacets = wantsFacets
    }

    static let longestText = 2000
    package static let limits = 1...100
}

/// The call that a question belongs to. Decides what may be seen, and what is preferred.
package struct CallContext: Sendable {
    package var role: Visibility.Role
    /// As of which day: decides which documents are valid.
    package var date: CalendarDate
    package var callType: String?
    /// Wanted languages, best first; empty for the question's own.
    package var languages: [Language]
    package var products: [String]
    package var segment: String?
    package var region: String?
    /// What is known of the customer: decides eligibility.
    package var attributes: [String: String]

    package init(
        role: Visibility.Role, date: CalendarDate, callType: String? = nil,
        languages: [Language] = [], products: [String] = [], segment: String? = nil,
        region: String? = nil, attributes: [String: String] = [:]
    ) {
        self.role = role
        self.date = date
        self.callType = callType
        self.languages = languages
        self.products = products
        self.segment = segment
        self.region = region
        self.attributes = attributes
    }

    var visibility: Visibility { Visibility(role: role, date: date, attributes: attributes) }
}
