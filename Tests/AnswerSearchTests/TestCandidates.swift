import Knowledge
import TestSupport
import TextAnalysis

@testable import AnswerSearch
@testable import SearchIndex

extension Candidate {
    /// A candidate without an index: what ranking, boosts and confidence look at, for a question in
    /// English unless said otherwise.
    static func of(
        _ document: String, relevance: Double = 0.5, words: Double = 0.4, meaning: Double? = 0.6,
        language: Language = .english, isWordedAlike: Bool? = nil, family: String? = nil,
        callTypes: [String] = [],
        products: [String] = [], segments: [String] = [], regions: [String] = [],
        reviewBy: CalendarDate? = nil
    ) -> Candidate {
        Candidate(
            hit: SearchHits.Hit(document: document, weight: words, docid: 1), passage: document,
            words: words, meaning: meaning, relevance: relevance, language: language,
            isWordedAlike: isWordedAlike ?? (language == .english),
            family: family ?? document, callTypes: callTypes, products: products,
            segments: segments, regions: regions, reviewBy: reviewBy)
    }
}

extension RankedCandidate {
    static func of(
        _ candidate: Candidate, score: Double? = nil, boosts: [AppliedBoost] = [],
        isPinned: Bool = false
    ) -> RankedCandidate {
        RankedCandidate(
            candidate: candidate, score: score ?? candidate.relevance, boosts: boosts,
            isPinned: isPinned)
    }
}

extension Calibration.Fit {
    /// One regression for both questions: is it right, and is there an answer at all?
    init(bias: Double, weights: [String: Double], high: Double, low: Double, queries: Int) {
        let regression = Regression(bias: bias, weights: weights)
        self.init(right: regression, answerable: regression, high: high, low: low, queries: queries)
    }
}
