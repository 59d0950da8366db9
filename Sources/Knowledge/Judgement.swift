package import TextAnalysis

/// A file of judgements: the relevance yardstick.
package struct JudgementFile: Equatable, Sendable {
    /// The least value of each measure, as `recall@1` to 0.8.
    package let floor: [String: Double]

    /// What a floor can be set for.
    package static let measures = ["recall@1", "recall@5", "mrr@10", "ndcg@10"]
    package let cases: [Judgement]

    package init(floor: [String: Double] = [:], cases: [Judgement]) {
        (self.floor, self.cases) = (floor, cases)
    }
}

/// One question in its context, and what is expected.
package struct Judgement: Equatable, Sendable {
    /// What a judgement puts to the test.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case words, typing, speech, context, unanswerable, conversation, crosslingual
    }

    package let why: String
    package let kind: Kind
    package let query: JudgementQuery
    package let expectation: Expectation
    package let location: SourceLocation

    package init(
        why: String, kind: Kind, query: JudgementQuery, expectation: Expectation,
        location: SourceLocation
    ) {
        (self.why, self.kind, self.query) = (why, kind, query)
        (self.expectation, self.location) = (expectation, location)
    }
}

/// The question of a judgement with its context.
package struct JudgementQuery: Equatable, Sendable {
    /// The question; in a conversation without one, its last line.
    package var text: String
    package var conversation: [Turn]
    package var language: Language?
    package var callType: String?
    package var product: String?
    package var segment: String?
    package var region: String?
    package var audience: Audience?
    package var date: CalendarDate?

    package init(
        text: String, conversation: [Turn] = [], language: Language? = nil,
        callType: String? = nil, product: String? = nil, segment: String? = nil,
        region: String? = nil, audience: Audience? = nil, date: CalendarDate? = nil
    ) {
        (self.text, self.conversation, self.language) = (text, conversation, language)
        (self.callType, self.product, self.segment) = (callType, product, segment)
        (self.region, self.audience, self.date) = (region, audience, date)
    }
}

/// What the answers to a judgement's question must be.
package struct Expectation: Equatable, Sendable {
    /// One of these must stand first; empty means any may.
    package var first: [String]
    /// All of these must be among the answers.
    package var contains: [String]
    /// None of these may be.
    package var not: [String]
    /// There must be no answer, or none that is trusted.
    package var nothing: Bool

    package init(
        first: [String] = [], contains: [String] = [], not: [String] = [], nothing: Bool = false
    ) {
        (self.first, self.contains, self.not, self.nothing) = (first, contains, not, nothing)
    }
}
