import Foundation
import Knowledge
import TestSupport
import Testing

@testable import Indexer

struct FileListerTests {
    private static func list(_ folder: TemporaryFolder) -> (files: [String], messages: [String]) {
        let lister = FileLister(below: folder.path, extensions: ["md", "html"])
        let start = folder.path.count + 1
        return (
            lister.files.map { String($0.dropFirst(start)) },
            lister.issues.map { String($0.description.dropFirst(start)) }
        )
    }

    @Test func `lists files of the wanted endings in a fixed order, hidden ones left out`() throws {
        let folder = try TemporaryFolder()
        for file in ["b.md", "a/z.MD", "a/ก.html", "a/b/c.html", "x.txt", ".git/d.md", ".e.md"] {
            try folder.write("x", to: file)
        }
        let found = Self.list(folder)
        #expect(found.files == ["a/b/c.html", "a/z.MD", "a/ก.html", "b.md"])
        #expect(found.messages.isEmpty)
    }

    @Test func `follows links to files and folders, but no link to a folder around it`() throws {
        let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
        try folder.write("x", to: "a/one.md")
        try other.write("x", to: "two.md")
        try folder.link("a/loop", to: folder.path)
        try folder.link("a/self", to: ".")
        try folder.link("b", to: other.path)
        try folder.link("c.md", to: "a/one.md")
        let found = Self.list(folder)
        #expect(found.files == ["a/one.md", "b/two.md", "c.md"])
        #expect(
            found.messages == [
                "a/loop:1: error: is a link to a folder around it; it was passed over",
                "a/self:1: error: is a link to a folder around it; it was passed over",
            ])
    }

    @Test func `names links to nowhere and folders nested too deep`() throws {
        let folder = try TemporaryFolder()
        try folder.link("gone.md", to: "nowhere.md")
        try folder.link("self.md", to: "self.md")
        let deep = String(repeating: "d/", count: 70)
        try folder.write("x", to: deep + "deep.md")
        try folder.write("x", to: "good.md")
        let found = Self.list(folder)
        #expect(found.files == ["good.md"])
        #expect(found.messages.count == 3)
        #expect(found.messages[0].hasSuffix(":1: error: is nested too deep; it was passed over"))
        #expect(
            found.messages[1...] == [
                "gone.md:1: error: is a link to nowhere; it was passed over",
                "self.md:1: error: is a link to nowhere; it was passed over",
            ])
    }

    /// Twelve folders, each with two links to the next: 4,096 ways lead to the one file.
    @Test func `visits a folder once, however many links lead to it`() throws {
        let folder = try TemporaryFolder()
        for level in 0..<12 {
            try folder.makeFolder("pool/\(level)")
            try folder.link("pool/\(level)/a", to: "../\(level + 1)")
            try folder.link("pool/\(level)/b", to: "../\(level + 1)")
        }
        try folder.write("x", to: "pool/12/one.md")
        let lister = FileLister(below: folder.path + "/pool/0", extensions: ["md"])
        #expect(lister.files.count == 1)
    }

    @Test func `says why a folder cannot be read`() throws {
        let folder = try TemporaryFolder()
        let lister = FileLister(below: folder.path + "/missing", extensions: ["md"])
        #expect(lister.files.isEmpty)
        let message = try #require(lister.issues.first?.description)
        #expect(message.hasPrefix(folder.path + "/missing:1: error: cannot be read: "))
    }
}
