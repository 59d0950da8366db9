package import Foundation
internal import GRDB
package import Training

/// An answer that was taken in.
package struct QuizAnswer: Sendable {
    package let feedback: SessionFeedback
    /// The session afterwards.
    package let session: QuizSession
    /// Whether it had not been sent before.
    package let isNew: Bool
}

/// Taking quizzes. Every answer is on the disk before its feedback is given.
extension QuizDesk {
    /// The session that a trainee would go on with: the last that is not over.
    ///
    /// - Parameter exam: only of this exam; nil for any session.
    package func openSession(
        of trainee: String, exam: String? = nil
    ) throws(RecordError) -> QuizSession? {
        try records.read { database in
            try RecordStore.quizSessions(
                of: trainee, isOver: false, before: .max, limit: 100, database)
        }.map(\.session).first { !$0.isOver && (exam == nil || $0.exam == exam) }
    }

    /// The newest first, and where the next page begins: nil if this is the last.
    ///
    /// - Parameters:
    ///   - trainee: nil for everybody's.
    ///   - isOver: nil for both.
    package func sessions(
        of trainee: String?, isOver: Bool? = nil, before place: Int64 = .max, limit: Int
    ) throws(RecordError) -> (sessions: [QuizSession], next: Int64?) {
        let found = try records.read { database in
            try RecordStore.quizSessions(
                of: trainee, isOver: isOver, before: place, limit: limit + 1, database)
        }
        let page = found.prefix(limit)
        return (page.map(\.session), found.count > limit ? page.last?.place : nil)
    }

    /// Begins a session: what is due and what the trainee is weak on comes first.
    ///
    /// - Parameter canSearch: whether search drills can be asked.
    /// - Throws: `QuizError.unknownCallType`, `.countOutOfRange`, `.badParameter`, `.noItems` or
    ///   `.tooFewItems`.
    package func begin(
        _ request: SessionRequest, for trainee: String, _ current: CurrentCorpus,
        canSearch: Bool = true, at now: Date
    ) throws -> QuizSession {
        try records.write(orRefuse: { database in
            let items = try RecordStore.quizItems(nil, database)
            let record = TraineeRecord(
                of: trainee, attempts: try RecordStore.attempts(of: [trainee], database),
                items: items)
            return try Self.begun(nil, database) { () throws(QuizError) in
                try SessionPlanner(knowledge: current.knowledge).session(
                    id: RandomID.id(), for: record, wanting: request,
                    from: items.filter { $0.canBeAsked(current, canSearch) }, view: current.view,
                    at: now)
            }
        })
    }

    /// Begins an exam.
    ///
    /// - Throws: `QuizError.unknownCallType`, or `.blueprint` if there are too few items.
    package func begin(
        _ blueprint: ExamBlueprint, for trainee: String, seed: UInt64, _ current: CurrentCorpus,
        canSearch: Bool = true, at now: Date
    ) throws -> QuizSession {
        try records.write(orRefuse: { database in
            let items = try RecordStore.quizItems(.approved, database)
            return try Self.begun(blueprint, database) { () throws(QuizError) in
                try blueprint.session(
                    id: RandomID.id(), trainee: trainee,
                    from: items.filter { $0.canBeAsked(current, canSearch) },
                    knowledge: current.knowledge, view: current.view, seed: seed, at: now)
            }
        })
    }

    private static func begun(
        _ blueprint: ExamBlueprint?, _ database: Database,
        _ plan: () throws(QuizError) -> QuizSession
    ) throws -> Result<QuizSession, QuizError> {
        let session: QuizSession
        do throws(QuizError) { session = try plan() } catch { return .failure(error) }
        try RecordStore.insert(
            QuizSessionRecord(session: session, blueprint: blueprint), database)
        return .success(session)
    }

    /// A session as it is now: without what may not be asked any more.
    ///
    /// - Parameter trainee: whose it must be; nil for anybody's.
    /// - Throws: `RecordError.unknown` if there is none, or it is another's.
    package func session(
        _ id: String, of trainee: String? = nil, _ current: CurrentCorpus, at now: Date
    ) throws -> QuizSession {
        try change(id, trainee, current, now) { _, _ in .success(()) }.session
    }

    /// Goes on after a pause, which counts for nothing but in an exam.
    package func resume(
        _ id: String, of trainee: String? = nil, _ current: CurrentCorpus, at now: Date
    ) throws -> QuizSession {
        try change(id, trainee, current, now) { session, _ in
            session.resume(at: now)
            return .success(())
        }.session
    }

    /// Ends a session; what was not answered earns nothing.
    package func finish(
        _ id: String, of trainee: String? = nil, _ current: CurrentCorpus, at now: Date
    ) throws -> QuizSession {
        try change(id, trainee, current, now) { session, _ in
            session.finish()
            return .success(())
        }.session
    }

    /// Takes in an answer. The same twice counts once, and gives the same feedback.
    ///
    /// - Parameters:
    ///   - number: of the question, from 1.
    ///   - trainee: whose session it must be; nil for anybody's.
    /// - Throws: `QuizError.answered` if another answer came first, `.notAsked`, `.itemChanged`,
    ///   `.sessionOver`, `.timeOver` or `.wrongResponse`; `RecordError.unknown`.
    package func answer(
        _ reply: QuizReply, to number: Int, in id: String, of trainee: String? = nil,
        _ current: CurrentCorpus, at now: Date
    ) throws -> QuizAnswer {
        let (session, (feedback, isNew)) = try change(id, trainee, current, now) {
            session, isFirst in
            do throws(QuizError) {
                if let known = try session.knownFeedback(to: reply, number) {
                    return .success((known, false))
                }
                return .success((try session.take(reply, to: number, isFirst, at: now), true))
            } catch {
                return .failure(error)
            }
        }
        return QuizAnswer(feedback: feedback, session: session, isNew: isNew)
    }

    private typealias Change<Value> = (inout QuizSession, _ isFirst: Bool) -> Result<
        Value, QuizError
    >

    /// One transaction: withdraws what may not be asked any more, changes the session, keeps its
    /// answers, and certifies an exam that is passed.
    private func change<Value>(
        _ id: String, _ trainee: String?, _ current: CurrentCorpus, _ now: Date,
        _ body: Change<Value>
    ) throws -> (session: QuizSession, value: Value) {
        try records.write(orRefuse: { database in
            let record = try RecordStore.quizSession(id, of: trainee, database)
            var session = record.session
            let approved = try RecordStore.approvedRevisions(
                of: session.isOver ? [] : session.items.map(\.id), database)
            session.settle(at: now)
            session.withdraw(at: now) {
                current.holds($0) && approved[$0.id] == $0.revision
            }
            let isFirst = try session.question.map {
                try RecordStore.isNew($0.item, to: session.trainee, database)
            }
            let result = body(&session, isFirst ?? false)
            try RecordStore.keep(session, insteadOf: record.session, database)
            try Self.certify(session, by: record.blueprint, current, now, database)
            return result.map { (session, $0) }
        })
    }

    private static func certify(
        _ session: QuizSession, by blueprint: ExamBlueprint?, _ current: CurrentCorpus,
        _ now: Date, _ database: Database
    ) throws {
        guard let blueprint,
            let certificate = Certificate(
                id: session.id, for: session, by: blueprint, passed: now, on: current.view.date)
        else { return }
        try RecordStore.insert(certificate, database)
    }
}

extension QuizItem {
    fileprivate func canBeAsked(_ current: CurrentCorpus, _ canSearch: Bool) -> Bool {
        current.holds(self) && (canSearch || kind != .searchDrill)
    }
}

extension QuizSession {
    /// The feedback that was given to the same answer before; nil if the question was not answered.
    fileprivate func knownFeedback(
        to reply: QuizReply, _ number: Int
    ) throws(QuizError) -> SessionFeedback? {
        guard let known = feedback(number), let question = question(number) else { return nil }
        guard try question.response(to: reply).isSame(as: known.attempt.response) else {
            throw .answered(session: id, number: number)
        }
        return known
    }

    fileprivate mutating func take(
        _ reply: QuizReply, to number: Int, _ isFirst: Bool, at now: Date
    ) throws(QuizError) -> SessionFeedback {
        guard !isTimeOver else { throw .timeOver(id) }
        guard let question else { throw .sessionOver(id) }
        guard question.number == number else {
            if withdrawn.contains(number - 1) { throw .itemChanged(item: items[number - 1].id) }
            throw .notAsked(session: id, number: number, current: question.number)
        }
        return try answer(question.response(to: reply), isFirst: isFirst, at: now)
    }
}

extension QuizResponse {
    /// Whether both say the same; where a document stood may have changed meanwhile.
    fileprivate func isSame(as other: QuizResponse) -> Bool {
        if case (.opened(let document, _), .opened(let known, _)) = (self, other) {
            return document == known
        }
        return self == other
    }
}
