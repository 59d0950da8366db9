import AnswerSearch
import Knowledge
import Testing
import TextAnalysis

@testable import Dialogue

struct AnsweringTests {
    @Test func `a sure answer is given, and whether it helped is asked`() throws {
        var talk = TestConversation()
        let events = try talk.say("what is the late fee?")
        #expect(events.map(\.type) == [.answer, .say])
        #expect(events[0].document == "late-fee" && events[0].text == "It is 4 CR.")
        #expect(events[1].choices?.map(\.id) == ["yes", "no"])
        #expect(try talk.say("yes").map(\.type) == [.say])
        #expect(talk.state.shown.map(\.reception) == [.helped])
    }

    @Test func `what is not sure is offered, and chosen by number, words or button`() throws {
        for choice in ["2", "the second one", "can the late fee be waived"] {
            var talk = TestConversation()
            let offered = try #require(try talk.say("the fee").first?.choices)
            #expect(offered.map(\.document) == ["late-fee", "late-fee-waiver", nil])
            #expect(try talk.say(choice).first?.document == "late-fee-waiver")
        }
        var talk = TestConversation()
        _ = try talk.say("the fee")
        #expect(try talk.receive(.choose("late-fee")).first?.document == "late-fee")
    }

    static let subjects: [(word: String, question: String, language: Language)] = [
        ("roaming", "roaming costs", .english), ("Роуминг?", "цена роуминга", .russian),
        ("漫游", "漫游费", .simplifiedChinese), ("ซิม", "ซิมหายทำไง", .thai),
    ]

    @Test(arguments: subjects)
    func `one word begins with choices however sure its answer, and follows up with it`(
        word: String, question: String, language: Language
    ) throws {
        func talk() -> TestConversation {
            TestConversation(
                language,
                find: { _ in
                    Findings(
                        answers: TestKnowledge.documents.prefix(2).map {
                            TestKnowledge.answer($0, .high)
                        })
                })
        }
        var first = talk()
        #expect(try first.say(word).map(\.type) == [.choices])
        var asked = talk()
        #expect(try asked.say(question).first?.type == .answer)
        var following = talk()
        following.state.topic.lines = [Turn(.customer, "before")]
        #expect(try following.say(word).first?.type == .answer)
    }

    /// The search finds nothing for the lines together, and something for the last alone.
    @Test func `another subject is found although the lines before it hide it`() throws {
        var talk = TestConversation(find: { request in
            guard request.conversation.count == 1 else { return .nothing }
            return Findings(
                answers: [TestKnowledge.answer(TestKnowledge.documents[0], .medium)])
        })
        talk.state.topic.lines = [Turn(.customer, "something else")]
        #expect(try talk.say("the late fee").map(\.type) == [.choices])
    }

    @Test func `after other words nobody understood a person takes over`() throws {
        var talk = TestConversation()
        #expect(try talk.say("blorp").map(\.type) == [.say])
        let events = try talk.say("blorp blorp")
        #expect(events.map(\.type) == [.handOff])
        #expect(events[0].packet?.reason == .notUnderstood)
        #expect(try talk.say("hello?").isEmpty)
    }

    @Test func `none of the choices counts as not understood`() throws {
        var talk = TestConversation()
        _ = try talk.say("the fee")
        #expect(try talk.say("none of these").map(\.type) == [.say])
        #expect(try talk.say("blorp").map(\.type) == [.handOff])
    }

    @Test func `an answer that did not help does not come back`() throws {
        var talk = TestConversation()
        _ = try talk.say("what is the late fee?")
        let events = try talk.say("no, that didn't help")
        #expect(events.last?.choices?.compactMap(\.document) == ["late-fee-waiver"])
        _ = try talk.say("1")
        let packet = try #require(try talk.say("no").last?.packet)
        #expect(packet.reason == .notHelped)
        #expect(packet.shown.map(\.reception) == [.didNotHelp, .didNotHelp])
        #expect(packet.suggestions.isEmpty)
    }

    @Test func `the same answer is not given twice running, but repeated when asked for`() throws {
        var talk = TestConversation()
        let first = try talk.say("what is the late fee?")
        let again = try talk.say("what is the late fee?")
        #expect(again.allSatisfy { $0.type != .answer })
        var other = TestConversation()
        _ = try other.say("what is the late fee?")
        #expect(try other.say("say that again") == first)
    }

    @Test func `an answer in another language says so`() throws {
        var talk = TestConversation(.russian)
        let text = try #require(try talk.say("сколько стоит роуминг").first?.text)
        #expect(text.contains("английск") && text.hasSuffix("It depends on the zone."))
    }

    @Test func `a resolved conversation begins a new topic`() throws {
        var talk = TestConversation()
        _ = try talk.say("what is the late fee?")
        _ = try talk.say("no")
        #expect(!talk.state.topic.rejected.isEmpty)
        _ = try talk.say("2")
        var fresh = TestConversation()
        _ = try fresh.say("what is the late fee?")
        _ = try fresh.say("yes")
        #expect(fresh.state.topic.rejected.isEmpty && fresh.state.topic.lines.isEmpty)
        #expect(try fresh.say("what is the late fee?").first?.document == "late-fee")
    }

    @Test func `several messages that waited are one turn`() throws {
        var talk = TestConversation()
        let events = try talk.receive(.messages(["hi", "what is the late", "fee"]))
        #expect(events.first?.document == "late-fee")
        #expect(talk.state.transcript.filter { $0.speaker == .customer }.count == 1)
    }

    static let smallTalk: [(String, Language)] = [
        ("hello", .english), ("thank you", .english), ("how are you", .english),
        ("what can you do", .english), ("привет", .russian), ("спасибо", .russian),
        ("你好", .simplifiedChinese), ("谢谢", .simplifiedChinese), ("謝謝", .traditionalChinese),
        ("สวัสดีค่ะ", .thai), ("ขอบคุณครับ", .thai),
    ]

    @Test(arguments: smallTalk)
    func `small talk is answered without a search`(message: String, language: Language) throws {
        var talk = TestConversation(
            language,
            find: { _ in
                Issue.record("searched"); return .nothing
            })
        let events = try talk.say(message)
        #expect(events.count == 1 && events[0].type == .say)
    }

    @Test(arguments: [
        ("bye", Language.english), ("до свидания", .russian), ("再见", .simplifiedChinese),
        ("ลาก่อนค่ะ", .thai),
    ])
    func `goodbye ends, and a new message begins again`(message: String, language: Language) throws
    {
        var talk = TestConversation(language)
        #expect(try talk.say(message).map(\.type) == [.end])
        #expect(talk.state.phase == .ended)
        #expect(try talk.say("what is the late fee?").first?.document == "late-fee")
    }
}
