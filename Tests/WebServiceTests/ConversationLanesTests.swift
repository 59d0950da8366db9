import Dialogue
import Synchronization
import Testing

@testable import WebService

struct ConversationLanesTests {
    @Test func `messages that wait are one turn, and the last of them is answered`() async throws {
        let turns = Mutex<[[String]]>([])
        let (entered, entry) = AsyncStream.makeStream(of: Void.self)
        let (gate, opening) = AsyncStream.makeStream(of: Void.self)
        let lanes = ConversationLanes { _, event in
            guard case .messages(let texts) = event else { return [] }
            let isFirst = turns.withLock { turns in
                turns.append(texts)
                return turns.count == 1
            }
            if isFirst {
                entry.yield()
                for await _ in gate { break }
            }
            return [ChatEvent(.say, text: texts.joined(separator: "+"))]
        }
        async let first = lanes.take(.message("a"), in: "x")
        for await _ in entered { break }
        async let second = lanes.take(.message("b"), in: "x")
        while lanes.waiting(in: "x") < 1 { await Task.yield() }
        async let third = lanes.take(.message("c"), in: "x")
        while lanes.waiting(in: "x") < 2 { await Task.yield() }
        // Another conversation does not wait.
        #expect(try await lanes.take(.message("z"), in: "y").first?.text == "z")
        opening.yield()
        #expect(try await first.first?.text == "a")
        #expect(try await second.isEmpty)
        #expect(try await third.first?.text == "b+c")
        #expect(turns.withLock { $0 } == [["a"], ["z"], ["b", "c"]])
    }

    @Test func `a turn that fails fails for those who wait for it alone`() async throws {
        struct Broken: Error {}
        let lanes = ConversationLanes { _, event in
            if event == .askForPerson { throw Broken() }
            return []
        }
        await #expect(throws: Broken.self) { try await lanes.take(.askForPerson, in: "x") }
        #expect(try await lanes.take(.message("a"), in: "x").isEmpty)
        #expect(lanes.waiting(in: "x") == 0)
    }
}
