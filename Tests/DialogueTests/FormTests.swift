import Foundation
import Knowledge
import Testing
import TextAnalysis

@testable import Dialogue

struct FormTests {
    static let customer = Customer(
        id: "c1", name: "Alice Harrow", language: .english,
        attributes: ["name": "Alice Harrow", "phone": "+999700010011"])

    private func started(
        _ language: Language = .english, customer: Customer? = nil,
        freeWindows: @escaping @Sendable (FormCalendar, CalendarDate) -> [String]? = { _, _ in nil }
    ) throws -> (TestConversation, [ChatEvent]) {
        var talk = TestConversation(language, customer: customer, freeWindows: freeWindows)
        let start = language == .russian ? "хочу вызвать мастера" : "I want to book a technician"
        let events = try talk.say(start)
        return (talk, events)
    }

    private func filled() throws -> TestConversation {
        var (talk, _) = try started(customer: Self.customer)
        for message in ["10110", "fault", "red", "next tuesday", "08:00-12:00", "skip"] {
            _ = try talk.say(message)
        }
        return talk
    }

    @Test func `fields are asked in their order, those of the record are not`() throws {
        let (talk, events) = try started(customer: Self.customer)
        #expect(events.last?.field == "postcode")
        #expect(talk.state.form?.entries["name"]?.source == .record)
        #expect(events.contains { $0.text?.contains("Alice Harrow") == true })
        #expect(try started().1.last?.field == "name")
    }

    @Test func `the read-back holds everything, and yes sends it`() throws {
        var talk = try filled()
        guard case .readBack? = talk.state.form?.phase else {
            Issue.record("asks \(String(describing: talk.state.form?.phase))")
            return
        }
        let events = try talk.say("yes")
        #expect(events.first?.type == .form && events.first?.submission == "F1")
        let wanted = [
            "name": "Alice Harrow", "phone": "+999700010011", "postcode": "10110",
            "reason": "fault", "light": "red", "date": "2026-12-01", "window": "08-12",
        ]
        #expect(talk.sent.map(\.values) == [wanted])
        #expect(talk.sent.first?.booking?.day == "2026-12-01")
        #expect(talk.state.form == nil)
    }

    @Test func `a field whose condition does not hold is not asked`() throws {
        var (talk, _) = try started(customer: Self.customer)
        _ = try talk.say("10110")
        #expect(try talk.say("move").last?.field == "date")
    }

    @Test func `several values of one sentence are all taken`() throws {
        var (talk, _) = try started(customer: Self.customer)
        _ = try talk.say("10110")
        _ = try talk.say("move")
        #expect(try talk.say("next tuesday in the morning between 8 and 12").last?.field == "note")
        #expect(talk.state.form?.written("window") == "08-12")
    }

    @Test func `what was said before is not asked again`() throws {
        var talk = TestConversation(customer: Self.customer)
        _ = try talk.say("blorp, my postcode is 20210")
        let events = try talk.say("I want to book a technician")
        #expect(events.last?.field == "reason")
        #expect(talk.state.form?.entries["postcode"]?.source == .earlier)
    }

    @Test func `a form that is started again starts empty`() throws {
        var talk = try filled()
        _ = try talk.say("yes")
        let events = try talk.say("I want to book a technician")
        #expect(events.last?.field == "postcode")
        #expect(talk.state.form?.entries["date"] == nil)
    }

    @Test func `a correction changes what was said before`() throws {
        var talk = try filled()
        let events = try talk.say("no, the 14th of December")
        #expect(events.last?.field == FormFiller.confirmation)
        #expect(talk.state.form?.written("date") == "2026-12-14")
    }

    @Test func `back asks the field before again`() throws {
        var (talk, _) = try started(customer: Self.customer)
        _ = try talk.say("10110")
        #expect(try talk.say("back").last?.field == "postcode")
        #expect(talk.state.form?.written("postcode") == nil)
        #expect(try talk.say("20210").last?.field == "reason")
    }

    @Test func `only what is optional can be left out`() throws {
        var (talk, _) = try started(customer: Self.customer)
        #expect(try talk.say("skip").last?.field == "postcode")
        let note = try filled()
        #expect(note.state.form?.skipped == ["note"])
    }

    @Test func `cancelling asks first`() throws {
        var (talk, _) = try started(customer: Self.customer)
        #expect(try talk.say("cancel").last?.text == Phrases.english.confirmCancel)
        #expect(try talk.say("no").last?.field == "postcode")
        _ = try talk.say("cancel")
        #expect(try talk.say("yes").last?.text == Phrases.english.cancelled)
        #expect(talk.state.form == nil && talk.sent.isEmpty)
    }

    @Test func `why is answered, and the field asked again`() throws {
        var (talk, _) = try started()
        let events = try talk.say("why do you ask?")
        #expect(events.first?.text == "We need the name." && events.last?.field == "name")
        #expect(talk.state.form?.attempts == 0)
    }

    @Test func `a question in between is answered, and the form goes on`() throws {
        var (talk, _) = try started(customer: Self.customer)
        let events = try talk.say("what is the late fee?")
        #expect(events.map(\.type) == [.answer, .ask])
        #expect(events.last?.field == "postcode" && talk.state.form?.attempts == 0)
    }

    @Test func `three answers that say nothing bring a person, with what there is`() throws {
        var (talk, _) = try started(customer: Self.customer)
        #expect(try talk.say("umbrella").last?.type == .ask)
        #expect(try talk.say("umbrella").last?.type == .ask)
        let packet = try #require(try talk.say("umbrella").last?.packet)
        #expect(packet.reason == .formStuck)
        let status = Dictionary(
            uniqueKeysWithValues: packet.form?.fields.map { ($0.id, $0.status) } ?? [])
        #expect(status["name"] == .record && status["postcode"] == .missing)
        #expect(status["light"] == .notAsked)
    }

    @Test func `days that the form does not take are refused`() throws {
        var (talk, _) = try started(customer: Self.customer)
        _ = try talk.say("10110")
        _ = try talk.say("move")
        for day in ["today", "2026-11-24", "28 November", "1 March 2027"] {
            #expect(try talk.say(day).last?.field == "date", "\(day)")
            talk.state.form?.attempts = 0
        }
        #expect(try talk.say("tomorrow").last?.field == "window")
    }

    @Test func `the calendar's full and closed windows are refused`() throws {
        let full: @Sendable (FormCalendar, CalendarDate) -> [String]? = { _, day in
            day.description == "2026-12-01" ? [] : ["12-16"]
        }
        var (talk, _) = try started(customer: Self.customer, freeWindows: full)
        _ = try talk.say("10110")
        _ = try talk.say("move")
        #expect(try talk.say("1 December").last?.field == "date")
        #expect(try talk.say("2 December").last?.field == "window")
        #expect(try talk.say("08:00-12:00").last?.field == "window")
        #expect(try talk.say("12:00-16:00").last?.field == "note")
    }

    @Test func `a slot that was taken meanwhile is asked anew`() throws {
        var talk = try filled()
        let events = try talk.say("yes", outcome: .slotTaken(free: ["12-16"]))
        #expect(events.last?.field == "window")
        #expect(events.last?.text?.contains("12:00-16:00") == true)
    }

    @Test func `a form that cannot be sent goes to a person whole`() throws {
        var talk = try filled()
        let packet = try #require(try talk.say("yes", outcome: .failed).last?.packet)
        #expect(packet.reason == .submissionFailed)
        #expect(packet.form?.fields.first { $0.id == "date" }?.value == "2026-12-01")
    }

    @Test func `off duty contact details are taken, and the form so far goes along`() throws {
        var talk = TestConversation(customer: Self.customer, isOnDuty: false)
        _ = try talk.say("I want to book a technician")
        let events = try talk.say("a person please")
        #expect(events.first?.text?.contains(Phrases.english.offDuty) == true)
        #expect(events.last?.form == "callback" && events.last?.field == FormFiller.confirmation)
        let after = try talk.say("yes")
        #expect(after.map(\.type) == [.form, .handOff])
        #expect(after.last?.packet?.form?.form == "callback")
    }

    @Test func `a state survives being written and read`() throws {
        var talk = try filled()
        let data = try JSONEncoder().encode(talk.state)
        talk.state = try JSONDecoder().decode(DialogueState.self, from: data)
        #expect(try talk.say("yes").first?.type == .form)
    }
}
