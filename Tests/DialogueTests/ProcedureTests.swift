import Testing

@testable import Dialogue

struct ProcedureTests {
    private func started() throws -> TestConversation {
        var talk = TestConversation()
        let events = try talk.say("restart my hub")
        #expect(events.first?.document == "restart")
        #expect(events.first?.text?.contains("Unplug it") == true)
        return talk
    }

    @Test func `steps come one by one, and a branch is chosen by its words`() throws {
        var talk = try started()
        #expect(try talk.say("done").last?.text?.contains("Plug it in") == true)
        #expect(talk.state.procedure?.step == "on")
        let branch = try talk.say("done")
        #expect(branch.last?.choices?.first?.title == "the light is green")
        #expect(try talk.say("the light is red").last?.text?.contains("Call us") == true)
        #expect(talk.state.procedure?.tried.map(\.anchor) == ["off", "on"])
    }

    @Test func `back goes to the step before, and the first has none`() throws {
        var talk = try started()
        _ = try talk.say("done")
        #expect(try talk.say("back").last?.text?.contains("Unplug it") == true)
        #expect(talk.state.procedure?.step == "off")
        #expect(try talk.say("back").first?.text == Phrases.english.firstStep)
    }

    @Test func `the branch that solves it ends the topic`() throws {
        var talk = try started()
        _ = try talk.say("done")
        _ = try talk.say("done")
        #expect(try talk.say("the light is green").first?.text == Phrases.english.gladItHelped)
        #expect(talk.state.shown.last?.reception == .helped)
    }

    @Test func `a step that fails leads where the procedure says`() throws {
        var talk = try started()
        _ = try talk.say("done")
        _ = try talk.say("done")
        _ = try talk.say("none of these")
        #expect(talk.state.procedure?.step == "cable")
        _ = try talk.say("did not work")
        #expect(talk.state.procedure?.step == "call")
        #expect(talk.state.procedure?.tried.last?.outcome == .didNotWork)
    }

    @Test func `what was tried is told to the person who takes over`() throws {
        var talk = try started()
        _ = try talk.say("done")
        let packet = try #require(try talk.say("a person please").last?.packet)
        #expect(packet.stepsTried.map(\.anchor) == ["off"])
        #expect(packet.story.contains("Unplug it"))
    }
}
