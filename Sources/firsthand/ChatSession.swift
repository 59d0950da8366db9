import AnswerSearch
import CommandLineSupport
import Dialogue
import Foundation
import Indexer
import Knowledge
import Records
import SearchIndex
import TextAnalysis

/// A conversation on standard input and output.
struct ChatSession {
    private let command: Chat
    private let analyzer: Analyzer
    private let searcher: AnswerSearcher
    private let intents: IntentReader
    private let knowledge: KnowledgeBase

    init(_ command: Chat) throws {
        self.command = command
        let pool = try command.location.pool()
        let meaning = try command.model.open().map { Meaning(model: $0) }
        meaning?.warmUp()
        analyzer = try Analyzer()
        searcher = AnswerSearcher(index: pool, analyzer: analyzer, meaning: meaning)
        intents = IntentReader(analyzer: analyzer)
        knowledge = try pool.snapshot().knowledge
    }

    func run() throws {
        command.model.noteMissingModel()
        let customer = try command.customer.map { id in
            try command.customers.record(id, analyzer: analyzer)
        }
        let language =
            command.lang.map { Language($0) } ?? customer?.language ?? knowledge.languages.first
            ?? .english
        let forms = try FormOutbox(folder: command.data)
        let dialogue = dialogue(
            customer: customer, isOnDuty: !command.offDuty, now: try now(),
            freeWindows: { calendar, day in
                try forms.records.freeWindows(
                    of: calendar.id, on: day.description, in: knowledge.forms)
            })
        var state = DialogueState(language: language)
        try write(dialogue.open(&state))
        while let line = readLine(strippingNewline: true) {
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            let actions = try dialogue.receive(.message(line), in: &state) { submission in
                try forms.deliver(submission, of: knowledge.forms)
            }
            try write(actions)
        }
        if state.phase != .ended { try write([.end(text: "")]) }
    }

    /// Runs conversation tests and says which fail.
    func replay(_ path: String) throws {
        let reader = CorpusReader(text: SourceText(analyzer: analyzer))
        let (tests, issues) = reader.conversationTests(at: path)
        issues.forEach { Output.note("\($0)") }
        guard issues.isEmpty, !tests.isEmpty else {
            if tests.isEmpty { Output.note("There is no conversation test at '\(path)'.") }
            throw ExitStatus.failure
        }
        // Dates are said in relation to a day that stays.
        let now = LocalTime(
            date: command.location.clock.now ?? Self.testDay, minute: Self.testMinute)
        let replay = ConversationReplay { test in
            let customer = try test.customer.map {
                try command.customers.record($0, analyzer: analyzer)
            }
            return dialogue(customer: customer, isOnDuty: !test.isOffDuty, now: now)
        }
        let failures = try tests.compactMap { try replay.run($0) }
        failures.forEach { Output.result("\($0)") }
        Output.note("\(tests.count) conversations, \(failures.count) failed.")
        if !failures.isEmpty { throw ExitStatus.failure }
    }

    private static let testDay = CalendarDate(ordinal: 20_782)
    private static let testMinute = 10 * 60

    private func now() throws -> LocalTime {
        let zone = TimeZone(identifier: knowledge.timeZone) ?? .gmt
        return command.location.clock.now.map { LocalTime(date: $0, minute: Self.testMinute) }
            ?? LocalTime(Date(), in: zone)
    }

    private func dialogue(
        customer: Customer?, isOnDuty: Bool, now: LocalTime,
        freeWindows: @escaping @Sendable (FormCalendar, CalendarDate) throws -> [String]? = {
            _, _ in nil
        }
    ) -> Dialogue {
        var context = CallContext(role: .customer, date: now.date, channel: .chat)
        if let customer { context.apply(customer) }
        return Dialogue(
            setting: DialogueSetting(
                knowledge: knowledge, customer: customer, isOnDuty: isOnDuty, now: now),
            sources: DialogueSources(
                searcher: searcher, context: context, freeWindows: freeWindows),
            analyzer: analyzer, intents: intents)
    }

    private func write(_ actions: [DialogueAction]) throws {
        for event in actions.compactMap({ ChatEvent($0) }) {
            if command.json { try Output.json(event) } else { write(event) }
        }
    }

    private func write(_ event: ChatEvent) {
        if let text = event.text, !text.isEmpty { Output.result(text) }
        for choice in event.choices ?? [] { Output.result("  \(choice.number). \(choice.title)") }
    }
}
