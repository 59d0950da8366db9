import Foundation
import TestSupport
import Testing

@testable import Training

struct ItemAnalysisTests {
    static let shares: [(Double, Int, Double, Double)] = [
        (0, 10, 0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1), (1, 100, 0.0018, 0.0545),
    ]

    @Test(arguments: shares) func `Wilson's interval has its known values`(
        successes: Double, count: Int, lower: Double, upper: Double
    ) {
        let interval = Interval.share(successes, of: count)
        #expect(abs(interval.lower - lower) < 1e-3)
        #expect(abs(interval.upper - upper) < 1e-3)
    }

    /// r = 0.5 of 28 pairs: tanh(0.5493 ± 1.96/5).
    @Test func `Fisher's interval has its known values`() throws {
        let half = 0.75.squareRoot()
        let pairs = (0..<7).flatMap { _ in
            [(1.0, 0.5 + half), (1.0, 0.5 - half), (-1.0, -0.5 + half), (-1.0, -0.5 - half)]
        }
        let interval = try #require(Interval.correlation(pairs))
        #expect(abs(interval.value - 0.5) < 1e-9)
        #expect(abs(interval.lower - 0.156) < 1e-3)
        #expect(abs(interval.upper - 0.736) < 1e-3)
        #expect(Interval.correlation([(1, 1), (1, 2), (1, 3), (1, 4)]) == nil)
    }

    /// Fifty answers leave chance its part: now and then a sound item looks weaker than a bad one.
    @Test func `planted bad items stand last, and recall is predicted`() {
        var (last, planted) = (0, 0)
        for seed in 1...12 {
            var settings = CohortSimulation.Settings()
            settings.seed = UInt64(seed)
            let outcome = CohortSimulation(settings).run()
            last += outcome.faultyLast
            planted += outcome.faults.count
            #expect(abs(outcome.predictedRecall - outcome.simulatedRecall) < 0.05)
            #expect(abs(outcome.predictedRecall - outcome.rememberedShare) < 0.05)
            let worst = outcome.analysis.reports.suffix(outcome.faults.count)
            #expect(
                outcome.faults.filter { $0.value == .wrongKey }.allSatisfy { fault in
                    worst.contains { $0.id == fault.key }
                })
        }
        print("planted bad items that stand last: \(last) of \(planted)")
        #expect(Double(last) / Double(planted) >= 0.93)
    }

    @Test func `with more trainees every planted bad item stands last`() {
        for seed in 1...3 {
            var settings = CohortSimulation.Settings()
            (settings.trainees, settings.days, settings.seed) = (400, 31, UInt64(seed))
            let outcome = CohortSimulation(settings).run()
            #expect(outcome.faultyLast == outcome.faults.count)
        }
    }

    @Test func `the simulation is the same for the same seed`() {
        let one = CohortSimulation().run()
        let other = CohortSimulation().run()
        #expect(one.attempts == other.attempts)
        #expect(one.abilities == other.abilities)
    }

    @Test func `later attempts and few attempts say nothing`() {
        let items = (0..<8).map { TrainingFixture.choiceItem("i\($0)") }
        let attempts = items.flatMap { item in
            (0..<20).map { number in
                attempt(item, by: "t\(number)", right: number < 2, isFirst: number < 4)
            }
        }
        let analysis = ItemAnalysis(items: items, attempts: attempts)
        #expect(analysis.reports.allSatisfy { $0.attempts == 4 })
        #expect(analysis.reports.allSatisfy { $0.flags == [.tooFewAttempts] })
        #expect(analysis.documents.isEmpty)
    }

    @Test func `a document whose items are missed often is named`() {
        let items = (0..<8).map { TrainingFixture.choiceItem("i\($0)") }
        let attempts = items.flatMap { item in
            (0..<20).map { number in
                attempt(
                    item, by: "t\(number)", right: item.id == "i3" ? number < 3 : number < 17,
                    isFirst: true)
            }
        }
        let analysis = ItemAnalysis(items: items, attempts: attempts)
        #expect(analysis.documents.map(\.document) == ["doc-i3"])
        let report = analysis.reports.first { $0.id == "i3" }
        #expect(report?.flags.contains(.missedOften) == true)
    }

    @Test func `attempts at an earlier revision are not counted`() {
        var item = TrainingFixture.choiceItem("i")
        let old = (0..<20).map { attempt(item, by: "t\($0)", right: true, isFirst: true) }
        item.revision = 2
        #expect(ItemAnalysis(items: [item], attempts: old).reports.first?.attempts == 0)
    }

    private func attempt(
        _ item: QuizItem, by trainee: String, right: Bool, isFirst: Bool
    ) -> Attempt {
        Attempt(
            id: trainee + item.id, trainee: trainee, item: item, session: "s",
            response: .choice(right ? 0 : 1), points: right ? 1 : 0, seconds: 3,
            at: TrainingFixture.now, isFirst: isFirst)
    }
}
