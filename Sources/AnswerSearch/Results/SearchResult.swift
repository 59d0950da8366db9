import Knowledge
import TextAnalysis

/// A page of answers as `search --json` prints it and the service gives it out.
package struct SearchResult: Encodable, Sendable {
    struct Highlight: Encodable, Sendable {
        let start: Int
        let length: Int
    }

    struct SnippetResult: Encodable, Sendable {
        let text: String
        let highlights: [Highlight]
    }

    struct AnswerResult: Encodable, Sendable {
        let id: String
        let document: String
        let version: String
        let title: String
        let kind: String
        let language: String
        let answer: String
        let score: Double
        let snippet: SnippetResult
        let url: String?
        let step: Int?
        let onlyFor: String?
        let confidence: Double
        let level: String
        let why: String
        let explanation: Explanation?

        private enum CodingKeys: String, CodingKey {
            case id, document, version, title, kind, language, answer, score, snippet, url, step
            case onlyFor = "only_for"
            case confidence, level, why, explanation
        }

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(id, forKey: .id)
            try values.encode(document, forKey: .document)
            try values.encode(version, forKey: .version)
            try values.encode(title, forKey: .title)
            try values.encode(kind, forKey: .kind)
            try values.encode(language, forKey: .language)
            try values.encode(answer, forKey: .answer)
            try values.encode(score, forKey: .score)
            try values.encode(snippet, forKey: .snippet)
            // Readers rely on these keys being there: null, not left out.
            try values.encode(url, forKey: .url)
            try values.encode(step, forKey: .step)
            try values.encode(onlyFor, forKey: .onlyFor)
            try values.encode(confidence, forKey: .confidence)
            try values.encode(level, forKey: .level)
            try values.encode(why, forKey: .why)
            try values.encodeIfPresent(explanation, forKey: .explanation)
        }
    }

    struct FacetsResult: Encodable, Sendable {
        let kind: [String: Int]
        let callType: [String: Int]
        let language: [String: Int]

        private enum CodingKeys: String, CodingKey {
            case kind, language
            case callType = "call_type"
        }
    }

    struct CallTypeResult: Encodable, Sendable {
        let id: String
        let probability: Double
    }

    let query: String
    let language: String
    let answers: [AnswerResult]
    let callTypes: [CallTypeResult]
    let facets: FacetsResult?
    let facetsEstimated: Bool?
    let didYouMean: String?
    let wordsOnly: Bool

    private enum CodingKeys: String, CodingKey {
        case query, language, answers, facets
        case callTypes = "call_types"
        case facetsEstimated = "facets_estimated"
        case didYouMean = "did_you_mean"
        case wordsOnly = "words_only"
    }

    package init(_ page: AnswerPage) {
        query = page.query
        language = page.language.tag
        answers = page.answers.map(AnswerResult.init)
        callTypes = page.callTypes.map { CallTypeResult(id: $0.id, probability: $0.probability) }
        facets = page.facets.map {
            FacetsResult(kind: $0.kinds, callType: $0.callTypes, language: $0.languages)
        }
        facetsEstimated = page.facets?.areEstimated
        didYouMean = page.didYouMean
        wordsOnly = page.wordsOnly
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(query, forKey: .query)
        try values.encode(language, forKey: .language)
        try values.encode(answers, forKey: .answers)
        try values.encode(callTypes, forKey: .callTypes)
        try values.encode(facets, forKey: .facets)
        try values.encodeIfPresent(facetsEstimated, forKey: .facetsEstimated)
        try values.encode(didYouMean, forKey: .didYouMean)
        try values.encode(wordsOnly, forKey: .wordsOnly)
    }
}

extension SearchResult.AnswerResult {
    init(_ answer: Answer) {
        id = answer.id
        document = answer.document
        version = answer.version
        title = answer.title
        kind = answer.kind.rawValue
        language = answer.language.tag
        self.answer = answer.answer
        score = answer.score
        snippet = SearchResult.SnippetResult(
            text: answer.snippet.text,
            highlights: answer.snippet.highlights.map {
                SearchResult.Highlight(start: $0.lowerBound, length: $0.count)
            })
        url = answer.url
        step = answer.step
        onlyFor = answer.onlyFor
        confidence = answer.confidence.probability
        level = answer.confidence.level.rawValue
        why = answer.why
        explanation = answer.explanation
    }
}
