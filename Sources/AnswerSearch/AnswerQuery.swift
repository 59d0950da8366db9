package import Knowledge

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
    /// Whether to say how scores and confidences were made.
    package var wantsExplanation = false
    /// How long to wait for the question's vector: later than that, words alone answer. Nil to wait
    /// for good.
    package var deadline: Duration? = .milliseconds(150)

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
