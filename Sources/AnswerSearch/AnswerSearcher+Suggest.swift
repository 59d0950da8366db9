import SearchIndex

extension AnswerSearcher {
    /// Returns whole questions that go on from what is being typed, the best first, each text once.
    ///
    ///     try searcher.suggest("how do I res", in: context).first?.text  // "How do I reset my PIN?"
    ///
    /// They are titles and variants of documents that `context` may see. The last word is a
    /// beginning unless white space follows it; the words before it must be there, in any order
    /// and any form. Where no spaces part words, stretches of the text must be there. Documents in
    /// the context's languages come first (or in the text's own, if it names none), then those of
    /// its call type, then questions that begin with the text, then short ones.
    /// - Parameters:
    ///   - text: at most 2,000 characters; nothing completes a text without letters or digits.
    ///   - limit: 1 to 20.
    /// - Throws: `SearchError.suggestionLimitOutOfRange`, `.queryTooLong`, `.unknownCallType` for
    ///   what cannot be asked, `.index` if the index cannot be read.
    /// - Complexity: O(p) with p postings of the text's rarest word or beginning.
    package func suggest(
        _ text: String, in context: CallContext, limit: Int = 8
    ) throws(SearchError) -> [Completion] {
        guard Completion.limits.contains(limit) else { throw .suggestionLimitOutOfRange(limit) }
        let length = text.count
        guard length <= AnswerQuery.longestText else { throw .queryTooLong(characters: length) }
        try checkCallType(context.callType)
        let completer = Completer(text, in: context, analyzer: analyzer)
        do throws(IndexError) {
            return try index.withReader { reader throws(IndexError) in
                try completer.completions(limit: limit, from: reader)
            }
        } catch {
            throw .index(error)
        }
    }
}
