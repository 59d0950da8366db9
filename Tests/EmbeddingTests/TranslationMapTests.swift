import TestSupport
import Testing

@testable import Embedding

/// Languages that turn what they say a little, besides adding something to all of it.
struct TranslationMapTests {
    private static let dimensions = 24

    /// `vector` turned: a fixed share of each coordinate goes to another one.
    private static func turned(_ vector: [Float], by shift: Int) -> [Float] {
        unit(vector.indices.map { vector[$0] + 0.9 * vector[($0 + shift) % vector.count] })
    }

    private static func groups(
        _ questions: [[Float]], first: Int = 0, wordings: Int = 3, random: inout SeededGenerator
    ) -> [WordingSpace.Group] {
        questions.enumerated().flatMap { number, question in
            [("en", 0), ("th", 5)].map { language, shift in
                let said = shift == 0 ? question : turned(question, by: shift)
                let vectors = (0..<wordings).map { _ in
                    let noise = randomVector(dimensions, using: &random)
                    return unit(zip(said, noise).map { $0 + 0.3 * $1 })
                }
                return WordingSpace.Group(
                    language: language, family: "f\(first + number)", vectors: vectors)
            }
        }
    }

    /// How near questions come to their translations, of those that the space was not made of.
    private func nearness(in space: WordingSpace, seed: Int) -> Double {
        var random = SeededGenerator(seed: seed + 1000)
        let likeness = (0..<60).map { _ in
            let question = randomVector(Self.dimensions, using: &random)
            return dot(
                space.transformed(question, language: "en"),
                space.transformed(Self.turned(question, by: 5), language: "th"))
        }
        return likeness.reduce(0, +) / 60
    }

    @Test(arguments: 0..<8)
    func `what some translations teach brings others nearer that were never translated`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let questions = (0..<120).map { _ in randomVector(Self.dimensions, using: &random) }
        let groups = Self.groups(questions, random: &random)
        let alone = groups.map { WordingSpace.Group(language: $0.language, vectors: $0.vectors) }
        let taught = WordingSpace(dimensions: Self.dimensions, groups: groups)
        let untaught = WordingSpace(dimensions: Self.dimensions, groups: alone)
        #expect(taught.means == untaught.means && taught.factor == untaught.factor)
        #expect(untaught.translations.isEmpty)
        #expect(nearness(in: taught, seed: seed) > nearness(in: untaught, seed: seed) + 0.05)
    }

    @Test(arguments: [(19, false), (20, true)]) func `few translations teach nothing`(
        count: Int, isTaught: Bool
    ) {
        var random = SeededGenerator(seed: count)
        let questions = (0..<count).map { _ in randomVector(Self.dimensions, using: &random) }
        var groups = Self.groups(questions, random: &random)
        // Questions in one language alone teach nothing, however many there are.
        groups += Self.groups(
            (0..<50).map { _ in randomVector(Self.dimensions, using: &random) }, first: 100,
            random: &random
        ).filter { $0.language == "en" }
        let space = WordingSpace(dimensions: Self.dimensions, groups: groups)
        #expect(space.translations.isEmpty != isTaught)
    }

    @Test(arguments: 0..<5) func `the map is the ridge regression written out`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let size = 6
        let pairs = (0..<30).map { _ in
            (randomVector(size, using: &random), randomVector(size, using: &random))
        }
        let map = try #require(TranslationMap(pairs.map { ($0, $1) }, dimensions: size))
        // At the least sum of squares the derivative by each entry is 0.
        let count = Double(pairs.count)
        let variance = pairs.reduce(0) { $0 + dot($1.0, $1.0) } / count / Double(size)
        for column in 0..<size {
            for row in 0..<size {
                let slope = pairs.reduce(0.0) { sum, pair in
                    let (own, others) = pair
                    let left =
                        Double(own[column]) + dot(map.rows[column], own) - Double(others[column])
                    return sum + left * Double(own[row])
                }
                #expect(abs(slope / count + 3 * variance * Double(map.rows[column][row])) < 1e-4)
            }
        }
    }

    @Test(arguments: 0..<5) func `a factor solves what its square makes`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let size = 1 + seed * 5
        let vectors = (0..<40).map { _ in randomVector(size, using: &random) }
        let factor = SymmetricMatrix(momentsOf: vectors, dimensions: size).shrunk(by: 0.5)
            .choleskyFactor()
        let wanted = randomVector(size, using: &random)
        let solution = factor.solution(wanted)
        let variance = vectors.reduce(0) { $0 + dot($1, $1) } / 40 / Double(size)
        for row in 0..<size {
            let made = (0..<size).reduce(0.0) { sum, column in
                let moment = vectors.reduce(0) { $0 + Double($1[row]) * Double($1[column]) } / 40
                return sum + (moment + (row == column ? 0.5 * variance : 0))
                    * Double(solution[column])
            }
            #expect(abs(made - Double(wanted[row])) < 1e-3)
        }
    }
}
