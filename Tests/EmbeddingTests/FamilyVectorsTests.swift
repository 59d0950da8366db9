import Foundation
import TestSupport
import Testing

@testable import Embedding

/// Questions whose wordings differ most in one direction, which says nothing of what is asked.
struct FamilyVectorsTests {
    private static let dimensions = 24

    private struct Base {
        let families: [[[Float]]]
        /// Wordings that were not learnt from, with their family.
        let unseen: [(family: Int, wording: [Float])]

        init(seed: Int, families count: Int = 40, wordings: Int = 6) {
            var random = SeededGenerator(seed: seed)
            let manner = randomVector(dimensions, using: &random)
            let questions = (0..<count).map { _ in randomVector(dimensions, using: &random) }
            func wording(of family: Int) -> [Float] {
                let noise = randomVector(dimensions, using: &random)
                let strength = Float.random(in: -1.5...1.5, using: &random)
                return unit(
                    (0..<dimensions).map {
                        questions[family][$0] + strength * manner[$0] + 0.9 * noise[$0]
                    })
            }
            families = (0..<count).map { family in (0..<wordings).map { _ in wording(of: family) } }
            unseen = (0..<count * 4).map { ($0 % count, wording(of: $0 % count)) }
        }

        /// How many unseen wordings are likest to their family's vector and nearest wording.
        func right(by vectors: [[Float]]) -> Int {
            unseen.count { family, wording in
                let likeness = families.indices.map { other in
                    dot(vectors[other], wording)
                        + (families[other].map { dot($0, wording) }.max() ?? 0)
                }
                return likeness.indices.max { likeness[$0] < likeness[$1] } == family
            }
        }
    }

    private static func means(_ families: [[[Float]]]) -> [[Float]] {
        families.map { wordings in
            unit((0..<dimensions).map { index in wordings.reduce(0) { $0 + $1[index] } })
        }
    }

    @Test func `wordings that were not learnt from are told apart better than by the means`() {
        let counts = (0..<5).map { seed in
            let base = Base(seed: seed)
            let learnt = base.right(by: FamilyVectors.learnt(from: base.families))
            let plain = base.right(by: Self.means(base.families))
            #expect(learnt >= plain - 4, "seed \(seed)")
            return (learnt: learnt, plain: plain)
        }
        let asked = 5 * 160
        let (learnt, plain) = counts.reduce((0, 0)) { ($0.0 + $1.learnt, $0.1 + $1.plain) }
        // A tenth of what the means get wrong.
        #expect(learnt - plain > (asked - plain) / 10, "\(learnt) and \(plain) of \(asked)")
    }

    /// What is minimised, by definition.
    private static func loss(_ vectors: [[Float]], _ families: [[[Float]]]) -> Double {
        let means = means(families)
        let count = families.reduce(0) { $0 + $1.count }
        var loss = 0.0
        for (family, wordings) in families.enumerated() {
            for (place, wording) in wordings.enumerated() {
                let logits = families.indices.map { other in
                    let nearest =
                        families[other].enumerated()
                        .filter { other != family || $0.offset != place }
                        .map { dot($0.element, wording) }.max() ?? 0
                    return (nearest + dot(vectors[other], wording)) / 2 / 0.05
                }
                loss += log(logits.reduce(0) { $0 + exp($1) }) - logits[family]
            }
        }
        let moved = zip(vectors, means).reduce(0.0) { sum, pair in
            sum + zip(pair.0, pair.1).reduce(0.0) { $0 + pow(Double($1.0 - $1.1), 2) }
        }
        return loss / Double(count) + moved / 2 / Double(families.count)
    }

    /// Few enough families that each is a rival of each.
    @Test(arguments: 0..<5) func `the error falls from that of the means, near to the least`(
        seed: Int
    ) {
        let base = Base(seed: seed, families: 20)
        let learnt = FamilyVectors.learnt(from: base.families)
        let before = Self.loss(Self.means(base.families), base.families)
        let after = Self.loss(learnt, base.families)
        #expect(after < 0.9 * before)
        // No step in any direction leads much lower.
        var random = SeededGenerator(seed: seed)
        for _ in 0..<4 {
            let family = Int.random(in: 0..<20, using: &random)
            var moved = learnt
            let step = randomVector(Self.dimensions, using: &random)
            moved[family] = zip(learnt[family], step).map { $0 + 0.1 * $1 }
            #expect(Self.loss(moved, base.families) > after - 0.002)
        }
    }

    @Test func `a family of one or two wordings has their mean, and so has one that is alone`() {
        var random = SeededGenerator(seed: 5)
        let vectors = (0..<9).map { _ in randomVector(Self.dimensions, using: &random) }
        for families in [
            [Array(vectors[0..<2]), Array(vectors[2..<3])], [Array(vectors[0..<5])],
            [Array(vectors[0..<5]), Array(vectors[5..<7])], [],
        ] {
            let learnt = FamilyVectors.learnt(from: families)
            #expect(learnt.count == families.count)
            for (one, mean) in zip(learnt, Self.means(families)) {
                #expect(zip(one, mean).allSatisfy { abs($0 - $1) < 1e-5 })
            }
        }
    }

    @Test func `vectors stay near unit length, and wordings of nothing do no harm`() {
        let base = Base(seed: 1)
        let zeros = [[Float]](repeating: [Float](repeating: 0, count: Self.dimensions), count: 3)
        let learnt = FamilyVectors.learnt(from: base.families + [zeros])
        for vector in learnt.dropLast() { #expect((0.3...3).contains(dot(vector, vector))) }
        #expect(learnt.joined().allSatisfy { $0.isFinite })
    }
}
