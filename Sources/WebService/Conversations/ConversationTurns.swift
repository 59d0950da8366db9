import AnswerSearch
import Dialogue
import Foundation
import Knowledge
import Records
import SearchIndex
import TextAnalysis

/// Takes turns of conversations and keeps each whole, or not at all.
struct ConversationTurns: Sendable {
    let ledger: Ledger
    let search: SearchService
    let customers: CustomerGate
    let delivery: FormDelivery
    let configuration: ServiceConfiguration
    let intents: IntentReader

    // MARK: Beginning

    func begin(
        language: Language?, customer: Customer?, channel: String
    ) async throws -> (id: String, token: String, events: [ChatEvent]) {
        let surroundings = try await surroundings(customer: customer)
        let knowledge = surroundings.snapshot.knowledge
        let language =
            language ?? customer?.language ?? knowledge.languages.first ?? .english
        return try await ledger.run { [self] records in
            var state = DialogueState(language: language)
            let actions = dialogue(surroundings, records).open(&state)
            let opened = try records.openConversation(
                customer: customer?.id, channel: channel, language: language.tag,
                state: try JSONEncoder().encode(state))
            let events = actions.compactMap { ChatEvent($0) }
            var turn = ConversationTurn(
                conversation: opened.id, after: 0, status: .open, language: language.tag,
                state: try JSONEncoder().encode(state))
            turn.events = try events.map { try Self.record($0) }
            try records.commit(turn)
            return (opened.id, opened.token, events)
        }
    }

    // MARK: Turns

    func take(_ event: DialogueEvent, in id: String) async throws -> [ChatEvent] {
        let customer = try await customer(of: id)
        let surroundings = try await surroundings(customer: customer)
        var (events, handOff) = try await ledger.run { [self] records in
            try take(event, in: id, surroundings, records)
        }
        if let handOff, surroundings.isOnDuty {
            let position = try await ledger.run { try $0.position(ofHandOff: handOff) }
            events += try await take(
                .handOff(.waiting(position: position ?? 1)), in: id)
        }
        delivery.wake()
        return events
    }

    private func customer(of conversation: String) async throws -> Customer? {
        let record = try await ledger.run { try $0.conversation(conversation) }
        guard let record else { throw Problem(.notFound, "There is no such conversation.") }
        guard let id = record.customer else { return nil }
        return try await customers.customer(id)
    }

    private func surroundings(
        customer: Customer?
    ) async throws -> ConversationDesk.Surroundings {
        let snapshot = try await search.snapshot()
        let zone = TimeZone(identifier: snapshot.knowledge.timeZone) ?? .gmt
        let clock = LocalTime(Date(), in: zone)
        let isOnDuty =
            configuration.duty == .always
            ? true : try await ledger.run { try $0.isOnDuty() }
        return .init(
            customer: customer, snapshot: snapshot,
            now: configuration.day.map { LocalTime(date: $0, minute: clock.minute) } ?? clock,
            isOnDuty: isOnDuty)
    }

    /// On a worker.
    private func take(
        _ event: DialogueEvent, in id: String, _ surroundings: ConversationDesk.Surroundings,
        _ records: RecordStore
    ) throws -> (events: [ChatEvent], handOff: String?) {
        guard let before = try records.conversation(id) else {
            throw RecordError.unknown("conversation", id: id)
        }
        do {
            return try take(event, in: before, surroundings, records) { .taken(id: $0) }
        } catch RecordError.fullSlot(let calendar, let day, _) {
            // Somebody else was faster: the bot offers what is left.
            let free = try records.freeWindows(
                of: calendar, on: day, in: surroundings.snapshot.knowledge.forms)
            return try take(event, in: before, surroundings, records) { _ in
                .slotTaken(free: free)
            }
        }
    }

    private func take(
        _ event: DialogueEvent, in before: ConversationRecord,
        _ surroundings: ConversationDesk.Surroundings, _ records: RecordStore,
        outcome: (String) -> SubmissionOutcome
    ) throws -> (events: [ChatEvent], handOff: String?) {
        let old = try JSONDecoder().decode(DialogueState.self, from: before.state)
        var state = old
        var submissions: [SubmissionRecord] = []
        var booking: AppointmentRequest?
        let actions = try dialogue(surroundings, records).receive(event, in: &state) { form in
            let record = try SubmissionRecord(
                form: form.form, contact: before.contact, conversation: before.id,
                receiver: form.receiver, payload: JSONText.data(form.values))
            let outcome = outcome(record.id)
            guard case .taken = outcome else { return outcome }
            submissions.append(record)
            booking = form.booking.map {
                AppointmentRequest(
                    calendar: $0.calendar, day: $0.day, window: $0.window, capacity: $0.capacity)
            }
            return outcome
        }
        var turn = try TurnRecord(before: before, old: old, state: state, actions: actions)
            .turn(generation: surroundings.snapshot.manifest.generation)
        (turn.submissions, turn.booking) = (submissions, booking)
        try records.commit(turn)
        try note(state.shown, since: old.shown, contact: before.contact, records)
        return (TurnRecord.events(actions, turn.answers), turn.handOff?.id)
    }

    /// How answers were received becomes feedback on their records.
    private func note(
        _ shown: [ShownAnswer], since before: [ShownAnswer], contact: String,
        _ records: RecordStore
    ) throws {
        let received = shown.enumerated().filter { index, answer in
            answer.reception != .unknown
                && (!before.indices.contains(index)
                    || before[index].reception != answer.reception)
        }
        guard !received.isEmpty else { return }
        let known = try records.answers(ofContact: contact)
        for (_, answer) in received {
            guard let record = known.last(where: { $0.document == answer.answer.document }) else {
                continue
            }
            try records.note(
                answer.reception == .helped ? .helpful : .notHelpful, on: record.id,
                by: "customer")
        }
    }

    private func dialogue(
        _ surroundings: ConversationDesk.Surroundings, _ records: RecordStore
    ) -> Dialogue {
        var context = CallContext(
            role: .customer, date: surroundings.now.date, channel: .chat)
        if let customer = surroundings.customer { context.apply(customer) }
        let setting = DialogueSetting(
            knowledge: surroundings.snapshot.knowledge, customer: surroundings.customer,
            isOnDuty: surroundings.isOnDuty, now: surroundings.now,
            agentLanguage: configuration.agentLanguage)
        let sources = DialogueSources(
            searcher: search.searcher, context: context,
            freeWindows: { calendar, day in
                try records.freeWindows(
                    of: calendar.id, on: day.description,
                    in: surroundings.snapshot.knowledge.forms)
            })
        return Dialogue(
            setting: setting, sources: sources, analyzer: search.analyzer, intents: intents)
    }

    private static func record(_ event: ChatEvent) throws -> EventRecord {
        EventRecord(speaker: Speaker.bot.rawValue, payload: try JSONText.data(event.forCustomer))
    }
}
