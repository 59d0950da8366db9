import Foundation
import TestSupport
import Testing

@testable import Embedding

struct WordingSpaceFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var path: String { folder.path + "/wordings.space" }

    private static func space(languages: [String], dimensions: Int, seed: Int) -> WordingSpace {
        var random = SeededGenerator(seed: seed)
        let groups = languages.map { language in
            WordingSpace.Group(
                language: language,
                vectors: (0..<70).map { _ in randomVector(dimensions, using: &random) })
        }
        return WordingSpace(dimensions: dimensions, groups: groups)
    }

    /// Forty questions in two languages.
    private static func translated(dimensions: Int) -> WordingSpace {
        var random = SeededGenerator(seed: 5)
        let groups = (0..<40).flatMap { family in
            ["en", "th"].map { language in
                WordingSpace.Group(
                    language: language, family: "f\(family)",
                    vectors: [randomVector(dimensions, using: &random)])
            }
        }
        return WordingSpace(dimensions: dimensions, groups: groups)
    }

    @Test func `translation maps come back from the file`() throws {
        let space = Self.translated(dimensions: 6)
        #expect(space.translations.keys.sorted() == ["en", "th"])
        try space.write(to: path)
        #expect(try WordingSpace(path: path) == space)
        let whole = try Data(contentsOf: URL(filePath: path))
        for count in stride(from: 0, to: whole.count, by: 7) {
            try expectDamaged(whole.prefix(count), "\(count) bytes")
        }
    }

    static let sizes: [(languages: [String], dimensions: Int)] = [
        ([], 3), (["en"], 1), (["en", "th", "zh", "ru"], 24), (["und", "abcdefgh"], 5),
    ]

    @Test(arguments: sizes.indices) func `a space comes back from its file`(number: Int) throws {
        let (languages, dimensions) = Self.sizes[number]
        let space = Self.space(languages: languages, dimensions: dimensions, seed: number)
        try space.write(to: path)
        let back = try WordingSpace(path: path)
        #expect(back == space)
        #expect(back.means.keys.sorted() == languages.sorted())
        let vector = (0..<dimensions).map { Float($0 + 1) }
        #expect(
            back.transformed(vector, language: "en") == space.transformed(vector, language: "en"))
    }

    private func expectDamaged(_ bytes: Data, _ comment: Comment) throws {
        try bytes.write(to: URL(filePath: path))
        let error = #expect(throws: VectorFileError.self, comment) {
            try WordingSpace(path: path)
        }
        guard case .damaged(path, _)? = error else {
            Issue.record("\(comment): \(String(describing: error))")
            return
        }
    }

    @Test func `a file that is cut short or too long is damaged`() throws {
        try Self.space(languages: ["en", "th"], dimensions: 4, seed: 1).write(to: path)
        let whole = try Data(contentsOf: URL(filePath: path))
        for count in whole.indices { try expectDamaged(whole.prefix(count), "\(count) bytes") }
        try expectDamaged(whole + [0], "one byte more")
    }

    @Test func `a file of another kind is damaged`() throws {
        try Self.space(languages: ["en"], dimensions: 4, seed: 1).write(to: path)
        let whole = try Data(contentsOf: URL(filePath: path))
        for place in 0..<8 {
            var changed = whole
            changed[place] ^= 1
            try expectDamaged(changed, "byte \(place) of the magic")
        }
    }

    /// Dimensions and number of languages that no memory holds must not be computed with.
    static let headers: [(dimensions: UInt32, count: UInt32)] = [
        (.max, .max), (.max, 1), (4096, .max), (0, 0), (0, .max), (4097, 0), (5, 1), (3, 1),
        (4, 2), (4, 0),
    ]

    @Test(arguments: headers)
    func `a header that does not fit the file is damaged`(dimensions: UInt32, count: UInt32) throws
    {
        try Self.space(languages: ["en"], dimensions: 4, seed: 1).write(to: path)
        var bytes = try Data(contentsOf: URL(filePath: path))
        func put(_ number: UInt32, at place: Int) {
            for byte in 0..<4 {
                bytes[place + byte] = UInt8(truncatingIfNeeded: number >> (8 * byte))
            }
        }
        put(dimensions, at: 8)
        put(count, at: 12)
        try expectDamaged(bytes, "\(dimensions) dimensions, \(count) languages")
        put(4, at: 8)
        put(1, at: 12)
        put(max(1, count), at: 16)
        try expectDamaged(bytes, "\(count) maps")
    }

    @Test func `a file that is not there is missing, one that cannot be written is named`() throws {
        #expect(throws: VectorFileError.missing(path: path)) { try WordingSpace(path: path) }
        let nowhere = folder.path + "/no/such/folder/space"
        let error = #expect(throws: VectorFileError.self) {
            try Self.space(languages: [], dimensions: 2, seed: 1).write(to: nowhere)
        }
        guard case .storage(nowhere, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
