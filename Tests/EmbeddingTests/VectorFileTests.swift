@testable import Embedding
import Foundation
import TestSupport
import Testing

struct VectorFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var path: String { folder.path + "/vectors" }

    private struct Row {
        let passage: String
        let language: String
        let vector: [Float]
    }

    /// Rows of random passages, with a direction common to each language as real ones have.
    private func rows(_ count: Int, dimensions: Int = 40, seed: Int) -> [Row] {
        var random = SeededGenerator(seed: seed)
        let languages = ["en", "th", "zh-Hant"]
        let centres = languages.map { _ in randomVector(dimensions, using: &random) }
        return (0..<count).map { _ in
            let language = Int.random(in: 0...2, using: &random)
            let noise = randomVector(dimensions, using: &random)
            let passage = "ข้อ-\(Int.random(in: 0...(count / 2), using: &random))#ё"
            let vector = unit(zip(centres[language], noise).map { 2 * $0 + $1 })
            return Row(passage: passage, language: languages[language], vector: vector)
        }
    }

    private func write(_ rows: [Row], dimensions: Int = 40) throws -> VectorFile {
        var writer = VectorFileWriter(path: path, dimensions: dimensions, engineID: "engine")
        for row in rows {
            try writer.add(row.vector, passage: row.passage, language: row.language)
        }
        #expect(writer.count == rows.count)
        try writer.finish()
        return try VectorFile(path: path)
    }

    /// The best score of each passage, by definition.
    private func naive(_ rows: [Row], _ score: (Row) -> Double?) -> [String: Double] {
        var best: [String: Double] = [:]
        for row in rows {
            if let score = score(row) { best[row.passage] = max(best[row.passage] ?? -9, score) }
        }
        return best
    }

    private func means(_ rows: [Row]) -> [String: [Float]] {
        Dictionary(grouping: rows, by: \.language).mapValues { rows in
            (0..<rows[0].vector.count).map { index in
                rows.reduce(Float(0)) { $0 + $1.vector[index] } / Float(rows.count)
            }
        }
    }

    private func centredCosine(_ a: [Float], _ aMean: [Float], _ b: [Float], _ bMean: [Float])
        -> Double
    {
        dot(unit(zip(a, aMean).map { $0 - $1 }), unit(zip(b, bMean).map { $0 - $1 }))
    }

    private func check(_ matches: [VectorMatch], against expected: [String: Double]) {
        #expect(matches.count == expected.count)
        #expect(Set(matches.map(\.passage)) == Set(expected.keys))
        for match in matches {
            #expect(abs(Double(match.score) - (expected[match.passage] ?? 9)) < 0.005)
        }
        let scores = expected.values.sorted(by: >)
        for (match, score) in zip(matches, scores) {
            #expect(abs(Double(match.score) - score) < 0.02)
        }
    }

    @Test(arguments: 0..<10) func `finds all passages by their best vector`(seed: Int) throws {
        let rows = rows(100, seed: seed)
        let file = try write(rows)
        let query = rows[seed].vector
        let expected = naive(rows) { dot(query, $0.vector) }
        check(file.nearest(to: VectorQuery(query), limit: 1000), against: expected)
        // The second scan brings what the first of five candidates did not.
        let deep = Array(file.matches(to: VectorQuery(query), candidates: 5))
        check(deep, against: expected)
        #expect(deep.first?.passage == rows[seed].passage)
        #expect(file.nearest(to: VectorQuery(query), limit: 3).count == 3)
    }

    @Test func `what several cores scan is found as well`() throws {
        let rows = rows(40_000, dimensions: 8, seed: 3)
        let file = try write(rows, dimensions: 8)
        for query in [rows[0].vector, rows[19_999].vector, rows[39_999].vector] {
            let expected = naive(rows) { dot(query, $0.vector) }.values.sorted(by: >)
            let matches = file.nearest(to: VectorQuery(query), limit: 50, candidates: 2000)
            #expect(matches.count == 50)
            for (match, score) in zip(matches, expected) {
                #expect(abs(Double(match.score) - score) < 0.001)
            }
        }
    }

    @Test(arguments: 0..<10) func `compares across languages by centred cosines`(seed: Int) throws {
        let rows = rows(120, seed: seed)
        let file = try write(rows)
        var random = SeededGenerator(seed: seed)
        let query = rows[seed].vector
        let queryMean = randomVector(40, using: &random)
        let means = means(rows)
        let expected = naive(rows) { row in
            switch row.language {
            case "en": dot(query, row.vector)
            case "th":
                2 * centredCosine(query, queryMean, row.vector, means[row.language] ?? []) + 0.5
            default: nil
            }
        }
        let across = LanguageScoring(queryMean: queryMean, factor: 2, offset: 0.5)
        let scoring = VectorQuery(
            query, scoring: ["en": LanguageScoring(), "th": across], otherwise: nil)
        check(file.nearest(to: scoring, limit: 1000), against: expected)
        let matches = file.matches(of: rows.map(\.passage), to: scoring)
        #expect(matches.count == rows.count)
        for (row, match) in zip(rows, matches) {
            #expect(match == nil || match?.passage == row.passage)
            let score = match.map { Double($0.score) } ?? -9
            #expect(abs(score - (expected[row.passage] ?? -9)) < 0.005)
        }
    }

    @Test(arguments: 0..<5) func `a file whose vectors stay on disk gives the same`(
        seed: Int
    ) throws {
        let rows = rows(200, seed: seed)
        let mapped = try write(rows)
        let read = try VectorFile(path: path, largestInMemory: 0)
        let query = VectorQuery(rows[seed].vector)
        #expect(read.nearest(to: query, limit: 1000) == mapped.nearest(to: query, limit: 1000))
        let passages = rows.map(\.passage)
        #expect(read.matches(of: passages, to: query) == mapped.matches(of: passages, to: query))
        #expect(passages.allSatisfy { read.vectors(of: $0) == mapped.vectors(of: $0) })
    }

    @Test func `gives the plain cosine and the window as well`() throws {
        let rows = rows(60, seed: 1)
        let file = try write(rows)
        let query = VectorQuery(
            rows[0].vector, otherwise: LanguageScoring(queryMean: rows[1].vector))
        for match in file.matches(to: query) {
            let own = rows.filter { $0.passage == match.passage }
            #expect(own[match.window].language == match.language)
            let cosine = dot(own[match.window].vector, rows[0].vector)
            #expect(abs(Double(match.cosine) - cosine) < 0.001)
        }
    }

    @Test func `knows a passage's vectors`() throws {
        let rows = rows(60, seed: 2)
        let file = try write(rows)
        let own = rows.filter { $0.passage == rows[5].passage }
        let vectors = file.vectors(of: rows[5].passage)
        #expect(vectors == own.map { VectorMath.rounded($0.vector) })
        let cosine = own.map { dot($0.vector, rows[9].vector) }.max() ?? 0
        let found = file.cosine(of: rows[5].passage, with: rows[9].vector) ?? 0
        #expect(abs(Double(found) - cosine) < 0.001)
        for unknown in ["", "zzz", "ข้อ"] {
            #expect(file.cosine(of: unknown, with: rows[9].vector) == nil)
            #expect(file.matches(of: [unknown], to: VectorQuery(rows[9].vector)) == [nil])
            #expect(file.vectors(of: unknown).isEmpty)
        }
    }

    @Test func `knows its engine, languages and means`() throws {
        let rows = rows(60, seed: 3)
        let file = try write(rows)
        #expect(file.engineID == "engine" && file.dimensions == 40 && file.count == 60)
        #expect(file.passageCount == Set(rows.map(\.passage)).count)
        let counts = Dictionary(grouping: rows, by: \.language).mapValues(\.count)
        #expect(file.languageCounts == counts)
        for (language, mean) in means(rows) {
            let found = file.mean(of: language) ?? []
            #expect(zip(found, mean).allSatisfy { abs($0 - $1) < 0.001 })
        }
        #expect(file.mean(of: "ru") == nil)
    }

    @Test(arguments: [1, 31, 384]) func `takes any dimensions`(dimensions: Int) throws {
        let rows = rows(20, dimensions: dimensions, seed: 4)
        let file = try write(rows, dimensions: dimensions)
        let expected = naive(rows) { dot(rows[0].vector, $0.vector) }
        check(file.nearest(to: VectorQuery(rows[0].vector)), against: expected)
    }

    @Test func `may be empty, or of one vector`() throws {
        #expect(try write([]).nearest(to: VectorQuery(rows(1, seed: 1)[0].vector)).isEmpty)
        let rows = rows(1, seed: 5)
        let file = try write(rows)
        let centred = LanguageScoring(queryMean: rows[0].vector)
        let query = VectorQuery(rows[0].vector, otherwise: centred)
        #expect(file.nearest(to: query).map(\.score) == [0])
    }

    @Test func `int8 and exact agree`() throws {
        let rows = rows(2000, dimensions: 384, seed: 6)
        let file = try write(rows, dimensions: 384)
        var found = 0
        for row in rows.prefix(20) {
            let best = naive(rows) { dot(row.vector, $0.vector) }
            let exact = Set(best.sorted { $0.value > $1.value }.prefix(10).map(\.key))
            let nearest = file.nearest(to: VectorQuery(row.vector), limit: 10, candidates: 50)
            found += nearest.filter { exact.contains($0.passage) }.count
        }
        #expect(found >= 198)
    }

    @Test(arguments: [[], [0.1, 0.1], [1, 0, 0], [.nan, 0]] as [[Float]])
    func `a vector of other shape is refused`(vector: [Float]) {
        var writer = VectorFileWriter(path: path, dimensions: 2, engineID: "engine")
        #expect(throws: VectorFileError.self) {
            try writer.add(vector, passage: "p", language: "en")
        }
    }

    @Test func `a missing file says so`() {
        #expect(throws: VectorFileError.missing(path: path)) { try VectorFile(path: path) }
    }

    @Test(arguments: 0..<300) func `a damaged file is refused or harmless`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let rows = rows(12, seed: 7)
        _ = try write(rows)
        var data = try Data(contentsOf: URL(filePath: path))
        if seed % 3 == 0 {
            data.removeLast(Int.random(in: 1...data.count, using: &random))
        } else {
            // Mostly in the header and the indices, where it would lead astray.
            for _ in 0..<3 {
                let at = Int.random(in: 0..<(seed % 3 == 1 ? 64 : 700), using: &random)
                data[at] = UInt8.random(in: 0...255, using: &random)
            }
        }
        try data.write(to: URL(filePath: path))
        guard let file = try? VectorFile(path: path), file.dimensions == 40 else { return }
        _ = Array(file.matches(to: VectorQuery(rows[0].vector), candidates: 2))
        _ = file.cosine(of: rows[0].passage, with: rows[0].vector)
    }
}
