import Knowledge
import SearchIndex
import TextAnalysis

/// A passage that may answer, with what ranking, boosts and confidence look at.
struct Candidate: Sendable {
    let hit: SearchHits.Hit
    let passage: String
    /// BM25 over the most that it could be, about 0 to 1.
    let words: Double
    /// The nearest vector's cosine from that of unrelated texts (0) to the nearest ones (1); nil
    /// without vectors.
    let meaning: Double?
    /// Words and meaning on one scale, about 0 to 1.
    let relevance: Double
    let language: Language
    /// Whether words of the question can agree with it: it, or wordings of what it answers, are in
    /// the question's language.
    let isWordedAlike: Bool
    /// The document that this one translates, or itself.
    let family: String
    let callTypes: [String]
    let products: [String]
    let segments: [String]
    let regions: [String]
    let reviewBy: CalendarDate?
    /// How far the conversation follows a thing that it is about, 0 to 1.
    var following = 0.0
}

/// A candidate in its place, with what put it there.
struct RankedCandidate: Sendable {
    let candidate: Candidate
    var score: Double
    /// The boosts that had an opinion, and by what they multiplied.
    let boosts: [AppliedBoost]
    let isPinned: Bool
}

/// A boost that spoke for or against a candidate.
struct AppliedBoost: Sendable, Equatable {
    let name: String
    /// What it adds to the factor of 1: above 0 it speaks for the candidate.
    let effect: Double
}
