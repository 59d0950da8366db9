internal import Embedding
import Knowledge
import SearchIndex
import TextAnalysis

/// One question put to one reader: what may answer it, by words and by meaning.
struct Retrieval {
    let query: AnswerQuery
    let text: AnalyzedText
    let reader: IndexReader
    let weighted: WeightedUnits
    private let ranking: Ranking
    let rules: PreparedKnowledge
    private let corrections: SpellingCorrections
    private let nearness: Nearness?
    private let followed: FollowedThings
    /// The best passages by the question's telling words; with what all its words weigh if those are
    /// all.
    private let wordHits: [SearchHits.Hit]

    init(
        query: AnswerQuery, text: AnalyzedText, reader: IndexReader, ranking: Ranking,
        rules: PreparedKnowledge, analyzer: Analyzer, meaning: Meaning?
    ) throws(IndexError) {
        self.query = query
        self.text = text
        self.reader = reader
        self.ranking = ranking
        self.rules = rules
        // The engine takes longer than all that is done here without its vector.
        let vectors = try meaning?.vectors(for: reader)
        var pending = vectors.flatMap { _ in meaning?.begin(query.text) }
        let conversation = try ConversationQuery(
            query.text, text, after: query.context.conversation, analyzer: analyzer,
            weights: ranking.conversation, tell: Telling(reader: reader).ofWords)
        var terms = QueryTerms(
            text, weights: ranking.terms, scale: conversation.lines.first?.weight ?? 1)
        corrections = try SpellingCorrections(of: terms.words, in: query, reader: reader)
        terms.alternatives =
            rules.synonyms.alternatives(for: text) + corrections.alternatives(analyzer)
        for line in conversation.earlier {
            terms.lean(on: line.text, scale: line.weight, weights: ranking.terms)
        }
        weighted = try WeightedUnits(terms, reader: reader, ranking: ranking)
        pending?.lean(on: conversation.asked)
        let tracker = ThingTracker(things: rules.things, weights: ranking.conversation)
        followed = try FollowedThings(
            query.context.conversation.isEmpty ? [] : tracker.named(in: conversation.lines),
            reader: reader,
            request: Self.request(query, weighted, ranking, limit: ranking.candidates))
        let depth = max(query.limit, ranking.candidates)
        var words = Self.request(query, weighted, ranking, limit: depth)
        if let telling = weighted.telling {
            (words.terms, words.limit) = (telling, Self.tellingDepth * depth)
        }
        wordHits = try reader.search(words).hits
        nearness = vectors.flatMap { vectors in
            pending?.vector(within: query.deadline).map {
                Nearness($0, in: text.language, ranking: ranking, vectors: vectors)
            }
        }
    }

    /// Whether words alone decide.
    var isWordsOnly: Bool { nearness == nil }

    /// The question with its unknown words corrected; nil if there are none.
    var suggestion: String? { corrections.corrected(query.text) }

    /// The best passage of each document that may be seen and shares words or meaning with the
    /// question; those of equal relevance in the index's order.
    func candidates() throws(IndexError) -> [Candidate] {
        var hits = weighted.telling == nil ? wordHits : []
        hits += try followed.hits + translations(of: wordHits)
        var seen: Set<UInt32> = []
        hits = hits.filter { seen.insert($0.docid).inserted }
        let nearest = nearness?.nearest(
            passages: ranking.nearestPassages, families: ranking.nearestFamilies)
        hits += try weighed((nearest ?? []).union(wordHits.map(\.docid)).subtracting(seen))
        let rejected = try rejectedFamilies()
        return bestOfEachDocument(try candidates(for: hits)).filter {
            !rejected.contains($0.family)
        }
    }

    /// What did not help in one language does not help in another.
    private func rejectedFamilies() throws(IndexError) -> Set<String> {
        let rejected = query.context.rejected
        guard !rejected.isEmpty else { return [] }
        var request = SearchRequest(
            terms: [], visibility: query.context.visibility, limit: rejected.count,
            bm25: ranking.bm25)
        request.only = .passages(rejected)
        return Set(try reader.summaries(of: reader.search(request).hits).map(\.family))
    }

    /// Where other languages are wanted than the question's: the documents that say in them what
    /// the hits say.
    private func translations(of hits: [SearchHits.Hit]) throws(IndexError) -> [SearchHits.Hit] {
        let wanted = query.context.languages
        guard !wanted.isEmpty, !wanted.contains(where: { $0.primary == text.language.primary })
        else { return [] }
        let families = Set(try reader.summaries(of: hits).map(\.family)).sorted()
        var request = request(limit: Self.mostTranslations * max(1, families.count))
        request.only = .families(families)
        return try reader.search(request).hits
    }

    /// The documents that an editor put first for this question, wherever they may be seen.
    func pinned() throws(IndexError) -> [Candidate] {
        var pinned: [Candidate] = []
        for id in rules.pinned(for: text) {
            var request = request(limit: 1)
            request.document = id
            request.terms.append(WeightedTerm(IndexSchema.boolean(.document, id), weight: 1))
            pinned += try candidates(for: reader.search(request).hits)
        }
        return pinned
    }

    /// What the call is likely about.
    func callTypes(_ candidates: [Candidate]) -> [CallTypeProbability] {
        let callTypes = reader.snapshot.knowledge.callTypes.map(\.id)
        let likeness = nearness?.likeness(of: callTypes.map(IndexSchema.family(ofCallType:)))
        return CallTypeInference.distribution(
            over: callTypes, candidates: candidates,
            likeness: likeness?.map { $0?.value } ?? callTypes.map { _ in nil })
    }

    /// Counts over the best visible matches.
    func facets() throws(IndexError) -> Facets {
        // One more than is counted tells whether there are more.
        let found = try reader.search(request(limit: Facets.depth + 1)).hits
        let counted = Array(found.prefix(Facets.depth))
        func counts(_ slot: IndexSchema.Slot) throws(IndexError) -> [String: Int] {
            var counts: [String: Int] = [:]
            for value in try reader.values(of: counted, in: slot) {
                for part in Self.list(value) { counts[part, default: 0] += 1 }
            }
            return counts
        }
        return Facets(
            kinds: try counts(.kind), callTypes: try counts(.callTypes),
            languages: try counts(.language), areEstimated: found.count > counted.count)
    }

    /// For each term or choice of the question, by its name, the request that weighs it alone in
    /// one passage.
    func termRequests(in passage: String) -> [(name: String, request: SearchRequest)] {
        func request(_ terms: [WeightedTerm], _ choices: [TermChoice]) -> SearchRequest {
            var request = self.request(limit: 1)
            (request.terms, request.choices) = (terms, choices)
            request.only = .passages([passage])
            return request
        }
        return weighted.terms.map { ($0.term, request([$0], [])) }
            + weighted.choices.map { choice in
                let name = choice.ways.map { $0.joined(separator: " ") }.joined(separator: " | ")
                return (name, request([], [choice]))
            }
    }

    private func request(limit: Int) -> SearchRequest {
        Self.request(query, weighted, ranking, limit: limit)
    }

    private static func request(
        _ query: AnswerQuery, _ weighted: WeightedUnits, _ ranking: Ranking, limit: Int
    ) -> SearchRequest {
        var request = SearchRequest(
            terms: weighted.terms, choices: weighted.choices,
            visibility: query.context.visibility, kinds: query.kinds,
            limit: limit, bm25: ranking.bm25)
        request.excluded = query.context.rejected
        return request
    }

    /// Those of the passages that may be seen, with what all words of the question weigh in them.
    private func weighed(_ docids: Set<UInt32>) throws(IndexError) -> [SearchHits.Hit] {
        guard !docids.isEmpty else { return [] }
        var request = request(limit: docids.count)
        request.only = .docids(docids)
        return try reader.search(request).hits
    }

    /// A family has a document in each language at most.
    private static let mostTranslations = 8
    /// How many passages the telling words bring in for each that all words would: the other words
    /// may yet bring one forward.
    private static let tellingDepth = 2

    private func candidates(for hits: [SearchHits.Hit]) throws(IndexError) -> [Candidate] {
        let summaries = try reader.summaries(of: hits)
        let cosines = nearness?.cosines(of: hits)
        let likeness = nearness?.likeness(of: summaries.map(\.family))
        return hits.indices.map { index in
            let summary = summaries[index]
            let words = hits[index].weight / weighted.attainable
            let meaning = cosines.map {
                ranking.meaning(cosine: $0[index], likeness: likeness?[index])
            }
            let isWordedAlike = summary.isWorded(in: text.language)
            return Candidate(
                hit: hits[index], passage: summary.passage, words: words, meaning: meaning,
                relevance: ranking.relevance(
                    words: words, meaning: meaning,
                    wordShare: ranking.shares(for: likeness?[index]).words,
                    isWordedAlike: isWordedAlike),
                language: summary.language, isWordedAlike: isWordedAlike, family: summary.family,
                callTypes: summary.callTypes, products: summary.products,
                segments: summary.segments, regions: summary.regions,
                reviewBy: summary.reviewBy,
                following: followed.isEmpty ? 0 : followed.share(of: summary.things))
        }
    }

    private func bestOfEachDocument(_ candidates: [Candidate]) -> [Candidate] {
        var seen: Set<String> = []
        return candidates.sorted { $0.relevance > $1.relevance }
            .filter { seen.insert($0.hit.document).inserted }
    }

    private static func list(_ value: String) -> [String] {
        value.split(separator: IndexSchema.valueSeparator).map(String.init)
    }
}
