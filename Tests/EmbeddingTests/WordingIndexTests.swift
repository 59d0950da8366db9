import Foundation
import TestSupport
import Testing

@testable import Embedding

struct WordingIndexTests {
    private static let dimensions = 24

    /// The wordings of one document.
    private struct Wordings {
        let family: String
        let language: String
        let vectors: [[Float]]
    }

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Families of up to two languages, whose vectors share an offset, with up to four wordings each.
    private static func wordings(_ families: Int, seed: Int) -> [Wordings] {
        var random = SeededGenerator(seed: seed)
        let offsets = ["en", "th"].map { ($0, randomVector(dimensions, using: &random)) }
        return (0..<families).flatMap { number in
            let question = randomVector(dimensions, using: &random)
            return offsets.prefix(number % 3 == 0 ? 2 : 1).map { language, offset in
                let vectors = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                    let noise = randomVector(dimensions, using: &random)
                    return unit(
                        zip(zip(question, offset), noise).map { $0.0 + 2 * $0.1 + 0.5 * $1 })
                }
                return Wordings(family: "f\(number)", language: language, vectors: vectors)
            }
        }
    }

    private static func typical(seed: Int) -> [String: [[Float]]] {
        var random = SeededGenerator(seed: seed)
        return ["en", "zh"].reduce(into: [:]) { typical, language in
            typical[language] = (0..<10).map { _ in randomVector(dimensions, using: &random) }
        }
    }

    private func index(
        of wordings: [Wordings], typical: [String: [[Float]]] = [:]
    ) throws -> WordingIndex {
        var writer = WordingIndexWriter(dimensions: Self.dimensions, engineID: "engine")
        for one in wordings {
            writer.add(
                one.vectors, family: one.family, language: one.language, among: .documents)
        }
        try writer.finish(in: folder.path, typical: typical)
        return try WordingIndex(folder: folder.path)
    }

    /// The likeness of each family, by definition.
    private func naive(
        _ wordings: [Wordings], typical: [String: [[Float]]], _ query: [Float], _ language: String
    ) -> [String: (best: Double, whole: Double)] {
        let groups = wordings.map {
            WordingSpace.Group(language: $0.language, family: $0.family, vectors: $0.vectors)
        }
        let steady = typical.flatMap { language, vectors in
            vectors.map { WordingSpace.Group(language: language, vectors: [$0]) }
        }
        let space = WordingSpace(dimensions: Self.dimensions, groups: groups + steady)
        let asked = space.transformed(query, language: language)
        let families = Dictionary(grouping: wordings, by: \.family).sorted { $0.key < $1.key }
        let vectors = families.map { _, members in
            members.flatMap { member in
                member.vectors.map { space.transformed($0, language: member.language) }
            }.sorted { $0.lexicographicallyPrecedes($1) }
        }
        let learnt = FamilyVectors.learnt(from: vectors)
        return Dictionary(
            uniqueKeysWithValues: zip(families, zip(vectors, learnt)).map { family, vectors in
                (
                    family.key,
                    (vectors.0.map { dot(asked, $0) }.max() ?? 0, dot(asked, vectors.1))
                )
            })
    }

    @Test(arguments: 0..<10)
    func `likeness is the mean of that of the nearest wording and that of the family's vector`(
        seed: Int
    ) throws {
        let wordings = Self.wordings(60, seed: seed)
        let typical = Self.typical(seed: seed)
        let index = try index(of: wordings, typical: typical)
        #expect(index.count == wordings.reduce(0) { $0 + $1.vectors.count })
        var random = SeededGenerator(seed: seed + 100)
        let families = Array(Set(wordings.map(\.family))).sorted()
        for (language, vector) in [
            ("en", wordings[seed].vectors[0]),
            ("th", randomVector(Self.dimensions, using: &random)),
            ("sw", randomVector(Self.dimensions, using: &random)),
        ] {
            let expected = naive(wordings, typical: typical, vector, language)
            let query = index.query(vector, language: language)
            let likeness = index.likeness(of: families, to: query)
            for (family, found) in zip(families, likeness) {
                let wanted = try #require(expected[family])
                #expect(abs(try #require(found).value - (wanted.best + wanted.whole) / 2) < 0.01)
            }
            let nearest = index.nearest(to: query, limit: 5)
            #expect(Set(nearest).count == nearest.count)
            #expect((5...10).contains(nearest.count))
            let best = expected.values.map(\.best).max() ?? 0
            #expect(expected[nearest[0]]?.best ?? -1 > best - 0.02)
            let wholes = expected.values.map(\.whole).sorted(by: >)
            #expect(nearest.contains { expected[$0]?.whole ?? -1 > wholes[0] - 0.02 })
        }
    }

    @Test(arguments: 0..<5)
    func `a family is found by the wordings of its translations`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let offsets = ["en", "th"].map { ($0, randomVector(Self.dimensions, using: &random)) }
        // Every question in both languages, but one that only Thai has.
        let wordings = (0..<40).flatMap { number in
            let question = randomVector(Self.dimensions, using: &random)
            return offsets.dropFirst(number == 7 ? 1 : 0).map { language, offset in
                Wordings(
                    family: "f\(number)", language: language,
                    vectors: [unit(zip(question, offset).map { $0 + 2 * $1 })])
            }
        }
        let index = try index(of: wordings)
        let thai = try #require(wordings.first { $0.family == "f7" }).vectors[0]
        // The same question as it is put in English.
        let english = unit(
            zip(thai, zip(offsets[0].1, offsets[1].1)).map { $0 + 0.9 * ($1.0 - $1.1) })
        #expect(index.nearest(to: index.query(english, language: "en"), limit: 1).first == "f7")
    }

    @Test func `the same wording is as like as can be, a family without any is not compared`()
        throws
    {
        let wordings = Self.wordings(30, seed: 1)
        let index = try index(of: wordings)
        let single = try #require(
            wordings.first { one in
                one.vectors.count == 1 && wordings.count { $0.family == one.family } == 1
            })
        let query = index.query(single.vectors[0], language: single.language)
        let likeness = index.likeness(of: [single.family, "unheard-of", ""], to: query)
        #expect(abs(try #require(likeness[0]).value - 1) < 0.01)
        #expect(likeness[1] == nil && likeness[2] == nil)
        #expect(index.nearest(to: query, limit: 1).first == single.family)
        #expect(index.likeness(of: [], to: query).isEmpty)
    }

    @Test(arguments: 0..<5) func `the order in which wordings come does not matter`(seed: Int)
        throws
    {
        let wordings = Self.wordings(40, seed: seed)
        var random = SeededGenerator(seed: seed)
        let families = Array(Set(wordings.map(\.family))).sorted()
        let vector = randomVector(Self.dimensions, using: &random)
        func likeness(_ wordings: [Wordings]) throws -> [Likeness?] {
            let index = try index(of: wordings)
            return index.likeness(of: families, to: index.query(vector, language: "th"))
        }
        let one = try likeness(wordings)
        let other = try likeness(wordings.shuffled(using: &random))
        for (a, b) in zip(one, other) {
            #expect(abs(try #require(a).value - (try #require(b).value)) < 0.005)
        }
    }

    @Test func `typical questions steady a language's mean, and are no wordings`() throws {
        let wordings = Self.wordings(9, seed: 2)
        let typical = Self.typical(seed: 2)
        let steadied = try index(of: wordings, typical: typical)
        #expect(steadied.count == wordings.reduce(0) { $0 + $1.vectors.count })
        let english =
            wordings.filter { $0.language == "en" }.flatMap(\.vectors) + (typical["en"] ?? [])
        let mean = try #require(steadied.questionMean(in: "en"))
        for (index, value) in mean.enumerated() {
            let expected = english.reduce(0) { $0 + Double($1[index]) } / Double(english.count)
            #expect(abs(Double(value) - expected) < 1e-6)
        }
        #expect(steadied.questionMean(in: "zh") != nil && steadied.questionMean(in: "ru") == nil)
        // Nothing answers a typical question.
        let query = steadied.query(try #require(typical["zh"])[0], language: "zh")
        let families = Set(wordings.map(\.family))
        #expect(families.isSuperset(of: steadied.nearest(to: query, limit: 100)))
    }

    /// The mean of a single wording is that wording: nothing is left of it.
    @Test func `a language with one wording alone can be written`() throws {
        var random = SeededGenerator(seed: 3)
        let alone = randomVector(Self.dimensions, using: &random)
        let wordings =
            Self.wordings(9, seed: 3)
            + [
                Wordings(family: "german", language: "de", vectors: [alone]),
                Wordings(family: "twice", language: "sw", vectors: [alone, alone]),
            ]
        let index = try index(of: wordings)
        let query = index.query(wordings[0].vectors[0], language: "en")
        #expect(index.nearest(to: query, limit: 3).contains("f0"))
    }

    @Test func `no wordings at all make an index that finds nothing`() throws {
        let index = try index(of: [Wordings(family: "none", language: "en", vectors: [])])
        var random = SeededGenerator(seed: 4)
        let query = index.query(randomVector(Self.dimensions, using: &random), language: "en")
        #expect(index.count == 0)
        #expect(index.nearest(to: query, limit: 5).isEmpty)
        #expect(index.likeness(of: ["none"], to: query) == [nil])
    }

    @Test(arguments: ["wordings.space", "wordings.bin", "wording-families.bin"])
    func `each of its files must be there and whole`(file: String) throws {
        _ = try index(of: Self.wordings(9, seed: 5))
        let path = folder.path + "/" + file
        let whole = try Data(contentsOf: URL(filePath: path))
        try whole.prefix(whole.count / 2).write(to: URL(filePath: path))
        let damage = #expect(throws: VectorFileError.self) { try WordingIndex(folder: folder.path) }
        guard case .damaged(path, _)? = damage else {
            Issue.record("\(String(describing: damage))")
            return
        }
        try FileManager.default.removeItem(atPath: path)
        #expect(throws: VectorFileError.missing(path: path)) {
            try WordingIndex(folder: folder.path)
        }
    }

    /// Call types are about what documents are about: they must not be told from them.
    @Test func `a family is told from those of its kind alone`() throws {
        // Too few for a translation map, even twice.
        let wordings = Self.wordings(24, seed: 4)
        func likeness(besides kind: WordingIndexWriter.Kind?) throws -> [Likeness?] {
            var writer = WordingIndexWriter(dimensions: Self.dimensions, engineID: "engine")
            for one in wordings {
                writer.add(
                    one.vectors, family: one.family, language: one.language, among: .documents)
                // The same wordings again, as another kind or as rivals.
                guard let kind else { continue }
                writer.add(
                    one.vectors, family: "type " + one.family, language: one.language, among: kind)
            }
            try writer.finish(in: folder.path, typical: [:])
            let index = try WordingIndex(folder: folder.path)
            let query = index.query(wordings[0].vectors[0], language: wordings[0].language)
            return index.likeness(of: Set(wordings.map(\.family)).sorted(), to: query)
        }
        func differ(_ a: [Likeness?], _ b: [Likeness?]) -> Double {
            zip(a, b).map { abs(($0?.value ?? 0) - ($1?.value ?? 0)) }.max() ?? 0
        }
        let alone = try likeness(besides: nil)
        let besideTypes = try likeness(besides: .callTypes)
        let besideRivals = try likeness(besides: .documents)
        #expect(differ(alone, besideTypes) < 0.01)
        #expect(differ(alone, besideRivals) > 0.015)
    }
}
