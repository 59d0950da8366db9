import AnswerSearch
import Dialogue
import Foundation
import Knowledge
import Records
import TextAnalysis

/// Makes of one turn what is kept of it.
struct TurnRecord {
    let before: ConversationRecord
    let old: DialogueState
    let state: DialogueState
    let actions: [DialogueAction]

    func turn(generation: Int) throws -> ConversationTurn {
        var turn = ConversationTurn(
            conversation: before.id, after: before.turn, status: status,
            language: state.language.tag, state: try JSONEncoder().encode(state))
        turn.answers = answers(generation)
        turn.events =
            try said()
            + Self.events(actions, turn.answers).map { event in
                EventRecord(
                    speaker: Speaker.bot.rawValue, payload: try JSONText.data(event.forCustomer))
            }
        turn.handOff = try handOff()
        turn.callType = state.callTypes.first?.id
        if state.shown.last?.reception == .helped { turn.outcome = .yes }
        return turn
    }

    private var status: ConversationRecord.Status {
        switch state.phase {
        case .bot: .open
        case .ended: .ended
        case .person: state.isWithAgent ? .withAgent : .waiting
        }
    }

    /// What the customer or an agent said in this turn, masked.
    private func said() throws -> [EventRecord] {
        try state.transcript.dropFirst(old.transcript.count).filter { $0.speaker != .bot }
            .map { line in
                EventRecord(
                    speaker: line.speaker.rawValue,
                    payload: try JSONText.data(["type": "message", "text": line.text]))
            }
    }

    /// The answers and choices that were shown.
    private func answers(_ generation: Int) -> [AnswerRecord] {
        let query = state.transcript.last { $0.speaker == .customer }?.text ?? ""
        return actions.flatMap { action -> [AnswerRecord] in
            switch action {
            case .answer(let found, _):
                [record(found, .answer, query, generation)]
            case .choices(_, let options):
                options.enumerated().compactMap { index, option in
                    option.document.map { document in
                        AnswerRecord(
                            contact: before.contact, conversation: before.id, kind: .choice,
                            document: document, passage: document, version: "",
                            generation: generation, query: query, rank: index + 1, confidence: 0,
                            level: Confidence.Level.medium.rawValue)
                    }
                }
            default: []
            }
        }
    }

    private func record(
        _ found: FoundAnswer, _ kind: AnswerRecord.Kind, _ query: String, _ generation: Int
    ) -> AnswerRecord {
        AnswerRecord(
            contact: before.contact, conversation: before.id, kind: kind,
            document: found.document, passage: found.passage, version: found.version,
            generation: generation, query: query, rank: 1, confidence: found.confidence,
            level: found.level.rawValue)
    }

    private func handOff() throws -> HandOffRecord? {
        for case .handOff(let packet, _) in actions {
            return HandOffRecord(
                contact: before.contact, conversation: before.id, skill: packet.routing.skill,
                language: packet.routing.language.tag,
                priority: packet.routing.priority == .high ? 9 : 5,
                callType: packet.callTypes.first?.id, reason: packet.reason.rawValue,
                packet: try JSONText.data(packet), flat: try JSONText.data(packet.flat))
        }
        return nil
    }

    /// What the customer's program is told, answers with the records that feedback is given on.
    static func events(_ actions: [DialogueAction], _ answers: [AnswerRecord]) -> [ChatEvent] {
        var left = answers.filter { $0.kind == .answer }
        return actions.compactMap { action in
            guard var event = ChatEvent(action) else { return nil }
            if event.type == .answer, !left.isEmpty { event.record = left.removeFirst().id }
            return event
        }
    }
}

extension ChatEvent {
    /// Without what only the person who takes over needs: it tells of documents that a customer may
    /// not see.
    var forCustomer: ChatEvent {
        var event = self
        if let packet { event.packet = packet.forCustomer }
        return event
    }
}
