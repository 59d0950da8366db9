import Foundation
import Knowledge
import TextAnalysis
import Testing

@testable import Training

struct SessionPlannerTests {
    private typealias Fixture = TrainingFixture
    private let planner = SessionPlanner(knowledge: TrainingFixture.knowledge)
    private let now = TrainingFixture.now

    private func plan(
        _ request: SessionRequest, _ items: [QuizItem], _ record: TraineeRecord? = nil
    ) throws -> QuizSession {
        try planner.session(
            id: "s", for: record ?? TraineeRecord(deck: ReviewDeck(trainee: "t")),
            wanting: request, from: items, view: Fixture.view, at: now)
    }

    @Test func `bad requests are refused in words`() {
        let items = [Fixture.choiceItem("a"), Fixture.choiceItem("draft", state: .draft)]
        #expect(throws: QuizError.unknownCallType("biling", nearest: "billing")) {
            try plan(SessionRequest(callTypes: ["biling"], count: 1), items)
        }
        #expect(throws: QuizError.tooFewItems(asked: 2, available: 1)) {
            try plan(SessionRequest(count: 2), items)
        }
        #expect(throws: QuizError.noItems(wanted: "language th")) {
            try plan(SessionRequest(language: .thai, count: 1), items)
        }
        #expect(throws: QuizError.countOutOfRange(0)) { try plan(SessionRequest(count: 0), items) }
        #expect(throws: QuizError.self) {
            try plan(SessionRequest(count: 1, timeLimit: 1), items)
        }
    }

    @Test func `what is due and least remembered comes first, then what the trainee is weak on`()
        throws
    {
        let items = [
            Fixture.choiceItem("new-strong", callTypes: ["billing"]),
            Fixture.choiceItem("new-weak", callTypes: ["roaming"]),
            Fixture.choiceItem("due-long", callTypes: ["billing"]),
            Fixture.choiceItem("due-short", callTypes: ["billing"]),
            Fixture.choiceItem("fresh", callTypes: ["billing"]),
        ]
        var deck = ReviewDeck(trainee: "t")
        let days = { (days: Double) in now.addingTimeInterval(-days * 86_400) }
        deck.review("due-long", .good, at: days(40), .standard)
        deck.review("due-short", .good, at: days(4), .standard)
        deck.review("fresh", .easy, at: days(1), .standard)
        let attempts = [
            attempt(items[4], right: true), attempt(items[2], right: true),
            attempt(Fixture.choiceItem("old", callTypes: ["roaming"]), right: false),
        ]
        let known = Dictionary(
            uniqueKeysWithValues: (items + [Fixture.choiceItem("old", callTypes: ["roaming"])])
                .map { ($0.id, $0) })
        let record = TraineeRecord(deck: deck, attempts: attempts, items: known)
        #expect(record.weakest == ["roaming", "billing"])
        let session = try plan(SessionRequest(count: 5), items, record)
        #expect(
            session.items.map(\.id) == ["due-long", "due-short", "new-weak", "new-strong", "fresh"])
    }

    private func attempt(_ item: QuizItem, right: Bool) -> Attempt {
        Attempt(
            id: item.id, trainee: "t", item: item, session: "x",
            response: .choice(right ? 0 : 1), points: right ? 1 : 0, seconds: 5, at: now,
            isFirst: true)
    }

    @Test func `an exam takes so many of each call type, or names what is missing`() throws {
        let items =
            (0..<5).map { Fixture.choiceItem("b\($0)", callTypes: ["billing"]) }
            + (0..<2).map { Fixture.choiceItem("r\($0)", callTypes: ["roaming", "billing"]) }
        let blueprint = try ExamBlueprint(
            id: "e", name: "Exam", language: .english,
            parts: [.init(callType: "billing", count: 5), .init(callType: "roaming", count: 2)],
            passMark: 0.8, validityDays: 30)
        var session = try blueprint.session(
            id: "s", trainee: "t", from: items, knowledge: Fixture.knowledge, view: Fixture.view,
            seed: 1, at: now)
        #expect(Set(session.items.map(\.id)).count == 7)
        while session.question != nil { _ = try session.answer(.choice(0), at: now) }
        let certificate = try #require(
            Certificate(id: "c", for: session, by: blueprint, passed: now, on: Fixture.today))
        #expect(certificate.items.count == 7)
        #expect(certificate.validUntil.ordinal - certificate.validFrom.ordinal == 29)
        #expect(certificate.outdated(by: ["doc-b0": "1"]).count == 6)
        let greedy = try ExamBlueprint(
            id: "e", name: "Exam", language: .english,
            parts: [.init(callType: "roaming", count: 3)])
        #expect(
            throws: QuizError.blueprint(
                exam: "e", shortages: ["'roaming' needs 3 items and has 2"])
        ) {
            try greedy.session(
                id: "s", trainee: "t", from: items, knowledge: Fixture.knowledge,
                view: Fixture.view, seed: 1, at: now)
        }
    }

    @Test func `a failed exam gives no certificate`() throws {
        let items = (0..<4).map { Fixture.choiceItem("b\($0)") }
        let blueprint = try ExamBlueprint(
            id: "e", name: "Exam", language: .english, parts: [.init(callType: "billing", count: 4)]
        )
        var session = try blueprint.session(
            id: "s", trainee: "t", from: items, knowledge: Fixture.knowledge, view: Fixture.view,
            seed: 1, at: now)
        while session.question != nil { _ = try session.answer(.choice(1), at: now) }
        #expect(
            Certificate(id: "c", for: session, by: blueprint, passed: now, on: Fixture.today) == nil
        )
    }

    @Test func `a leaderboard shares ranks, and is nobody's where it is off`() {
        let items = [Fixture.choiceItem("a"), Fixture.choiceItem("b")]
        var cohort = Cohort(id: "c", name: "C", trainees: ["x", "y", "z"])
        let attempts = ["x", "y"].map { trainee in
            Attempt(
                id: trainee, trainee: trainee, item: items[0], session: trainee,
                response: .choice(0), points: 1, seconds: 1, at: now, isFirst: true)
        }
        let progress = cohort.progress(
            attempts: attempts, decks: [:], items: items, at: now, .standard)
        #expect(progress.map(\.seen) == [1, 1, 0])
        #expect(cohort.leaderboard(of: progress)?.map(\.rank) == [1, 1, 3])
        cohort.showsLeaderboard = false
        #expect(cohort.leaderboard(of: progress) == nil)
    }
}
