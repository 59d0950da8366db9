import Foundation
import Knowledge
import Records
import Synchronization
import TextAnalysis

/// What is going on in one call: the cards found for its lines, in an order that stays, and what
/// masking has to remember. Safe from any task.
final class CallFeed: Sendable {
    struct State: Sendable {
        /// Cards and ends of lines, as they were sent.
        var events: [ServerEvent] = []
        /// How many of the events are cards: the id of the last one.
        var cards = 0
        var documents: Set<String> = []
        var isClosed = false
        var masks: [Speaker: PersonalDataMask] = [:]
        /// The places of each speaker's last lines in the transcript, newest last.
        var places: [Speaker: [Int]] = [:]
        var lastCard = Date.distantPast
    }

    let call: Ledger.Call
    let signals = Signals()
    /// Whoever changes the call goes through here: what is kept of it meanwhile has the same order.
    let order = Order()
    private let current: Mutex<State>

    init(_ call: Ledger.Call, state: State) {
        self.call = call
        current = Mutex(state)
    }

    var isHeard: Bool { signals.isHeard }

    /// Set only by whoever has the `order`.
    var state: State {
        get { current.withLock { $0 } }
        set {
            current.withLock { $0 = newValue }
            signals.send()
        }
    }

    /// The events from a place on, and whether nothing will follow.
    func events(from place: Int) -> (events: [ServerEvent], isClosed: Bool) {
        current.withLock { state in
            (Array(state.events.dropFirst(place)), state.isClosed)
        }
    }

    /// The place behind the card with this number; at the end if there is none.
    func place(afterCard number: Int) -> Int {
        guard number > 0 else { return 0 }
        return current.withLock { state in
            state.events.firstIndex { $0.name == "card" && $0.id == "\(number)" }
                .map { $0 + 1 } ?? state.events.count
        }
    }
}

extension CallFeed.State {
    mutating func addCard(_ card: JSONValue, document: String) throws {
        cards += 1
        documents.insert(document)
        events.append(
            ServerEvent(
                id: "\(cards)", name: "card",
                data: try JSONText.data(card.with("number", .integer(cards)))))
    }

    /// - Parameter fields: which line is done with, or that the call is over.
    mutating func addDone(_ fields: JSONValue) throws {
        events.append(
            ServerEvent(
                id: cards > 0 ? "\(cards)" : nil, name: "done", data: try JSONText.data(fields)))
    }

    /// Masks a line, and says which earlier lines read differently now, by their places.
    mutating func mask(
        _ text: String, of speaker: Speaker
    ) -> (text: String, revised: [Int: String]) {
        let masked = masks[speaker, default: PersonalDataMask()].mask(text)
        let earlier = places[speaker] ?? []
        var revised: [Int: String] = [:]
        for (back, text) in masked.revised where back >= 1 && back <= earlier.count {
            revised[earlier[earlier.count - back]] = text
        }
        return (masked.text, revised)
    }

    mutating func remember(_ place: Int, of speaker: Speaker) {
        // A card number may be split over four messages.
        places[speaker] = (places[speaker] ?? []).suffix(7) + [place]
    }
}
