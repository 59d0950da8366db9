package import Knowledge
import SearchIndex
package import TextAnalysis

extension AnswerSearcher {
    /// The document of the same family in a language, as this context may see it.
    ///
    /// ```swift
    /// try searcher.translation(of: lateFee, into: Language("th"), in: context)?.id  // "late-fee-th"
    /// ```
    ///
    /// - Returns: the document itself if it is in that language, nil if there is none that may be
    ///   seen.
    package func translation(
        of document: Document, into language: Language, in context: CallContext
    ) throws(SearchError) -> Document? {
        if document.language.satisfies(language) { return document }
        let family = IndexSchema.boolean(.family, document.family)
        let request = SearchRequest(
            terms: [WeightedTerm(family, weight: 1)], visibility: context.visibility, limit: 100,
            bm25: BM25(k1: 0, b: 0))
        do throws(IndexError) {
            return try index.withReader { reader throws(IndexError) in
                for hit in try reader.search(request).hits {
                    if let found = try reader.document(hit.document),
                        found.language.satisfies(language)
                    {
                        return found
                    }
                }
                return nil
            }
        } catch {
            throw .index(error)
        }
    }
}
