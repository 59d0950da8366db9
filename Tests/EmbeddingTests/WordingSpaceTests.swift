import Foundation
import TestSupport
import Testing

@testable import Embedding

struct WordingSpaceTests {
    private static let dimensions = 24

    private static func sum(_ a: [Float], _ factor: Float, _ b: [Float]) -> [Float] {
        zip(a, b).map { $0 + factor * $1 }
    }

    private static func cosine(_ a: [Float], _ b: [Float]) -> Double { dot(unit(a), unit(b)) }

    /// Groups of wordings: each question has a direction, each wording another bit of `style`.
    private static func groups(
        _ count: Int, wordings: Int, language: String = "en", style: [[Float]],
        random: inout SeededGenerator
    ) -> [WordingSpace.Group] {
        (0..<count).map { _ in
            let question = randomVector(dimensions, using: &random)
            let vectors = (0..<wordings).map { _ in
                unit(
                    style.reduce(question) {
                        sum($0, Float.random(in: -1...1, using: &random), $1)
                    })
            }
            return WordingSpace.Group(language: language, vectors: vectors)
        }
    }

    @Test(arguments: 0..<10) func `every vector comes out at unit length`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let style = [randomVector(Self.dimensions, using: &random)]
        let groups = Self.groups(seed * 10, wordings: 5, style: style, random: &random)
        let space = WordingSpace(dimensions: Self.dimensions, groups: groups)
        for language in ["en", "th", ""] {
            for vector in groups.flatMap(\.vectors).prefix(50)
                + [randomVector(Self.dimensions, using: &random)]
            {
                let transformed = space.transformed(vector, language: language)
                #expect(abs(dot(transformed, transformed) - 1) < 1e-4)
            }
        }
    }

    @Test(arguments: 0..<10)
    func `what a language adds to each of its vectors is taken out`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        // Offsets stand at right angles to all questions: so unit length changes nothing else.
        let questions = (0..<80).map { _ in
            randomVector(Self.dimensions - 3, using: &random) + [0, 0, 0]
        }
        let offsets = ["en", "th", "zh"].map { language in
            let offset = [Float](repeating: 0, count: Self.dimensions - 3)
            return (language, offset + randomVector(3, using: &random))
        }
        let said = offsets.map { language, offset in
            (language, questions.map { unit(Self.sum($0, 2, offset)) })
        }
        let space = WordingSpace(
            dimensions: Self.dimensions,
            groups: said.flatMap { language, vectors in
                vectors.map { WordingSpace.Group(language: language, vectors: [$0]) }
            })
        let transformed = said.map { language, vectors in
            vectors.map { space.transformed($0, language: language) }
        }
        for number in questions.indices {
            // As they came, the language decides.
            let asked = said.map { $0.1[number] }
            #expect(dot(asked[0], asked[1]) < 0.99 && dot(asked[0], asked[2]) < 0.99)
            for other in 1...2 {
                #expect(dot(transformed[0][number], transformed[other][number]) > 0.99)
                let best = questions.indices.max {
                    dot(transformed[0][number], transformed[other][$0])
                        < dot(transformed[0][number], transformed[other][$1])
                }
                #expect(best == number)
            }
        }
    }

    @Test(arguments: 0..<10)
    func `directions in which wordings of one question differ are shortened`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let style = (0..<2).map { _ in randomVector(Self.dimensions, using: &random) }
        let groups = Self.groups(60, wordings: 5, style: style, random: &random)
        let space = WordingSpace(dimensions: Self.dimensions, groups: groups)
        // The same means, and nothing learnt of what differs.
        let plain = WordingSpace(
            dimensions: Self.dimensions,
            groups: groups.flatMap { group in
                group.vectors.map { WordingSpace.Group(language: "en", vectors: [$0]) }
            })
        func likeness(_ space: WordingSpace, _ fresh: [WordingSpace.Group]) -> Double {
            fresh.reduce(0) { sum, group in
                let pair = group.vectors.map { space.transformed($0, language: "en") }
                return sum + dot(pair[0], pair[1])
            } / Double(fresh.count)
        }
        let fresh = Self.groups(100, wordings: 2, style: style, random: &random)
        #expect(likeness(space, fresh) > likeness(plain, fresh) + 0.1)
    }

    /// What the factor's inverse makes of a vector, by definition.
    @Test(arguments: 0..<5)
    func `the factor's square is the covariance and one and a half of its mean variance`(
        seed: Int
    ) {
        var random = SeededGenerator(seed: seed)
        let style = (0..<3).map { _ in randomVector(Self.dimensions, using: &random) }
        let groups = Self.groups(50, wordings: 4, style: style, random: &random)
        let space = WordingSpace(dimensions: Self.dimensions, groups: groups)
        let size = Self.dimensions
        let differences = groups.flatMap { group in
            let mean = (0..<size).map { index in
                group.vectors.reduce(0) { $0 + Double($1[index]) } / 4
            }
            return group.vectors.map { vector in
                (0..<size).map { Double(vector[$0]) - mean[$0] }
            }
        }
        func moment(_ row: Int, _ column: Int) -> Double {
            differences.reduce(0) { $0 + $1[row] * $1[column] } / Double(differences.count)
        }
        let variance = (0..<size).reduce(0) { $0 + moment($1, $1) } / Double(size)
        let triangle = space.factor.triangle
        func factor(_ row: Int, _ column: Int) -> Double {
            column > row ? 0 : Double(triangle[row * (row + 1) / 2 + column])
        }
        for row in 0..<size {
            for column in 0...row {
                let square = (0..<size).reduce(0) { $0 + factor(row, $1) * factor(column, $1) }
                let expected = moment(row, column) + (row == column ? 1.5 * variance : 0)
                #expect(abs(square - expected) < 1e-5)
            }
        }
        // Forward substitution solves: the factor times the result points where the vector does.
        let vector = randomVector(size, using: &random)
        let result = space.transformed(vector, language: "none")
        let back = (0..<size).map { row in
            Float((0..<size).reduce(0) { $0 + factor(row, $1) * Double(result[$1]) })
        }
        #expect(Self.cosine(back, vector) > 0.9999)
    }

    @Test(arguments: [(199, true), (200, false)])
    func `few differences teach nothing: then only the language's mean is taken out`(
        count: Int, isPlain: Bool
    ) {
        var random = SeededGenerator(seed: count)
        let style = [randomVector(Self.dimensions, using: &random)]
        var groups = Self.groups(count / 5, wordings: 5, style: style, random: &random)
        groups += Self.groups(
            count % 5 == 0 ? 0 : 1, wordings: count % 5, style: style, random: &random)
        // Groups of one have no differences, however many there are.
        groups += Self.groups(50, wordings: 1, style: style, random: &random)
        let space = WordingSpace(dimensions: Self.dimensions, groups: groups)
        let mean = space.means["en"] ?? []
        let agree = groups.flatMap(\.vectors).allSatisfy { vector in
            Self.cosine(
                space.transformed(vector, language: "en"), Self.sum(vector, -1, mean)) > 0.9999
        }
        #expect(agree == isPlain)
    }

    @Test func `a language without a mean is taken as it is`() {
        var random = SeededGenerator(seed: 1)
        let vectors = (0..<9).map { _ in randomVector(Self.dimensions, using: &random) }
        let space = WordingSpace(
            dimensions: Self.dimensions,
            groups: [WordingSpace.Group(language: "en", vectors: vectors)])
        #expect(space.means.keys.sorted() == ["en"])
        #expect(Self.cosine(space.transformed(vectors[0], language: "th"), vectors[0]) > 0.9999)
        #expect(Self.cosine(space.transformed(vectors[0], language: "en"), vectors[0]) < 0.9999)
        let none = WordingSpace(dimensions: Self.dimensions, groups: [])
        #expect(Self.cosine(none.transformed(vectors[0], language: "en"), vectors[0]) > 0.9999)
    }
}
