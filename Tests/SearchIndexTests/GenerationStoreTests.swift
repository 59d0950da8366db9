import Foundation
import TestSupport
import Testing

@testable import SearchIndex

struct GenerationStoreTests {
    private static func names(in index: TestIndex) throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: index.path)).subtracting(["lock"])
    }

    @Test func `nothing was built yet`() throws {
        let index = try TestIndex()
        #expect(index.store.currentPath() == nil)
        #expect(index.store.nextNumber() == 1)
        #expect(throws: IndexError.missing(path: index.path)) { try index.pool() }
    }

    @Test func `publishing moves the current link`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        #expect(index.store.currentPath() == index.path + "/generation-1")
        let link = try FileManager.default.destinationOfSymbolicLink(
            atPath: index.path + "/current")
        #expect(link == "generation-1")
        try index.publish([TestDocument("b", "router")])
        #expect(index.store.currentPath() == index.path + "/generation-2")
    }

    @Test func `the generation before the current one is kept, older ones go`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        for number in 2...5 {
            try index.publish([TestDocument("a", "router", version: "\(number)")])
            #expect(index.store.currentPath() == index.path + "/generation-\(number)")
        }
        try index.store.removeLeftovers()
        #expect(try Self.names(in: index) == ["current", "generation-4", "generation-5"])
    }

    /// What a build leaves that was killed: while it wrote, after the rename, before the swap.
    static let leftovers = [
        ["unfinished-2"], ["unfinished-2", "unfinished-7"], ["generation-2"],
        ["generation-2", "current.2"], ["generation-12", "unfinished-13", "current.12"],
    ]

    @Test(arguments: leftovers)
    func `a killed build's leftovers go with the next build`(names: [String]) throws {
        let index = try TestIndex([TestDocument("a", "router")])
        for name in names {
            try index.folder.write("half", to: "index/\(name)/xapian/iamglass")
        }
        let pool = try index.pool()
        #expect(try pool.found(TestIndex.request("router")) == ["a"])
        try index.publish([TestDocument("b", "router")])
        #expect(Set(try pool.found(TestIndex.request("router"))) == ["a", "b"])
        #expect(try Self.names(in: index) == ["current", "generation-1", "generation-2"])
    }

    @Test func `files of others stay`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        for name in ["notes.txt", "generation-old", "unfinished-", "embeddings"] {
            try index.folder.write("mine", to: "index/" + name)
        }
        try index.publish([TestDocument("b", "router")])
        let names = try Self.names(in: index)
        #expect(names.isSuperset(of: ["notes.txt", "generation-old", "unfinished-", "embeddings"]))
    }

    @Test func `numbers only rise`() throws {
        let index = try TestIndex()
        for number in [1, 9, 10, 11] {
            if number == 9 { try index.folder.write("", to: "index/generation-8/x") }
            #expect(index.store.nextNumber() == number)
            if number != 9 { try index.folder.write("", to: "index/generation-\(number)/x") }
            if number == 9 { try index.folder.write("", to: "index/generation-9/x") }
        }
    }
}
