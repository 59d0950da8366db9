import AnswerSearch
import Foundation
import Knowledge
import TestSupport
import TextAnalysis

@testable import Dialogue

/// A conversation with a bot whose searches are a table.
struct TestConversation {
    static let analyzer = try! Analyzer()
    static let intents = IntentReader(analyzer: analyzer)
    /// Wednesday 2026-11-25, 10:00.
    static let now = LocalTime(date: CalendarDate(ordinal: 20_782), minute: 600)

    let dialogue: Dialogue
    var state: DialogueState
    var sent: [FormSubmission] = []

    init(
        _ language: Language = .english, knowledge: KnowledgeBase = TestKnowledge.base,
        customer: Customer? = nil, isOnDuty: Bool = true,
        find: @escaping @Sendable (FindRequest) -> Findings = { TestKnowledge.found($0) },
        documents: [Document] = TestKnowledge.documents,
        freeWindows: @escaping @Sendable (FormCalendar, CalendarDate) -> [String]? = { _, _ in nil }
    ) {
        dialogue = Dialogue(
            setting: DialogueSetting(
                knowledge: knowledge, customer: customer, isOnDuty: isOnDuty, now: Self.now),
            sources: DialogueSources(
                find: find, document: { id in documents.first { $0.id == id } },
                freeWindows: freeWindows),
            analyzer: Self.analyzer, intents: Self.intents)
        state = DialogueState(language: language)
    }

    mutating func say(
        _ message: String, outcome: SubmissionOutcome = .taken(id: "F1")
    ) throws -> [ChatEvent] {
        try receive(.message(message), outcome: outcome)
    }

    mutating func receive(
        _ event: DialogueEvent, outcome: SubmissionOutcome = .taken(id: "F1")
    ) throws -> [ChatEvent] {
        var sent: [FormSubmission] = []
        let actions = try dialogue.receive(event, in: &state) { submission in
            sent.append(submission)
            return outcome
        }
        self.sent += sent
        return actions.compactMap { ChatEvent($0) }
    }
}

/// A small corpus: answers by a word of the question.
enum TestKnowledge {
    static let base = KnowledgeBase(
        name: "Test", timeZone: "Asia/Bangkok", languages: [.english, .russian],
        callTypes: [.init(id: "billing", names: [.english: "Billing"])],
        forms: [visit, callback])

    static let documents: [Document] = [
        faq("late-fee", "What is the late fee?", "It is 4 CR."),
        faq("late-fee-waiver", "Can the late fee be waived?", "Once a year."),
        faq("roaming", "What does roaming cost?", "It depends on the zone."),
        faq("tariff-ru", "Как сменить тариф?", "В приложении.", language: .russian),
        procedure,
    ]

    /// "late" is answered surely, "fee" offers two, "роуминг" exists in English only.
    static func found(_ request: FindRequest) -> Findings {
        let question = request.question.lowercased()
        let all: [(String, [(String, Confidence.Level)])] = [
            ("late", [("late-fee", .high), ("late-fee-waiver", .medium)]),
            ("fee", [("late-fee", .medium), ("late-fee-waiver", .medium)]),
            ("роуминг", [("roaming", .high)]), ("roaming", [("roaming", .high)]),
            ("restart", [("restart", .high)]),
        ]
        let hits = all.first { question.contains($0.0) }?.1 ?? []
        let answers = hits.filter { !request.rejected.contains($0.0) }.compactMap { hit in
            documents.first { $0.id == hit.0 }.map { answer($0, hit.1) }
        }
        return Findings(answers: answers)
    }

    static func answer(_ document: Document, _ level: Confidence.Level) -> FoundAnswer {
        FoundAnswer(
            document: document.id, version: "v1", title: document.title,
            text: document.customerText, language: document.language, kind: document.kind,
            confidence: level == .high ? 0.97 : 0.6, level: level)
    }

    private static func faq(
        _ id: String, _ title: String, _ text: String, language: Language = .english
    ) -> Document {
        Document(
            id: id, title: title, language: language, audience: .public, state: .validated,
            content: .answer(text: text, say: nil), location: place)
    }

    private static let place = SourceLocation(path: "test", line: 1)

    private static let procedure = Document(
        id: "restart", title: "Restart the Hub", language: .english, kind: .procedure,
        audience: .public, state: .validated,
        content: .procedure(
            Procedure(
                introduction: "It takes six minutes.",
                steps: [
                    ProcedureStep(number: 1, anchor: "off", title: "Unplug it"),
                    ProcedureStep(
                        number: 2, anchor: "on", title: "Plug it in",
                        branches: [
                            .init(condition: "the light is green", target: .done),
                            .init(condition: "the light is red", target: .step("call")),
                        ]),
                    ProcedureStep(
                        number: 3, anchor: "cable", title: "Try a cable",
                        failure: .init(text: "no luck", target: .step("call"))),
                    ProcedureStep(number: 4, anchor: "call", title: "Call us"),
                ])),
        location: place)

    static let visit = Form(
        id: "visit", callTypes: ["billing"], names: [.english: "Visit", .russian: "Визит"],
        starts: [.english: ["I want to book a technician"], .russian: ["хочу вызвать мастера"]],
        receiver: "desk@example.com",
        calendar: FormCalendar(
            id: "technician", dayField: "date", windowField: "window", capacity: 1,
            weekdays: [1, 2, 3, 4, 5],
            restrictions: [
                .init(field: "postcode", prefix: "4", windows: ["08-12"], weekdays: [1, 2, 3])
            ]),
        fields: [
            field("name", .personName, prefill: "name"),
            field("phone", .phone, prefill: "phone", pattern: "(\\+999|0)[27][0-9]{8}"),
            field("postcode", .postcode, pattern: "[1-4][0-9]{4}"),
            FormField(
                id: "reason", kind: .choice, isRequired: true, label: [.english: "Reason"],
                question: [.english: "What is it for?"], repair: [.english: "Fault or move?"],
                choices: [
                    .init(id: "fault", names: [.english: "Fault", .russian: "Поломка"]),
                    .init(id: "move", names: [.english: "Move", .russian: "Переезд"]),
                ]),
            FormField(
                id: "light", kind: .text, isRequired: true, label: [.english: "Light"],
                question: [.english: "Which light is on?"],
                when: .init(field: "reason", values: ["fault"])),
            FormField(
                id: "date", kind: .date, isRequired: true, label: [.english: "Day"],
                question: [.english: "Which day?"], repair: [.english: "From tomorrow on."],
                workingDaysAhead: 1, daysAhead: 30),
            FormField(
                id: "window", kind: .timeWindow, isRequired: true, label: [.english: "Window"],
                question: [.english: "Which window?"],
                choices: [
                    .init(id: "08-12", names: [.english: "08:00-12:00"]),
                    .init(id: "12-16", names: [.english: "12:00-16:00"]),
                ]),
            FormField(
                id: "note", kind: .text, label: [.english: "Note"],
                question: [.english: "Anything else?"], why: [.english: "It saves time."]),
        ], location: place)

    private static let callback = Form(
        id: "callback", names: [.english: "Call back"],
        fields: [
            field("name", .personName, prefill: "name"), field("phone", .phone, prefill: "phone"),
        ],
        location: place)

    private static func field(
        _ id: String, _ kind: FormField.Kind, prefill: String? = nil, pattern: String? = nil
    ) -> FormField {
        FormField(
            id: id, kind: kind, isRequired: true, prefill: prefill,
            label: [.english: id.capitalized], question: [.english: "Your \(id)?"],
            repair: [.english: "Again: \(id)?"], why: [.english: "We need the \(id)."],
            pattern: pattern)
    }
}
