import AnswerSearch
import Foundation
import Knowledge
import Records
import SearchIndex
import TextAnalysis

/// Keeps calls: takes their lines, looks for answers to what is asked, and hands these out.
struct CallDesk: Sendable {
    let ledger: Ledger
    let search: SearchService
    let contexts: ContextReader
    private let shelf = CallShelf()

    private static let cardsPerLine = 3
    /// How many lines of a call count in a search.
    private static let linesAsked = 200

    init(ledger: Ledger, search: SearchService, contexts: ContextReader) {
        (self.ledger, self.search, self.contexts) = (ledger, search, contexts)
    }

    /// - Parameters:
    ///   - context: as `ContextReader.schema` has it.
    ///   - contact: what the call goes on with, such as a conversation that was handed over.
    func begin(
        _ context: JSONValue, of contact: String?, by principal: Principal
    ) async throws -> Ledger.Call {
        // What cannot be searched with is refused now, not at the first line.
        let checked = try await contexts.context(context, for: principal)
        try await search.check(checked)
        return try await ledger.openCall(
            context, of: contact, channel: checked.channel ?? .voice,
            language: checked.languages.first?.tag, by: principal)
    }

    /// Takes a line, and looks for answers if a customer said it.
    ///
    /// - Returns: its place, whether it is new, and how many cards it brought.
    func add(
        _ text: String, of speaker: Speaker, id: String?, to call: String, by principal: Principal
    ) async throws -> (place: Int, isNew: Bool, cards: Int) {
        let feed = try await feed(call)
        let line = try await feed.order.run { try await keep(text, of: speaker, id: id, in: feed) }
        guard line.isNew else { return (line.place, false, 0) }
        let found = speaker == .customer ? try await answers(to: line, in: feed, principal) : nil
        let cards = try await feed.order.run {
            try await show(found, for: line, id: id, in: feed)
        }
        return (line.place, true, cards)
    }

    func close(
        _ call: String, outcome: ContactRecord.Outcome, reason: String?, callType: String?,
        firstLevel: Bool?
    ) async throws {
        let feed = try await feed(call)
        try await search.check(callType: callType, at: "call_type")
        try await feed.order.run {
            try await ledger.closeCall(
                call, outcome: outcome, reason: reason, callType: callType, firstLevel: firstLevel)
            var state = feed.state
            state.isClosed = true
            try state.addDone(["closed": true])
            feed.state = state
        }
    }

    /// The call's feed, made anew from the records if it is not at hand.
    ///
    /// - Throws: `Problem` of kind `notFound` if there is no such call.
    func feed(_ call: String) async throws -> CallFeed {
        if let feed = shelf.feed(call) { return feed }
        let restorer = CallRestorer(ledger: ledger, search: search)
        return shelf.keep(try await restorer.feed(call))
    }

    private struct Kept {
        let place: Int
        /// Masked.
        let text: String
        let isNew: Bool
    }

    private struct Found: Sendable {
        let query: String
        let answers: [Answer]
        let generation: Int
    }

    /// Masks a line and keeps it.
    private func keep(
        _ text: String, of speaker: Speaker, id: String?, in feed: CallFeed
    ) async throws -> Kept {
        var state = feed.state
        let (masked, revised) = state.mask(text, of: speaker)
        let (place, isNew) = try await ledger.addLine(
            masked, of: speaker, id: id, to: feed.call.id)
        guard isNew else { return Kept(place: place, text: masked, isNew: false) }
        try await ledger.revise(revised, of: feed.call.id)
        state.remember(place, of: speaker)
        feed.state = state
        return Kept(place: place, text: masked, isNew: true)
    }

    /// What answers a line; nil if it asks nothing.
    private func answers(
        to line: Kept, in feed: CallFeed, _ principal: Principal
    ) async throws -> Found? {
        var context = try await contexts.context(feed.call.context, for: principal)
        let lines = try await ledger.lines(
            of: feed.call.id, after: max(0, line.place - Self.linesAsked))
        context.conversation += lines.filter { $0.place <= line.place }
            .map { Turn($0.speaker, $0.text) }
        let page: AnswerPage
        do {
            page = try await search.search(
                AnswerQuery(line.text, context: context, limit: Self.cardsPerLine))
        } catch let problem as Problem where problem.kind == .invalidFields {
            return nil  // Nothing but signs: it asks nothing.
        }
        guard page.level != .low else { return nil }
        return Found(
            query: line.text,
            answers: page.answers.filter { $0.confidence.level != .low },
            generation: try await search.snapshot().manifest.generation)
    }

    /// Notes the answers and sends them as cards, each document once in a call.
    ///
    /// - Returns: how many cards it brought.
    private func show(
        _ found: Found?, for line: Kept, id: String?, in feed: CallFeed
    ) async throws -> Int {
        var state = feed.state
        let answers = (found?.answers ?? []).filter { !state.documents.contains($0.document) }
        // Later than all before, so that the records have the order of the cards.
        let now = max(Date(), state.lastCard + 0.001)
        let cards = answers.enumerated().map { index, answer in
            let record = AnswerRecord(
                contact: feed.call.contact, call: feed.call.id, kind: .card,
                document: answer.document, passage: answer.id, version: answer.version,
                generation: found?.generation ?? 0, query: line.text, rank: index + 1,
                confidence: answer.confidence.probability,
                level: answer.confidence.level.rawValue, at: now)
            return (record: record, card: CallCard.json(answer, record, line: line.place))
        }
        try await ledger.add(cards.map(\.record))
        for (record, card) in cards { try state.addCard(card, document: record.document) }
        if !cards.isEmpty { state.lastCard = now }
        try state.addDone([
            "line": .integer(line.place), "line_id": .optional(id),
            "cards": .integer(cards.count),
        ])
        feed.state = state
        return cards.count
    }
}
