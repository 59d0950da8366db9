import AnswerSearch
import Foundation
import Knowledge
import Logging
import SearchIndex
import TextAnalysis

/// Searches beside the event loop, always in the newest generation of the index.
struct SearchService: Sendable {
    let searcher: AnswerSearcher
    let analyzer: Analyzer
    let workers: Workers
    private let pool: IndexReaderPool
    private let metrics: ServiceMetrics
    private let logger: Logger
    /// What counts as today; nil for the day that it is.
    private let day: CalendarDate?
    private let deadline: Duration?

    init(
        pool: IndexReaderPool, analyzer: Analyzer, meaning: Meaning?, workers: Workers,
        metrics: ServiceMetrics, logger: Logger, deadline: Duration?, day: CalendarDate?
    ) {
        (self.pool, self.analyzer, self.workers, self.metrics) = (pool, analyzer, workers, metrics)
        (self.logger, self.deadline, self.day) = (logger, deadline, day)
        searcher = AnswerSearcher(index: pool, analyzer: analyzer, meaning: meaning)
    }

    /// What the whole corpus shares, and the generation that it is of.
    func snapshot() async throws -> IndexSnapshot {
        try await perform { searchError in
            do throws(IndexError) { return try pool.snapshot() } catch {
                searchError = .index(error)
                return nil
            }
        }
    }

    /// Every document of the newest generation with its version, whatever its state, and what they
    /// share: for what is made of the corpus as a whole.
    func corpus() async throws -> (
        documents: [(document: Document, version: String)], knowledge: KnowledgeBase
    ) {
        try await perform { failure in
            do throws(IndexError) {
                return try pool.withReader { reader throws(IndexError) in
                    (try reader.documents(), reader.snapshot.knowledge)
                }
            } catch {
                failure = .index(error)
                return nil
            }
        }
    }

    func search(_ query: AnswerQuery) async throws -> AnswerPage {
        var query = query
        query.deadline = deadline
        let asked = query
        let page = try await perform { error in
            Self.caught(&error) { () throws(SearchError) in try searcher.search(asked) }
        }
        metrics.countSearch(isWordsOnly: page.wordsOnly)
        return page
    }

    func suggest(
        _ text: String, in context: CallContext, limit: Int
    ) async throws -> [Completion] {
        try await perform { error in
            Self.caught(&error) { () throws(SearchError) in
                try searcher.suggest(text, in: context, limit: limit)
            }
        }
    }

    /// A document as the context may see it, or its translation; nil if there is none.
    func document(
        _ id: String, in context: CallContext, language: Language?
    ) async throws -> Document? {
        try await perform { error -> Document?? in
            Self.caught(&error) { () throws(SearchError) in
                guard let document = try searcher.document(id, in: context) else { return nil }
                guard let language else { return document }
                return try searcher.translation(of: document, into: language, in: context)
            }
        }
    }

    /// - Throws: `Problem` naming the call type if the index does not know it.
    func check(_ context: CallContext) async throws {
        try await check(callType: context.callType, at: "context.call_type")
    }

    /// - Parameter field: the name of the field that it was sent in.
    func check(callType: String?, at field: String) async throws {
        guard let callType else { return }
        let known = try await snapshot().knowledge.callTypes.map(\.id)
        guard !known.isEmpty, !known.contains(callType) else { return }
        throw Problem.invalid(
            field, Self.unknownCallType(Suggestion.nearest(to: callType, among: known)))
    }

    private static func unknownCallType(_ nearest: String?) -> String {
        "is no call type of this index" + (nearest.map { " (did you mean '\($0)'?)" } ?? "")
    }

    /// Today in the corpus's time zone.
    func today() async throws -> CalendarDate {
        if let day { return day }
        let zone = try await snapshot().knowledge.timeZone
        return CalendarDate(Date(), in: TimeZone(identifier: zone) ?? .gmt)
    }

    /// Runs a search on a worker; once more if the index changed under it.
    private func perform<Result: Sendable>(
        _ body: @escaping @Sendable (inout SearchError?) -> Result?
    ) async throws -> Result {
        try await workers.run {
            var failure: SearchError?
            if let result = body(&failure) { return result }
            if case .index = failure, let result = body(&failure) { return result }
            throw problem(failure)
        }
    }

    private static func caught<Result>(
        _ failure: inout SearchError?, _ body: () throws(SearchError) -> Result
    ) -> Result? {
        do throws(SearchError) { return try body() } catch {
            failure = error
            return nil
        }
    }

    private func problem(_ error: SearchError?) -> Problem {
        switch error {
        case .emptyQuery:
            .invalid("query", "must have at least one letter or digit")
        case .queryTooLong:
            .invalid("query", "must have 1 to 2000 characters")
        case .limitOutOfRange, .suggestionLimitOutOfRange:
            .invalid("limit", "is out of range")
        case .unknownCallType(_, let nearest):
            .invalid("context.call_type", Self.unknownCallType(nearest))
        case .index(let error): unavailable(error)
        case nil: Problem(.internalError, "The service failed. Send the request again.")
        }
    }

    private func unavailable(_ error: IndexError) -> Problem {
        logger.error("index unreadable", metadata: ["error": "\(error)"])
        return .retry(
            .unavailable,
            "The index cannot be read just now. Try again; the operator finds the reason in the log.",
            after: 5)
    }
}
