import Foundation
import Knowledge
import TestSupport
import Testing

@testable import Indexer

struct ZipArchiveTests {
    private static func open(
        _ builder: ZipBuilder, _ folder: TemporaryFolder
    ) throws -> ZipArchive {
        try ZipArchive(path: try folder.write(builder.data, to: "site.zip"))
    }

    /// What unpacks, and every message, without the archive's own path.
    private static func read(
        _ builder: ZipBuilder
    ) throws -> (texts: [String: String], messages: [String]) {
        let folder = try TemporaryFolder()
        let archive = try open(builder, folder)
        let (entries, issues) = archive.entries(extensions: ["html"])
        var messages = issues.map { String($0.description.dropFirst(archive.path.count + 1)) }
        var texts: [String: String] = [:]
        archive.read(entries) { entry, bytes in
            switch bytes {
            case .success(let data): texts[entry.name] = String(decoding: data, as: UTF8.self)
            case .failure(let failure): messages.append("\(entry.name): \(failure.message)")
            }
        }
        return (texts, messages)
    }

    @Test func `unpacks the entries of the wanted endings in the order of their names`() throws {
        let folder = try TemporaryFolder()
        var builder = ZipBuilder()
        for name in ["z.html", "a/ก.HTML", "style.css", "a/中.html", "empty.html"] {
            builder.add(name, name == "empty.html" ? "" : "text of \(name)")
        }
        let archive = try Self.open(builder, folder)
        let (entries, issues) = archive.entries(extensions: ["html"])
        #expect(entries.map(\.name) == ["a/ก.HTML", "a/中.html", "empty.html", "z.html"])
        #expect(issues.isEmpty)
        let found = try Self.read(builder)
        #expect(found.texts["a/中.html"] == "text of a/中.html")
        #expect(found.texts["empty.html"] == "")
        #expect(found.messages.isEmpty)
    }

    static let slips = [
        "../out.html", "a/../../out.html", "/etc/out.html", "..\\out.html", "a/..", "C:\\out.html",
    ]

    @Test func `names that point out of the archive are passed over`() throws {
        var builder = ZipBuilder()
        for name in Self.slips { builder.add(name, "x") }
        builder.add("in..side.html", "good")
        let found = try Self.read(builder)
        #expect(found.texts == ["in..side.html": "good"])
        let wanted = Self.slips.filter { $0.hasSuffix(".html") }
            .map { "\($0):1: error: points out of the archive; it was passed over" }
        #expect(found.messages == wanted)
    }

    @Test func `a bomb is named and not unpacked, whatever size it declares`() throws {
        var builder = ZipBuilder()
        builder.addBomb("honest.html", runs: 80_000)
        builder.addBomb("modest.html", runs: 80_000, declaring: 100)
        builder.addBomb("small.html", runs: 2)
        builder.add("good.html", "good")
        let found = try Self.read(builder)
        #expect(Set(found.texts.keys) == ["small.html", "good.html"])
        #expect(found.texts["small.html"] == String(repeating: " ", count: 517))
        #expect(
            found.messages == [
                "honest.html:1: error: unpacks to more than 16 MB; it was passed over",
                "modest.html: does not unpack to the size it declares; it was passed over",
            ])
    }

    @Test(arguments: [0, 3, 5, 1_048_576] as [UInt64])
    func `a stored entry of another size than declared is passed over`(size: UInt64) throws {
        var builder = ZipBuilder()
        builder.add(Array("lie.html".utf8), Array("four".utf8), declaring: size)
        builder.add("good.html", "good")
        let found = try Self.read(builder)
        #expect(found.texts == ["good.html": "good"])
        #expect(found.messages.count == 1)
        #expect(found.messages.first?.hasPrefix("lie.html") == true)
    }

    static let sizes: [UInt64] = [1 << 33, 1 << 62, 1 << 63 - 1, .max - 1]

    @Test(arguments: sizes)
    func `sizes beyond all measure neither overflow nor hide the rest`(size: UInt64) throws {
        var builder = ZipBuilder()
        builder.add("a.html", "a")
        for name in ["b.html", "c.html", "d.html"] {
            builder.add(Array(name.utf8), Array(name.utf8), declaring: size)
        }
        builder.add("e.html", "e")
        let folder = try TemporaryFolder()
        let path = try folder.write(builder.data, to: "site.zip")
        let found = SourceKind.website.source(at: path, using: Fixture.text).readAll()
        #expect(!found.messages.isEmpty)
        #expect(found.messages.allSatisfy { $0.hasPrefix(path) })
    }

    @Test func `an archive of small entries that unpack to too much is cut off`() throws {
        var builder = ZipBuilder()
        for index in 1000..<1300 {
            builder.add(Array("\(index).html".utf8), [], declaring: UInt64(16 << 20))
        }
        let folder = try TemporaryFolder()
        let (entries, issues) = try Self.open(builder, folder).entries(extensions: ["html"])
        #expect(entries.count == 256)
        #expect(issues.count == 1)
        #expect(issues.first?.message.contains("more than 4096 MB") == true)
    }

    @Test func `an encrypted or damaged entry is named`() throws {
        var builder = ZipBuilder()
        builder.addEncrypted("secret.html")
        builder.add("good.html", "good")
        let found = try Self.read(builder)
        #expect(found.texts == ["good.html": "good"])
        #expect(found.messages.count == 1)
        #expect(found.messages.first?.hasPrefix("secret.html: cannot be unpacked: ") == true)
    }

    @Test(arguments: 0..<60)
    func `no flipped bytes crash`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        var builder = ZipBuilder()
        for index in 0..<4 { builder.add("\(index).html", "text \(index)") }
        builder.addBomb("bomb.html", runs: 20)
        var bytes = builder.data
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            let offset = Int.random(in: 0..<bytes.count, using: &random)
            bytes[offset] = UInt8.random(in: 0...255, using: &random)
        }
        if seed % 3 == 0 { bytes = bytes.prefix(Int.random(in: 0...bytes.count, using: &random)) }
        let folder = try TemporaryFolder()
        let path = try folder.write(bytes, to: "site.zip")
        let found = SourceKind.website.source(at: path, using: Fixture.text).readAll()
        #expect(found.messages.allSatisfy { $0.hasPrefix(path) })
    }

    @Test func `what is no archive is named`() throws {
        let folder = try TemporaryFolder()
        for text in ["", "not a zip archive at all"] {
            let path = try folder.write(text, to: "x.zip")
            let found = SourceKind.website.source(at: path, using: Fixture.text).readAll()
            #expect(found.documents.isEmpty)
            #expect(found.messages.count == 1)
            #expect(found.messages.first?.hasPrefix("\(path):1: error: ") == true)
        }
    }
}
