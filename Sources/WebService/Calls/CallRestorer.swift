import AnswerSearch
import Foundation
import Knowledge
import Records
import SearchIndex

/// Makes a call's feed from the records, as after a restart: the cards with their numbers.
struct CallRestorer: Sendable {
    let ledger: Ledger
    let search: SearchService

    /// - Throws: `Problem` of kind `notFound` if there is no such call.
    func feed(_ id: String) async throws -> CallFeed {
        guard let call = try await ledger.call(id) else {
            throw Problem(.notFound, "There is no such call. POST /v1/calls begins one.")
        }
        var state = CallFeed.State()
        for line in try await ledger.lines(of: id) { state.remember(line.place, of: line.speaker) }
        for record in try await ledger.cards(of: call) { try await add(record, to: &state) }
        if call.isClosed {
            state.isClosed = true
            try state.addDone(["closed": true])
        }
        return CallFeed(call, state: state)
    }

    private func add(_ record: AnswerRecord, to state: inout CallFeed.State) async throws {
        let context = CallContext(role: .agent, date: try await search.today())
        let document = try await search.document(record.document, in: context, language: nil)
        // A document that is gone keeps its number: those behind it must not move up.
        let card = document.map { CallCard.json($0, record) } ?? ["answer": .text(record.id)]
        try state.addCard(card, document: record.document)
        state.lastCard = max(state.lastCard, record.at)
    }
}
