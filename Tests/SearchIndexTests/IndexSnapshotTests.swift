import Foundation
import TestSupport
import Testing

@testable import SearchIndex

struct IndexSnapshotTests {
    @Test func `an index of another format is refused with the command that rebuilds it`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        try Manifests.change(index) {
            $0.replacing(
                "\"formatVersion\" : \(IndexSchema.formatVersion)", with: "\"formatVersion\" : 99")
        }
        #expect {
            try index.pool()
        } throws: { error in
            guard case IndexError.otherRules(index.path, let built, let expected) = error else {
                return false
            }
            let message = "\(error)"
            return built.hasPrefix("format 99") && expected == Manifest.rules
                && message.contains("'indexer build --index \(index.path) --full'")
        }
    }

    @Test func `an index of other text rules is refused`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        try Manifests.change(index) { $0.replacing("text rules ", with: "text rules 0.") }
        #expect {
            try index.pool()
        } throws: { error in
            if case IndexError.otherRules = error { true } else { false }
        }
    }

    static let damages: [(file: String, text: String?)] = [
        ("manifest.json", ""), ("manifest.json", "{}"),
        ("manifest.json", "{\"formatVersion\": 1"), ("knowledge.json", nil),
        ("knowledge.json", "[]"),
    ]

    @Test(arguments: damages)
    func `a damaged manifest names the file and the command`(file: String, text: String?) throws {
        let index = try TestIndex([TestDocument("a", "router")])
        let path = index.path + "/generation-1/" + file
        try FileManager.default.removeItem(atPath: path)
        if let text { try text.write(toFile: path, atomically: true, encoding: .utf8) }
        #expect {
            try index.pool()
        } throws: { error in
            guard case IndexError.unreadableManifest(path, _) = error else { return false }
            return "\(error)".contains(path) && "\(error)".contains("indexer build --full")
        }
        // Such a generation is made anew.
        try index.publish([TestDocument("b", "router")])
        #expect(try index.pool().found(TestIndex.request("router")) == ["b"])
    }

    @Test func `a generation without its manifest is no index`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        try FileManager.default.removeItem(atPath: index.path + "/generation-1/manifest.json")
        #expect(throws: IndexError.missing(path: index.path)) { try index.pool() }
        try index.publish([TestDocument("b", "router")])
        #expect(try index.pool().found(TestIndex.request("router")) == ["b"])
    }

    /// What the message says to run must be a command that helps.
    @Test
    func `a generation without its database is missing under the index's own path`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        let pool = try index.pool()
        try FileManager.default.removeItem(atPath: index.path + "/generation-1/xapian")
        #expect {
            try pool.found(TestIndex.request("router"))
        } throws: { error in
            "\(error)".contains("'indexer build --index \(index.path)")
                && !"\(error)".contains("--index \(index.path)/generation")
        }
    }
}
