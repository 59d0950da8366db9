import Foundation
import Knowledge
import TestSupport
import Testing
import TextAnalysis
import Training

@testable import Records

struct QuizDeskTests {
    private static let now = Date(timeIntervalSince1970: 1_780_000_000)
    private static let knowledge = KnowledgeBase(callTypes: [.init(id: "billing")])

    /// The corpus as it is while the documents of some items are gone.
    private static func corpus(without gone: Set<String> = []) -> CurrentCorpus {
        let documents = (0..<9).map { "doc-\($0)" }.filter { !gone.contains($0) }
        return CurrentCorpus(
            knowledge: knowledge, view: TraineeView(date: CalendarDate(ordinal: 20_600)),
            versions: Dictionary(uniqueKeysWithValues: documents.map { ($0, "1") }))
    }

    private static func item(_ number: Int) -> QuizItem {
        QuizItem(
            id: "item-\(number)", kind: .whichAnswer, document: "doc-\(number)", version: "1",
            language: .english, callTypes: ["billing"], text: "Question \(number)?",
            task: .choice([
                QuizChoice("right \(number)", isRight: true), QuizChoice("one"),
                QuizChoice("two"), QuizChoice("three"),
            ]),
            proof: QuizProof(passage: "doc-\(number)", title: "Title", text: "Proof \(number)"))
    }

    private let samples: Samples
    private let desk: QuizDesk

    /// Nine approved items.
    init() throws {
        samples = try Samples()
        desk = QuizDesk(records: samples.records)
        #expect(try desk.add((0..<9).map(Self.item)) == 9)
        #expect(try desk.approveAll(ItemSelection()) == 9)
    }

    private func begin(
        _ trainee: String = "ann", count: Int = 3, limit: Double? = nil
    ) throws -> QuizSession {
        try desk.begin(
            SessionRequest(count: count, timeLimit: limit, seed: 1), for: trainee, Self.corpus(),
            at: Self.now)
    }

    private func exam(seconds: Double? = nil) throws -> ExamBlueprint {
        try ExamBlueprint(
            id: "exam", name: "Exam", language: .english,
            parts: [.init(callType: "billing", count: 3)], timeLimit: seconds)
    }

    private func right(_ session: QuizSession, _ number: Int) throws -> QuizReply {
        let options = try #require(session.question(number)).options
        let place = try #require(options.firstIndex { $0.hasPrefix("right") })
        return .numbers([place + 1])
    }

    private func wrong(_ session: QuizSession, _ number: Int) throws -> QuizReply {
        let options = try #require(session.question(number)).options
        let place = try #require(options.firstIndex { !$0.hasPrefix("right") })
        return .numbers([place + 1])
    }

    @discardableResult
    private func answer(
        _ reply: QuizReply, _ number: Int, _ session: QuizSession, after seconds: Double = 5
    ) throws -> QuizAnswer {
        try desk.answer(
            reply, to: number, in: session.id, Self.corpus(),
            at: Self.now.addingTimeInterval(seconds))
    }

    @Test func `another process goes on where a session was, and every attempt is there`() throws {
        let session = try begin()
        try answer(right(session, 1), 1, session)
        try samples.records.close()
        let again = QuizDesk(records: try RecordStore(folder: samples.folder.path + "/data"))
        let open = try #require(try again.openSession(of: "ann"))
        #expect(open.id == session.id && open.question?.number == 2)
        #expect(open.items == session.items)
        let attempts = try again.attempts(of: ["ann"])
        #expect(attempts == open.attempts)
        #expect(attempts.map(\.points) == [1])
        #expect(try again.openSession(of: "bob") == nil)
        #expect(try again.openSession(of: "ann", exam: "exam") == nil)
    }

    @Test func `the same answer counts once however often and from wherever it comes`() async throws
    {
        let session = try begin()
        let reply = try right(session, 1)
        let other = QuizDesk(records: try RecordStore(folder: samples.folder.path + "/data"))
        let desks = [desk, other]
        let answers = await concurrently(20) { number in
            try desks[number % 2].answer(
                reply, to: 1, in: session.id, Self.corpus(), at: Self.now)
        }
        #expect(answers.compactMap { try? $0.get() }.count == 20)
        #expect(answers.filter { (try? $0.get())?.isNew == true }.count == 1)
        #expect(try desk.attempts().count == 1)
        #expect(throws: QuizError.answered(session: session.id, number: 1)) {
            try answer(wrong(session, 1), 1, session)
        }
        #expect(throws: QuizError.notAsked(session: session.id, number: 3, current: 2)) {
            try answer(.skip, 3, session)
        }
        #expect(try desk.attempts().count == 1)
    }

    @Test func `a bad answer changes nothing`() throws {
        let session = try begin()
        #expect(throws: QuizError.self) { try answer(.numbers([9]), 1, session) }
        #expect(throws: QuizError.self) {
            try answer(.opened(document: "doc-1", rank: 1), 1, session)
        }
        #expect(try desk.session(session.id, Self.corpus(), at: Self.now) == session)
    }

    @Test func `a first attempt is made once at each revision`() throws {
        for _ in 0..<2 {
            let session = try begin(count: 9)
            for number in 1...9 { try answer(right(session, number), number, session) }
        }
        #expect(try desk.attempts().map(\.isFirst) == (0..<18).map { $0 < 9 })
        _ = try desk.edit("item-4") { $0.text = "Another question?" }
        _ = try desk.approve("item-4")
        let session = try begin(count: 9)
        for number in 1...9 { try answer(right(session, number), number, session) }
        let firsts = try desk.attempts().suffix(9).filter(\.isFirst)
        #expect(firsts.map(\.item) == ["item-4"] && firsts.map(\.revision) == [2])
    }

    @Test func `a clock set back loses no attempt and no order`() throws {
        let session = try begin()
        try answer(right(session, 1), 1, session)
        try answer(right(session, 2), 2, session, after: -100_000)
        let answer = try answer(right(session, 3), 3, session, after: -200_000)
        #expect(answer.session.isOver && answer.session.score == 1)
        #expect(try desk.attempts().map(\.id) == (0..<3).map { "\(session.id)#\($0)" })
        #expect(try desk.attempts().allSatisfy { $0.seconds >= 0 })
        let progress = try desk.progress(of: desk.everybody(), at: Self.now)
        #expect(progress.map(\.seen) == [3])
    }

    @Test func `what changed or was retired is passed over and does not count`() throws {
        let session = try begin(count: 4)
        let gone = Self.corpus(without: [session.items[0].document])
        #expect(throws: QuizError.itemChanged(item: session.items[0].id)) {
            try desk.answer(.skip, to: 1, in: session.id, gone, at: Self.now)
        }
        _ = try desk.retire(session.items[1].id, because: "misleads")
        let now = try desk.session(session.id, gone, at: Self.now)
        #expect(now.withdrawn == [0, 1] && now.question?.number == 3)
        try answer(right(session, 3), 3, session)
        #expect(try answer(right(session, 4), 4, session).session.score == 1)
    }

    @Test func `who is not the owner learns nothing of a session`() throws {
        let session = try begin()
        let unknown = RecordError.unknown("session", id: session.id)
        #expect(throws: unknown) {
            try desk.session(session.id, of: "bob", Self.corpus(), at: Self.now)
        }
        #expect(throws: unknown) {
            try desk.answer(.skip, to: 1, in: session.id, of: "bob", Self.corpus(), at: Self.now)
        }
        #expect(try desk.sessions(of: "bob", limit: 10).sessions.isEmpty)
        #expect(try desk.sessions(of: nil, limit: 10).sessions == [session])
    }

    @Test func `an exam that is passed is certified once, with what was asked`() throws {
        let session = try desk.begin(
            exam(), for: "ann", seed: 1, Self.corpus(), at: Self.now)
        for number in 1...3 { try answer(right(session, number), number, session) }
        try answer(right(session, 3), 3, session)
        _ = try desk.finish(session.id, Self.corpus(), at: Self.now)
        let certificates = try samples.records.certificates(of: "ann")
        #expect(certificates.map(\.id) == [session.id])
        #expect(certificates.first?.items.map(\.item) == session.items.map(\.id))
        #expect(certificates.first?.validFrom == CalendarDate(ordinal: 20_600))
        #expect(try samples.records.certificates(of: "bob").isEmpty)
        let failed = try desk.begin(exam(), for: "bob", seed: 1, Self.corpus(), at: Self.now)
        _ = try desk.finish(failed.id, Self.corpus(), at: Self.now)
        #expect(try samples.records.certificates(of: "bob").isEmpty)
    }

    @Test func `a pause costs practice nothing, but an exam's clock runs on`() throws {
        let later = Self.now.addingTimeInterval(1000)
        let practice = try begin(limit: 60)
        _ = try desk.resume(practice.id, Self.corpus(), at: later)
        try desk.answer(
            right(practice, 1), to: 1, in: practice.id, Self.corpus(),
            at: later.addingTimeInterval(5))
        let timed = try desk.begin(
            exam(seconds: 60), for: "bob", seed: 1, Self.corpus(), at: Self.now)
        try answer(right(timed, 1), 1, timed)
        #expect(try desk.session(timed.id, Self.corpus(), at: later).isOver)
        #expect(throws: QuizError.timeOver(timed.id)) {
            try answer(right(timed, 2), 2, timed, after: 1000)
        }
        #expect(try desk.attempts(of: ["bob"]).count == 1)
    }

    @Test func `a quiz longer than its items, and none that fits, are refused and not kept`() throws
    {
        #expect(throws: QuizError.tooFewItems(asked: 10, available: 9)) { try begin(count: 10) }
        _ = try desk.retire("item-0")
        #expect(throws: QuizError.tooFewItems(asked: 9, available: 8)) { try begin(count: 9) }
        let nothing = CurrentCorpus(
            knowledge: Self.knowledge, view: Self.corpus().view, versions: [:])
        #expect(throws: QuizError.noItems(wanted: "any")) {
            try desk.begin(SessionRequest(count: 1), for: "ann", nothing, at: Self.now)
        }
        #expect(try desk.sessions(of: nil, limit: 10).sessions.isEmpty)
    }

    @Test func `approving all approves all of them or none`() throws {
        var broken = Self.item(20)
        broken.task = .choice([QuizChoice("a", isRight: true), QuizChoice("b", isRight: true)])
        #expect(try desk.add([Self.item(19), broken, Self.item(19)]) == 2)
        #expect(throws: QuizError.self) { try desk.approveAll(ItemSelection()) }
        let drafts = try desk.items(ItemSelection(state: .draft)).items
        #expect(drafts.map(\.id) == ["item-19", "item-20"])
        #expect(throws: QuizError.unknownItem("none")) { try desk.approve("none") }
    }

    @Test(arguments: [1, 2, 4, 9, 20]) func `pages of items hold each item once, in order`(
        limit: Int
    ) throws {
        var (ids, place) = ([String](), Int64(0))
        while true {
            let page = try desk.items(after: place, limit: limit)
            #expect(page.items.count <= limit)
            ids += page.items.map(\.id)
            guard let next = page.next else { break }
            place = next
        }
        #expect(ids == (0..<9).map { "item-\($0)" })
    }

    @Test func `a changed document retires its items and asks anew`() throws {
        var anew = Self.item(3)
        anew = QuizItem(
            kind: anew.kind, document: anew.document, version: "2", language: anew.language,
            callTypes: anew.callTypes, text: anew.text, task: anew.task, proof: anew.proof)
        var versions = Self.corpus().versions
        versions["doc-3"] = "2"
        let current = CurrentCorpus(
            knowledge: Self.knowledge, view: Self.corpus().view, versions: versions)
        let change = try desk.refresh(with: [anew], current)
        #expect(change.retired == ["item-3"] && change.added == [anew.id])
        #expect(try desk.item("item-3")?.note == "document changed")
        #expect(try desk.item(anew.id)?.state == .draft)
    }

    @Test func `cohorts and exams are kept, replaced and removed`() throws {
        let records = samples.records
        try records.keep(Cohort(id: "c", name: "C", trainees: ["ann"]))
        try records.keep(Cohort(id: "c", name: "D", trainees: [], showsLeaderboard: false))
        #expect(try desk.cohort("c").name == "D")
        try records.removeCohort("c")
        #expect(throws: RecordError.unknown("cohort", id: "c")) { try desk.cohort("c") }
        #expect(throws: RecordError.unknown("cohort", id: "c")) { try records.removeCohort("c") }
        try records.keep(exam())
        #expect(try records.quizExams() == [exam()])
        try records.removeExam("exam")
        #expect(try records.quizExams().isEmpty)
    }
}
