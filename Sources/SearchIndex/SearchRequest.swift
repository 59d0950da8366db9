package import Knowledge

/// A term and the factor its BM25 weight is scaled by (above 0).
package struct WeightedTerm: Sendable, Equatable {
    package let term: String
    package let weight: Double

    package init(_ term: String, weight: Double) {
        self.term = term
        self.weight = weight
    }
}

/// Several ways to say one thing, weighted together as if they were one term.
package struct TermChoice: Sendable, Equatable {
    /// Each the terms that must all be there.
    package let ways: [[String]]
    package let weight: Double

    package init(_ ways: [[String]], weight: Double) {
        self.ways = ways
        self.weight = weight
    }
}

/// The parameters of BM25.
///
/// - Note: Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
package struct BM25: Sendable, Hashable, Codable {
    /// Saturation of a term's frequency in the document, 0 (none counts twice) and up.
    package var k1: Double
    /// How much a long document is held against it, 0 to 1.
    package var b: Double

    package init(k1: Double, b: Double) {
        self.k1 = k1
        self.b = b
    }
}

/// One retrieval: which passages hold any of the terms, are of the kinds and may be seen.
package struct SearchRequest: Sendable {
    package var terms: [WeightedTerm]
    package var choices: [TermChoice]
    package var visibility: Visibility
    /// Only these kinds; nil for all.
    package var kinds: [DocumentKind]?
    /// Only this document; nil for all.
    package var document: String?
    /// Only documents about the thing of this name, whether or not a word matches; nil for all.
    package var thing: String?
    /// No passage of these documents.
    package var excluded: [String] = []
    /// Exactly these passages, whether or not a word matches, and not collapsed; nil for all.
    package var only: Selection?
    /// How many documents at most, 1 and up.
    package var limit: Int
    /// How many matches are looked at before their number is estimated.
    package var checkAtLeast: Int
    package var bm25: BM25

    package init(
        terms: [WeightedTerm], choices: [TermChoice] = [], visibility: Visibility,
        kinds: [DocumentKind]? = nil,
        document: String? = nil, limit: Int, checkAtLeast: Int = 0, bm25: BM25
    ) {
        self.terms = terms
        self.choices = choices
        self.visibility = visibility
        self.kinds = kinds
        self.document = document
        self.limit = limit
        self.checkAtLeast = checkAtLeast
        self.bm25 = bm25
    }
}

extension SearchRequest {
    /// Passages that are named.
    package enum Selection: Sendable {
        /// By their ids.
        case passages([String])
        /// Those that stand for the documents of these families.
        case families([String])
        /// By where they stand in this generation.
        case docids(Set<UInt32>)
    }
}

/// The best passage of each matching document, best first.
package struct SearchHits: Sendable {
    package struct Hit: Sendable {
        package let document: String
        package let weight: Double
        /// Where the passage stands in this generation; means nothing in another one.
        package let docid: UInt32
    }

    package let hits: [Hit]
    /// How many documents match, and whether that is an estimate.
    package let matches: Int
    package let matchesAreEstimated: Bool
}
