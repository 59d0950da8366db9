import Knowledge
import TestSupport
import TextAnalysis
import Testing

@testable import SearchIndex

struct IndexedThingTests {
    private static func about(_ things: NamedThing..., id: String) -> TestDocument {
        var document = TestDocument.document(id, "router")
        document.about = things
        return TestDocument(document)
    }

    @Test func `an index knows its things, with all aliases and how many documents there are`()
        throws
    {
        let index = try TestIndex([
            Self.about(NamedThing(name: "Hub", aliases: ["the box", "router"]), id: "a"),
            Self.about(
                NamedThing(name: "Hub", aliases: ["router"]), NamedThing(name: "огни"), id: "b"),
            Self.about(NamedThing(name: "Hub 2", aliases: ["Hub 2"]), id: "c"),
            Self.about(NamedThing(name: "子午会员圈", aliases: ["積分"]), id: "d"),
        ])
        try index.pool().withReader { reader throws(IndexError) in
            let things = try reader.namedThings().sorted { $0.name < $1.name }
            #expect(
                things == [
                    IndexedThing(name: "Hub", aliases: ["router", "the box"], documents: 2),
                    IndexedThing(name: "Hub 2", documents: 1),
                    IndexedThing(name: "огни", documents: 1),
                    IndexedThing(name: "子午会员圈", aliases: ["積分"], documents: 1),
                ])
        }
    }

    @Test func `a name too long for a term, or with a tab, is not known`() throws {
        let long = String(repeating: "ก", count: 40)
        let index = try TestIndex([
            Self.about(
                NamedThing(name: long), NamedThing(name: "a\tb"), NamedThing(name: ""),
                NamedThing(name: "fits", aliases: [long, "x\ty"]), id: "a")
        ])
        try index.pool().withReader { reader throws(IndexError) in
            #expect(try reader.namedThings() == [IndexedThing(name: "fits", documents: 1)])
        }
    }

    @Test func `a request for a thing finds its documents, whatever their words`() throws {
        let index = try TestIndex([
            Self.about(NamedThing(name: "Hub"), id: "a"),
            Self.about(NamedThing(name: "Hub 2"), id: "b"), TestDocument("c", "hub"),
        ])
        var request = TestIndex.request("absent")
        request.thing = "Hub"
        #expect(try index.pool().found(request) == ["a"])
        request.thing = "hub"
        #expect(try index.pool().found(request) == [])
    }

    @Test func `a procedure counts once, and every step knows what it is about`() throws {
        var document = TestDocument.document("reset", "reset", kind: .procedure)
        document.about = [NamedThing(name: "Hub")]
        let index = try TestIndex([
            TestDocument(
                document,
                passages: [
                    TestPassage(text: "whole"), TestPassage(anchor: "s1", text: "unplug", step: 1),
                ])
        ])
        try index.pool().withReader { reader throws(IndexError) in
            #expect(try reader.namedThings().map(\.documents) == [1])
            let hits = try reader.search(TestIndex.request("unplug")).hits
            #expect(try reader.summaries(of: hits).map(\.things) == [["Hub"]])
        }
    }
}
