import Foundation
import Knowledge
import Testing
import TextAnalysis

@testable import Dialogue

struct HandOffTests {
    static let outbursts: [(String, Language, HandOffReason, HandOffPacket.Priority)] = [
        ("let me talk to a human", .english, .asked, .normal),
        ("this is unacceptable, I'm calling my lawyer", .english, .complaint, .high),
        ("you stupid bot", .english, .abuse, .high),
        ("позовите человека", .russian, .asked, .normal),
        ("я подам на вас в суд", .russian, .complaint, .high),
        ("转人工", .simplifiedChinese, .asked, .normal),
        ("我要找律师告你们", .simplifiedChinese, .complaint, .high),
        ("ขอคุยกับคนจริงๆ", .thai, .asked, .normal),
    ]

    @Test(arguments: outbursts)
    func `a person comes at once`(
        message: String, language: Language, reason: HandOffReason,
        priority: HandOffPacket.Priority
    ) throws {
        var talk = TestConversation(language)
        let events = try talk.say(message)
        #expect(events.map(\.type) == [.handOff])
        #expect(events.first?.packet?.reason == reason)
        #expect(events.first?.packet?.routing.priority == priority)
        #expect(events.first?.text?.isEmpty == false)
    }

    @Test func `the bot is silent until it has control again`() throws {
        var talk = TestConversation()
        _ = try talk.say("a person please")
        #expect(try talk.say("what is the late fee?").isEmpty)
        #expect(
            try talk.receive(.handOff(.waiting(position: 2))).first?.text?.contains("2") == true)
        #expect(
            try talk.receive(.handOff(.accepted(agent: "Mai"))).first?.text?.contains("Mai") == true
        )
        #expect(try talk.receive(.handOff(.said("Hello, I am Mai"))).isEmpty)
        #expect(try talk.say("hi Mai").isEmpty)
        #expect(talk.state.transcript.suffix(2).map(\.speaker) == [.agent, .customer])
        #expect(try talk.receive(.handOff(.completed)).count == 1)
        #expect(try talk.say("what is the late fee?").first?.type == .answer)
    }

    @Test func `when nobody came the bot offers to call back`() throws {
        var talk = TestConversation()
        _ = try talk.say("a person please")
        _ = try talk.receive(.handOff(.expired))
        #expect(try talk.say("yes").last?.form == "callback")
    }

    @Test func `nobody on duty is said before anything is typed`() {
        var talk = TestConversation(isOnDuty: false)
        let actions = talk.dialogue.open(&talk.state)
        #expect(actions.contains { $0.text == Phrases.english.offDuty })
    }

    @Test func `the story is told in the agent's language`() throws {
        var talk = TestConversation(.russian)
        _ = try talk.say("сколько стоит роуминг")
        let packet = try #require(try talk.say("не помогло").last?.packet)
        #expect(packet.story.hasPrefix("The"))
        #expect(packet.routing.language.primary == "ru")
    }

    @Test func `the flat projection fits, however long the conversation`() throws {
        var talk = TestConversation()
        for number in 0..<40 {
            _ = try talk.say(
                "what is the late fee? " + String(repeating: "ж\"\\ ", count: 100) + "\(number)")
            talk.state.phase = .bot
            talk.state.topic.misses = 0
        }
        let packet = try #require(try talk.say("a person please").last?.packet)
        let data = try JSONEncoder().encode(packet.flat)
        #expect(data.count <= HandOffPacket.flatLimit)
        #expect(packet.flat["reason"] == "asked")
    }
}
