import TestSupport
import Testing

@testable import Training

struct KeyEvidenceTests {
    /// Trainees of whom the better half knows; the others guess in turn.
    private static func answers(
        _ count: Int, knowing right: @escaping (Int) -> Int
    ) -> [(standing: Double, taken: Int)] {
        (0..<count).map { number in
            let knows = number >= count / 2
            return (Double(number), knows ? right(number) : number % 4)
        }
    }

    @Test func `who knows takes the key alone`() throws {
        let evidence = try #require(
            KeyEvidence(answers: Self.answers(60) { _ in 2 }, choices: 4))
        #expect(evidence.verdict(onKey: 2).key > 0.99)
        #expect(evidence.verdict(onKey: 2).choices[2] > 0.99)
    }

    @Test func `a key that only guessers take is wrong, and the right choice is named`() throws {
        let evidence = try #require(
            KeyEvidence(answers: Self.answers(60) { _ in 2 }, choices: 4))
        let verdict = evidence.verdict(onKey: 0)
        #expect(verdict.key < 0.01)
        #expect(verdict.choices[2] > 0.99)
    }

    @Test func `where those who know are divided, both choices are right`() throws {
        let evidence = try #require(
            KeyEvidence(answers: Self.answers(60) { $0 % 2 }, choices: 4))
        let verdict = evidence.verdict(onKey: 0)
        #expect(verdict.key < 0.01)
        #expect(verdict.choices[0] > 0.99 && verdict.choices[1] > 0.99)
        #expect(verdict.choices[2] < 0.01)
    }

    @Test(arguments: 0..<20) func `a verdict is a probability, and no order of answers changes it`(
        seed: Int
    ) throws {
        var random = SeededGenerator(seed: seed)
        let answers = (0..<25).map { _ in
            (
                standing: Double.random(in: 0...1, using: &random),
                taken: Int.random(in: 0..<3, using: &random)
            )
        }
        let one = try #require(KeyEvidence(answers: answers, choices: 3)).verdict(onKey: 1)
        let other = try #require(
            KeyEvidence(answers: answers.shuffled(using: &random), choices: 3)
        ).verdict(onKey: 1)
        #expect(([one.key] + one.choices).allSatisfy { (0...1).contains($0) })
        #expect(one.key <= one.choices[1])
        #expect(abs(one.key - other.key) < 1e-9)
    }

    @Test func `nothing is said of trainees who all stand alike`() {
        #expect(KeyEvidence(answers: [(0.5, 0), (0.5, 1)], choices: 4) == nil)
        #expect(KeyEvidence(answers: [], choices: 4) == nil)
    }
}
