package import Knowledge
package import SearchIndex
internal import Synchronization
package import TextAnalysis

/// Ranks answers from an index. Knows nothing of HTTP, dialogue or storage.
///
///     let searcher = AnswerSearcher(index: pool, analyzer: analyzer)
///     let page = try searcher.search(AnswerQuery("late fee", context: context))
///     page.answers.first?.document  // "late-fee"
///
/// Safe from any task; each call borrows one reader of the pool.
package final class AnswerSearcher: Sendable {
    let index: IndexReaderPool
    let analyzer: Analyzer
    private let ranking: Ranking
    private let meaning: Meaning?
    private let calibration: Calibration?
    /// What is made of a generation's knowledge base, once for each generation.
    private let prepared = Mutex<(manifest: Manifest, rules: PreparedKnowledge)?>(nil)

    /// - Parameters:
    ///   - meaning: compares by meaning too; nil for words alone.
    ///   - calibration: what confidence is made by; nil for the index's own.
    package init(
        index: IndexReaderPool, analyzer: Analyzer, meaning: Meaning? = nil,
        ranking: Ranking = .standard, calibration: Calibration? = nil
    ) {
        self.meaning = meaning
        self.calibration = calibration
        self.index = index
        self.analyzer = analyzer
        self.ranking = ranking
    }

    /// Whether the confidence was fitted under another ranking than this one.
    package func isCalibrationStale() throws(SearchError) -> Bool {
        do throws(IndexError) {
            let own = try index.snapshot().manifest.calibration
            return (calibration ?? own).map { $0.ranking != ranking.fingerprint } ?? false
        } catch {
            throw .index(error)
        }
    }

    /// Returns the best answers to `query`, best first, one a document.
    ///
    /// - Throws: `SearchError.emptyQuery` if analysis leaves no term, `.queryTooLong`,
    ///   `.limitOutOfRange`, `.unknownCallType` for what cannot be asked, `.index` if the index
    ///   cannot be read.
    /// - Complexity: O(p) with p postings of the query's terms.
    package func search(_ query: AnswerQuery) throws(SearchError) -> AnswerPage {
        try withRetrieval(query) { retrieval throws(IndexError) in
            let candidates = try retrieval.candidates()
            let ranked = try ranked(candidates, retrieval)
            let meant = retrieval.suggestion ?? retrieval.query.text
            return AnswerPage(
                query: query.text, language: retrieval.text.language,
                answers: try builder(retrieval).answers(query.limit, of: ranked),
                callTypes: query.context.callType == nil ? retrieval.callTypes(candidates) : [],
                facets: query.wantsFacets ? try retrieval.facets() : nil,
                didYouMean: meant == query.text ? nil : meant, wordsOnly: retrieval.isWordsOnly)
        }
    }

    /// The ids of the best documents, best first: what `search` ranks, without its texts.
    package func rankedDocuments(_ query: AnswerQuery) throws(SearchError) -> [String] {
        try withRetrieval(query) { retrieval throws(IndexError) in
            try ranked(retrieval.candidates(), retrieval).prefix(query.limit).map(
                \.candidate.hit.document)
        }
    }

    /// The document that stands first, and what the confidence in it is made of: what a calibration
    /// is fitted on. Nil if nothing was found.
    package func firstAnswer(
        _ query: AnswerQuery
    ) throws(SearchError) -> (document: String, language: Language, features: [String: Double])? {
        try withRetrieval(query) { retrieval throws(IndexError) in
            let ranked = try ranked(retrieval.candidates(), retrieval)
            guard let first = ranked.first,
                let features = try builder(retrieval).features(ofFirst: ranked)
            else { return nil }
            return (first.candidate.hit.document, retrieval.text.language, features.values)
        }
    }

    /// A document as this context may see it; nil if there is none, or none that may be seen.
    package func document(
        _ id: String, in context: CallContext
    ) throws(SearchError) -> Document? {
        do throws(IndexError) {
            return try index.withReader { reader throws(IndexError) in
                guard try reader.isVisible(id, to: context.visibility) else { return nil }
                return try reader.document(id)
            }
        } catch {
            throw .index(error)
        }
    }

    private func analyzed(_ query: AnswerQuery) throws(SearchError) -> AnalyzedText {
        let length = query.text.count
        guard length <= AnswerQuery.longestText else { throw .queryTooLong(characters: length) }
        guard AnswerQuery.limits.contains(query.limit) else { throw .limitOutOfRange(query.limit) }
        try checkCallType(query.context.callType)
        let text = analyzer.analyze(query.text, context: query.context.languages.first)
        guard !text.tokens.isEmpty else { throw .emptyQuery }
        return text
    }

    func checkCallType(_ callType: String?) throws(SearchError) {
        guard let callType else { return }
        let known: [String]
        do throws(IndexError) {
            known = try index.snapshot().knowledge.callTypes.map(\.id)
        } catch {
            throw .index(error)
        }
        // A base without call types, such as a data set's, has no opinion on them.
        guard !known.isEmpty, !known.contains(callType) else { return }
        throw .unknownCallType(
            callType, nearest: Suggestion.nearest(to: callType, among: known))
    }

    private func ranked(
        _ candidates: [Candidate], _ retrieval: Retrieval
    ) throws(IndexError) -> [RankedCandidate] {
        let ranker = Ranker(
            context: retrieval.query.context, question: retrieval.text.language,
            strengths: retrieval.rules.strengths)
        return ranker.ranked(candidates, pinned: try retrieval.pinned())
    }

    private func builder(_ retrieval: Retrieval) -> AnswerBuilder {
        let calibration = calibration ?? retrieval.reader.snapshot.manifest.calibration
        let fits = retrieval.isWordsOnly ? calibration?.words : calibration?.meaning
        return AnswerBuilder(
            retrieval: retrieval, analyzer: analyzer, ranking: ranking,
            fit: fits?.fit(for: retrieval.text.language.primary))
    }

    private func withRetrieval<Result>(
        _ query: AnswerQuery, _ body: (Retrieval) throws(IndexError) -> Result
    ) throws(SearchError) -> Result {
        let text = try analyzed(query)
        do throws(IndexError) {
            return try index.withReader { reader throws(IndexError) in
                let rules = try rules(for: reader)
                let (query, text) = try meant(query, text, reader)
                return try body(
                    try Retrieval(
                        query: query, text: text, reader: reader, ranking: ranking, rules: rules,
                        analyzer: analyzer, meaning: meaning))
            }
        } catch {
            throw .index(error)
        }
    }

    /// The question in the letters that it was meant in.
    private func meant(
        _ query: AnswerQuery, _ text: AnalyzedText, _ reader: IndexReader
    ) throws(IndexError) -> (AnswerQuery, AnalyzedText) {
        let script = ScriptReading(
            words: VisibleWords(of: query, in: reader), analyzer: analyzer)
        guard
            let meant = try script.reading(
                of: query.text, text, context: query.context.languages.first)
        else { return (query, text) }
        var query = query
        query.text = meant.question
        return (query, meant.text)
    }

    private func rules(for reader: IndexReader) throws(IndexError) -> PreparedKnowledge {
        let snapshot = reader.snapshot
        if let known = prepared.withLock({ $0 }), known.manifest == snapshot.manifest {
            return known.rules
        }
        let things = try NamedThings(
            reader.namedThings(), analyzer: analyzer, tell: Telling(reader: reader).ofNames)
        let rules = PreparedKnowledge(
            snapshot.knowledge, ranking: ranking, analyzer: analyzer, things: things)
        prepared.withLock { $0 = (snapshot.manifest, rules) }
        return rules
    }
}
