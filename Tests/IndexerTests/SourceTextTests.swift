import Foundation
import Indexer
import TestSupport
import Testing

struct SourceTextTests {
    private static func message(_ body: () throws -> Void) -> String {
        do { try body() } catch { return (error as? SourceText.Failure)?.message ?? "\(error)" }
        return ""
    }

    @Test func `reads a file through any links`() throws {
        let folder = try TemporaryFolder()
        try folder.write("สวัสดี 你好 привет", to: "a.md")
        try folder.link("b.md", to: "a.md")
        try folder.link("c.md", to: "b.md")
        #expect(try Fixture.text.text(of: folder.path + "/c.md") == "สวัสดี 你好 привет")
    }

    @Test func `says why a file cannot be read`() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("folder.md")
        try folder.link("gone.md", to: "nowhere")
        // Root may read a file without permissions; nobody can read this one from its beginning.
        try folder.link("unreadable.md", to: "/proc/self/mem")
        #expect(mkfifo(folder.path + "/pipe.md", 0o644) == 0)
        func failure(_ file: String) -> String {
            Self.message { _ = try Fixture.text.text(of: folder.path + "/" + file) }
        }
        #expect(failure("missing.md").hasPrefix("cannot be read: "))
        #expect(failure("gone.md") == "cannot be read: No such file or directory")
        #expect(failure("unreadable.md").hasPrefix("cannot be read: "))
        #expect(failure("folder.md") == "is not a regular file; it was passed over")
        #expect(failure("pipe.md") == "is not a regular file; it was passed over")
    }

    @Test func `refuses a file of 200 MB without reading it`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("", to: "big.md")
        #expect(truncate(path, 200 << 20) == 0)
        let message = Self.message { _ = try Fixture.text.text(of: path) }
        #expect(message == "is too large (200 MB; at most 16 MB are read); split it")
        #expect(try Fixture.text.bytes(of: path, limit: 200 << 20).count == 200 << 20)
    }

    static let charsets: [(name: String, bytes: [UInt8], text: String)] = [
        ("windows-1251", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], "Привет"),
        ("GB18030", [0xC4, 0xE3, 0xBA, 0xC3], "你好"),
        ("TIS-620", [0xC0, 0xD2, 0xC9, 0xD2, 0xE4, 0xB7, 0xC2], "ภาษาไทย"),
    ]

    @Test(arguments: charsets)
    func `converts a declared charset and refuses an undeclared one`(
        _ c: (name: String, bytes: [UInt8], text: String)
    ) throws {
        #expect(try Fixture.text.decode(Data(c.bytes), declared: c.name) == c.text)
        let message = Self.message { _ = try Fixture.text.decode(Data(c.bytes)) }
        #expect(message.contains("not UTF-8"))
        #expect(message.contains("declares no charset"))
    }

    @Test func `refuses NUL and broken UTF-8`() {
        let binary = Self.message { _ = try Fixture.text.decode(Data("a\0b".utf8)) }
        #expect(binary.contains("NUL"))
        let broken = Self.message {
            _ = try Fixture.text.decode(Data([0x61, 0xFF]), declared: "utf-8")
        }
        #expect(broken.contains("byte 1"))
    }
}
