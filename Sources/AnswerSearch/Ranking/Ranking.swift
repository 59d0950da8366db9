internal import Embedding
import Foundation
package import SearchIndex

/// Every number that ranking depends on: one setting for all languages and corpora.
package struct Ranking: Sendable, Hashable, Codable {
    package var bm25 = BM25(k1: 1.2, b: 0.6)
    package var terms = TermWeights()
    package var telling = TellingTerms()
    /// The strength of each boost where knowledge.yaml does not set it.
    package var boosts: [String: Double] = BoostRules.standardStrengths
    /// What counts how much for a document whose question is worded once at most.
    package var shares = EvidenceShares(words: 0.5, likeness: 0.45)
    /// The same where it is worded more than once: in many wordings stands any common word, while
    /// their likeness says more.
    package var wordedShares = EvidenceShares(words: 0.35, likeness: 0.6)
    /// The cosine of unrelated texts, and how far above it the nearest lie.
    package var cosineFloor = 0.7
    package var cosineSpan = 0.3
    /// How a centred cosine, for a passage in another language, is put on the scale of plain ones.
    package var crossFactor = 0.25
    package var crossOffset = 0.74
    /// How much meaning counts across languages, where no word can agree: beside a text in the
    /// question's language, whose words could have.
    package var crossShare = 0.85
    /// The likeness of the likest wordings.
    package var likenessSpan = 0.75
    /// How many passages the vectors bring in.
    package var nearestPassages = 100
    /// How many families of documents the wordings bring in, each alone and all of a family together.
    package var nearestFamilies = 40
    /// How many documents the boosts may reorder where the call says something of itself.
    package var candidates = 50
    package var conversation = ConversationWeights()

    package init() {}

    package static let standard = Ranking()
}

/// How much each kind of evidence counts.
package struct EvidenceShares: Sendable, Hashable, Codable {
    /// Words, beside meaning, 0 to 1, where a passage has both.
    package var words: Double
    /// The likeness of wordings, within meaning, 0 to 1, where there are any.
    package var likeness: Double
}

/// Which terms of a question find passages, where those are many: the others only weigh what was
/// found.
///
/// A passage without a telling term lacks most of what is asked, while a frequent word costs a look
/// at each of the many passages that hold it.
///
/// - Note: Terms that cannot by themselves bring a passage among the best need not be looked up, the
///   idea of MaxScore (Turtle & Flood, "Query Evaluation: Strategies and Optimizations", 1995), here
///   by a fixed share, so that a few passages at the end of a long list may be others.
package struct TellingTerms: Sendable, Hashable, Codable {
    /// How much of the weight of the whole question they hold, 0 to 1.
    package var share = 0.6
    /// In how many passages they stand at least, counted once a term.
    package var postings = 2000
}

extension Ranking {
    /// Tells rankings apart: a calibration holds for the one that it was fitted under.
    ///
    /// - Note: FNV-1a, Fowler, Noll & Vo (1991), of the numbers as JSON.
    package var fingerprint: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // Numbers and strings, which JSON can always hold.
        let json = (try? encoder.encode(self)) ?? Data()
        let hash = json.reduce(UInt64(14_695_981_039_346_656_037)) {
            ($0 ^ UInt64($1)) &* 1_099_511_628_211
        }
        return String(hash, radix: 16)
    }

    /// What counts how much for a document whose wordings are so like the question.
    func shares(for likeness: Likeness?) -> EvidenceShares {
        likeness?.isOfSeveral == true ? wordedShares : shares
    }

    /// A cosine and a likeness as meaning: 0 for unrelated texts, about 1 for the nearest.
    ///
    /// - Parameters:
    ///   - cosine: of the passage's nearest vector; nil for one without, which is unrelated.
    ///   - likeness: of the wordings of its family; nil for one without.
    func meaning(cosine: Double?, likeness: Likeness?) -> Double {
        let near = max(0, ((cosine ?? cosineFloor) - cosineFloor) / cosineSpan)
        guard let likeness else { return near }
        let share = shares(for: likeness).likeness
        return (1 - share) * near + share * likeness.value / likenessSpan
    }

    /// Words and meaning on absolute scales, so that the sum can be compared between questions.
    ///
    /// - Parameters:
    ///   - meaning: nil where words alone decide.
    ///   - wordShare: how much words count beside it, 0 to 1.
    func relevance(
        words: Double, meaning: Double?, wordShare: Double, isWordedAlike: Bool
    ) -> Double {
        guard let meaning else { return words }
        guard isWordedAlike else {
            // No word can agree across languages: names and numbers at most.
            return max(words * wordShare, crossShare * meaning, 0)
        }
        return max(0, wordShare * words + (1 - wordShare) * meaning)
    }
}
