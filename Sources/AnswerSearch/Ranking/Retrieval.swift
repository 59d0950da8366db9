import Knowledge
import SearchIndex
import TextAnalysis

/// One question put to one reader: candidates by words, reordered by the context.
struct Retrieval {
    struct Ranked {
        let candidate: Candidate
        let score: Double
    }

    private let query: AnswerQuery
    private let text: AnalyzedText
    private let reader: IndexReader
    private let ranking: Ranking
    private let rules: PreparedKnowledge
    private let weighted: WeightedUnits
    private let corrections: [Correction]
    private let nearness: Nearness?

    private struct Correction {
        let range: Range<Int>
        let word: String
    }

    init(
        query: AnswerQuery, text: AnalyzedText, reader: IndexReader, ranking: Ranking,
        rules: PreparedKnowledge, analyzer: Analyzer, meaning: Meaning?
    ) throws(IndexError) {
        self.query = query
        self.text = text
        self.reader = reader
        self.ranking = ranking
        self.rules = rules
        var terms = QueryTerms(text, weights: ranking.terms)
        corrections = try Self.corrections(
            of: terms.words, query: query, reader: reader)
        terms.alternatives =
            rules.synonyms.alternatives(for: text)
            + corrections.map {
                QueryTerms.Alternative(
                    range: $0.range, keys: analyzer.analyze($0.word).carriers.map(\.key))
            }
        weighted = try WeightedUnits(terms, reader: reader, ranking: ranking)
        nearness = try meaning.flatMap { meaning throws(IndexError) in
            try Nearness(
                query.text, in: text.language, meaning: meaning, ranking: ranking,
                snapshot: reader.snapshot)
        }
    }

    /// The best documents under the context's boosts.
    func ranked(limit: Int) throws(IndexError) -> [Ranked] {
        let active = BoostRules.all.filter { $0.applies(in: query.context) }
        let depth =
            active.isEmpty && nearness == nil ? limit : max(limit, ranking.candidates)
        let hits = try reader.search(request(limit: depth)).hits + nearestHits()
        let ranked = try bestOfEachDocument(candidates(for: hits)).map { candidate in
            let factor = active.reduce(1.0) { factor, rule in
                factor + (rules.strengths[rule.name] ?? 0)
                    * rule.opinion(on: candidate, in: query.context)
            }
            return Ranked(candidate: candidate, score: candidate.relevance * max(0, factor))
        }
        // Equal scores keep the index's order: the sort is stable.
        let sorted = ranked.sorted { $0.score > $1.score }
        return Array(try puttingPinsFirst(sorted).prefix(limit))
    }

    /// Whether words alone decided.
    var isWordsOnly: Bool { nearness == nil }

    /// The question with its unknown words corrected; nil if there are none.
    func suggestion() -> String? {
        guard !corrections.isEmpty else { return nil }
        var scalars = Array(query.text.unicodeScalars)
        for correction in corrections.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            scalars.replaceSubrange(correction.range, with: Array(correction.word.unicodeScalars))
        }
        var suggestion = String.UnicodeScalarView()
        suggestion.append(contentsOf: scalars)
        return String(suggestion)
    }

    func answers(for ranked: [Ranked], analyzer: Analyzer) throws(IndexError) -> [Answer] {
        var answers: [Answer] = []
        for ranked in ranked {
            let passage = try reader.passage(of: ranked.candidate.hit)
            let shown = passage.answer.isEmpty ? passage.title : passage.answer
            answers.append(
                Answer(
                    passage, score: ranked.score,
                    snippet: analyzer.snippet(
                        of: shown, matching: weighted.importance, context: passage.language)))
        }
        return answers
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

    private func request(limit: Int) -> SearchRequest {
        SearchRequest(
            terms: weighted.terms, choices: weighted.choices,
            visibility: query.context.visibility, kinds: query.kinds,
            limit: limit, bm25: ranking.bm25)
    }

    /// The passages nearest in meaning that may be seen, with the exact weight of their words.
    private func nearestHits() throws(IndexError) -> [SearchHits.Hit] {
        guard let nearness else { return [] }
        var request = request(limit: ranking.nearest)
        request.passages = nearness.nearest(ranking.nearest)
        return try reader.search(request).hits
    }

    private func candidates(for hits: [SearchHits.Hit]) throws(IndexError) -> [Candidate] {
        let passages = nearness == nil ? [] : try reader.passageIDs(of: hits)
        let cosines = nearness?.cosines(of: passages)
        let languages = try reader.values(of: hits, in: .language)
        let callTypes = try reader.values(of: hits, in: .callTypes)
        let products = try reader.values(of: hits, in: .products)
        let segments = try reader.values(of: hits, in: .segments)
        let regions = try reader.values(of: hits, in: .regions)
        return hits.indices.map { index in
            Candidate(
                hit: hits[index],
                relevance: relevance(
                    words: hits[index].weight / weighted.attainable, cosine: cosines?[index],
                    language: Language(languages[index])),
                language: Language(languages[index]), callTypes: Self.list(callTypes[index]),
                products: Self.list(products[index]), segments: Self.list(segments[index]),
                regions: Self.list(regions[index]))
        }
    }

    /// Words and meaning on absolute scales, so that the sum can be compared between questions.
    private func relevance(words: Double, cosine: Double?, language: Language) -> Double {
        guard nearness != nil else { return words }
        let meaning = ((cosine ?? ranking.cosineFloor) - ranking.cosineFloor) / ranking.cosineSpan
        guard language.primary == text.language.primary else {
            // No word can agree across languages: names and numbers at most.
            return max(words * ranking.wordShare, ranking.crossShare * meaning)
        }
        return ranking.wordShare * words + (1 - ranking.wordShare) * max(0, meaning)
    }

    private func bestOfEachDocument(_ candidates: [Candidate]) -> [Candidate] {
        var seen: Set<String> = []
        return candidates.sorted { $0.relevance > $1.relevance }
            .filter { seen.insert($0.hit.document).inserted }
    }

    /// A pinned document comes first wherever the question's filter lets it through, even if no
    /// word of the question stands in it.
    private func puttingPinsFirst(_ ranked: [Ranked]) throws(IndexError) -> [Ranked] {
        let pins = rules.pinned(for: text)
        guard !pins.isEmpty else { return ranked }
        var pinned: [Ranked] = []
        for id in pins {
            if let known = ranked.first(where: { $0.candidate.hit.document == id }) {
                pinned.append(known)
            } else {
                var request = request(limit: 1)
                request.terms = [WeightedTerm(IndexSchema.boolean(.document, id), weight: 1)]
                request.choices = []
                pinned += try candidates(for: reader.search(request).hits)
                    .map { Ranked(candidate: $0, score: 0) }
            }
        }
        return pinned + ranked.filter { !pins.contains($0.candidate.hit.document) }
    }

    private static func corrections(
        of words: [(term: String, range: Range<Int>)], query: AnswerQuery, reader: IndexReader
    ) throws(IndexError) -> [Correction] {
        let corrector = SpellingCorrector(
            reader: reader, visibility: query.context.visibility, kinds: query.kinds)
        var corrections: [Correction] = []
        let frequencies = try reader.frequencies(of: words.map(\.term))
        for (word, frequency) in zip(words, frequencies)
        where frequency <= SpellingCorrector.rareFrequency {
            if let correction = try corrector.correction(of: word.term) {
                corrections.append(Correction(range: word.range, word: correction))
            }
        }
        return corrections
    }

    private static func list(_ value: String) -> [String] {
        value.split(separator: IndexSchema.valueSeparator).map(String.init)
    }
}
