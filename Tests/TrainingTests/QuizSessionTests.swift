import Foundation
import Testing
import TextAnalysis
import TestSupport

@testable import Training

struct QuizSessionTests {
    private typealias Fixture = TrainingFixture
    private let now = TrainingFixture.now

    private func items(_ count: Int) -> [QuizItem] {
        (0..<count).map { Fixture.choiceItem("i\($0)") }
    }

    private func session(_ count: Int, limit: Double? = nil) -> QuizSession {
        QuizSession(id: "s", trainee: "t", items: items(count), timeLimit: limit, seed: 3, at: now)
    }

    @Test func `right answers score, wrong and skipped ones do not`() throws {
        var session = session(4)
        _ = try session.answer(.choice(0), at: now.addingTimeInterval(5))
        _ = try session.answer(.choice(1), at: now.addingTimeInterval(9))
        _ = try session.answer(.skipped, at: now.addingTimeInterval(10))
        let feedback = try session.answer(.choice(0), at: now.addingTimeInterval(20))
        #expect(feedback.isRight)
        #expect(feedback.proof.text == "Proof of i3")
        #expect(session.score == 0.5)
        #expect(session.isOver)
        #expect(session.attempts.map(\.seconds) == [5, 4, 1, 10])
        #expect(throws: QuizError.sessionOver("s")) { try session.answer(.skipped, at: now) }
    }

    @Test func `an interrupted session goes on where it was, the pause counts for nothing`() throws
    {
        var session = session(3, limit: 60)
        _ = try session.answer(.choice(0), at: now.addingTimeInterval(10))
        let shown = session.question
        let data = try JSONEncoder().encode(session)
        var resumed = try JSONDecoder().decode(QuizSession.self, from: data)
        #expect(resumed == session)
        resumed.resume(at: now.addingTimeInterval(100_000))
        #expect(resumed.question == shown)
        #expect(resumed.question?.number == 2)
        _ = try resumed.answer(.choice(0), at: now.addingTimeInterval(100_010))
        #expect(resumed.seconds == 20)
        #expect(resumed.attempts.map(\.id) == ["s#0", "s#1"])
    }

    @Test func `a clock set back costs no time and no attempt`() throws {
        var session = session(2, limit: 60)
        let feedback = try session.answer(.choice(0), at: now.addingTimeInterval(-5000))
        #expect(feedback.attempt.seconds == 0)
        #expect(session.attempts.count == 1)
        #expect(session.question?.number == 2)
    }

    @Test func `what comes after the time limit is refused, what came before counts`() throws {
        var session = session(2, limit: 30)
        _ = try session.answer(.choice(0), at: now.addingTimeInterval(20))
        #expect(throws: QuizError.timeOver("s")) {
            try session.answer(.choice(0), at: now.addingTimeInterval(55))
        }
        #expect(session.isOver)
        #expect(session.question == nil)
        #expect(session.score == 0.5)
    }

    @Test func `a bad answer changes nothing`() throws {
        var session = session(2)
        let before = session
        #expect(throws: QuizError.self) { try session.answer(.choice(9), at: now) }
        #expect(throws: QuizError.self) { try session.answer(.order([0]), at: now) }
        #expect(session == before)
    }

    @Test func `items whose documents changed are left out of the score`() throws {
        var session = session(3)
        session.withdraw(at: now) { $0.id != "i0" }
        #expect(session.question?.item.id == "i1")
        _ = try session.answer(.choice(0), at: now)
        session.withdraw(at: now) { $0.id != "i2" }
        #expect(session.isOver)
        #expect(session.score == 1)
    }

    @Test(arguments: 0..<30) func `whatever order is shown, choosing the right text is right`(
        seed: Int
    ) throws {
        var session = QuizSession(
            id: "s", trainee: "t\(seed)", items: items(5), seed: UInt64(seed), at: now)
        while let question = session.question {
            let place = try #require(question.options.firstIndex { $0.hasPrefix("right") })
            let response = try question.response(choosing: [place + 1])
            #expect(try session.answer(response, at: now).isRight)
        }
        #expect(session.score == 1)
    }

    @Test(arguments: 0..<30) func `steps are never shown in the right order`(seed: Int) throws {
        let item = QuizItem(
            kind: .stepOrder, document: "d", version: "1", language: .english, text: "Order",
            task: .order(["a", "b", "c", "d"]),
            proof: QuizProof(passage: "d", title: "", text: "p"))
        let session = QuizSession(
            id: "s", trainee: "t", items: [item], seed: UInt64(seed), at: now)
        let question = try #require(session.question)
        #expect(question.options != ["a", "b", "c", "d"])
        let order = ["a", "b", "c", "d"].map { question.options.firstIndex(of: $0)! + 1 }
        let response = try question.response(choosing: order)
        #expect(try ItemScore.points(for: response, to: item, seconds: 1) == 1)
        #expect(throws: QuizError.self) { try question.response(choosing: [1, 1, 2, 3]) }
    }

    static let drills: [(String, Int, Double, Double)] = [
        ("right", 1, 10, 1), ("right", 1, 20, 1), ("right", 1, 90, 0.8), ("right", 3, 90, 0.6),
        ("equal", 1, 500, 0.8), ("wrong", 1, 5, 0),
    ]

    @Test(arguments: drills) func `a drill scores by document, rank and time`(
        document: String, rank: Int, seconds: Double, points: Double
    ) throws {
        let item = QuizItem(
            kind: .searchDrill, document: "right", version: "1", language: .english, text: "Find",
            task: .search(documents: ["right", "equal"]),
            proof: QuizProof(passage: "right", title: "", text: "p"))
        let found = try ItemScore.points(
            for: .opened(document: document, rank: rank), to: item, seconds: seconds)
        #expect(abs(found - points) < 1e-9)
    }
}
