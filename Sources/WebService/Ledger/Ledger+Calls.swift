import AnswerSearch
import Foundation
import Knowledge
import Records

/// Calls and their transcripts.
extension Ledger {
    /// A call as the service keeps it.
    struct Call: Sendable {
        let id: String
        let contact: String
        let context: JSONValue
        let isClosed: Bool
    }

    /// A line of a call's transcript.
    struct Line: Sendable {
        /// From 1.
        let place: Int
        let speaker: Speaker
        let text: String
    }

    func openCall(
        _ context: JSONValue, of contact: String?, channel: Channel, language: String?,
        by principal: Principal
    ) async throws -> Call {
        let data = try JSONText.data(context)
        return try await run { records in
            let call = try records.openCall(
                agent: principal.keyID, customer: context["customer"].text,
                channel: channel.rawValue, language: language, context: data,
                contact: contact)
            return Call(id: call.id, contact: call.contact, context: context, isClosed: false)
        }
    }

    func call(_ id: String) async throws -> Call? {
        try await run { records in
            try records.call(id).map { call in
                Call(
                    id: call.id, contact: call.contact,
                    context: (try? JSONParser.parse(Array(call.context))) ?? [:],
                    isClosed: call.closed != nil)
            }
        }
    }

    /// Adds a line; the same line id twice adds it once.
    func addLine(
        _ text: String, of speaker: Speaker, id: String?, to call: String
    ) async throws -> (place: Int, isNew: Bool) {
        let line = try await run { records in
            try records.addLine(text, by: speaker.rawValue, id: id, toCall: call)
        }
        return (line.sequence, line.isNew)
    }

    /// Rewrites lines, by their places.
    func revise(_ texts: [Int: String], of call: String) async throws {
        guard !texts.isEmpty else { return }
        try await run { records in try records.revise(texts, ofCall: call) }
    }

    func lines(of call: String, after place: Int = 0) async throws -> [Line] {
        try await run { records in
            try records.lines(ofCall: call, after: place).compactMap { line in
                Speaker(rawValue: line.speaker).map {
                    Line(place: line.sequence, speaker: $0, text: line.text)
                }
            }
        }
    }

    func closeCall(
        _ call: String, outcome: ContactRecord.Outcome, reason: String?, callType: String?,
        firstLevel: Bool?
    ) async throws {
        try await run { records in
            try records.closeCall(
                call, outcome: outcome, reason: reason, callType: callType, firstLevel: firstLevel)
        }
    }

    func add(_ cards: [AnswerRecord]) async throws {
        guard !cards.isEmpty else { return }
        try await run { records in try records.add(cards) }
    }

    /// The cards of a call, in the order in which they were shown.
    func cards(of call: Call) async throws -> [AnswerRecord] {
        try await run { records in
            try records.answers(ofContact: call.contact)
                .filter { $0.call == call.id && $0.kind == .card }
        }
    }
}
