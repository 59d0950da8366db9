import Knowledge
import SearchIndex

/// The words of the passages that may be seen in one context.
///
/// A word that hidden passages alone hold is none: whoever may not see them does not learn of it.
struct VisibleWords {
    let reader: IndexReader
    private let visibility: Visibility
    private let kinds: [DocumentKind]?

    init(of query: AnswerQuery, in reader: IndexReader) {
        (visibility, kinds) = (query.context.visibility, query.kinds)
        self.reader = reader
    }

    /// - Parameter term: as it is indexed.
    /// - Complexity: O(p) with p passages that hold it, less where an early one is visible.
    func contain(_ term: String) throws(IndexError) -> Bool {
        let request = SearchRequest(
            terms: [WeightedTerm(term, weight: 1)], visibility: visibility, kinds: kinds, limit: 1,
            bm25: BM25(k1: 1, b: 0))
        return try !reader.search(request).hits.isEmpty
    }
}
