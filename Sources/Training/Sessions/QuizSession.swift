package import Foundation

/// A quiz while it is taken: pure, so that it can be kept after every answer and resumed where it
/// was.
///
///     session.resume(at: now)
///     let feedback = try session.answer(.choice(2), at: now)
package struct QuizSession: Equatable, Codable, Sendable, Identifiable {
    package let id: String
    package let trainee: String
    package let items: [QuizItem]
    package let started: Date
    package let timeLimit: Double?
    /// The exam that it belongs to; nil for practice.
    package let exam: String?
    package private(set) var attempts: [Attempt]
    /// Places whose items were withdrawn while the session ran.
    package private(set) var withdrawn: [Int]
    /// Of answering: a pause between two sittings counts for nothing.
    package private(set) var seconds: Double
    private let seed: UInt64
    private var position: Int
    private var shownAt: Date

    package init(
        id: String, trainee: String, items: [QuizItem], timeLimit: Double? = nil, seed: UInt64 = 0,
        exam: String? = nil, at now: Date
    ) {
        (self.id, self.trainee, self.items) = (id, trainee, items)
        (self.timeLimit, self.seed, self.exam) = (timeLimit, seed, exam)
        (started, shownAt) = (now, now)
        (attempts, withdrawn, seconds, position) = ([], [], 0, 0)
    }

    package var isOver: Bool { position >= items.count || isTimeOver }
    package var isTimeOver: Bool { timeLimit.map { seconds >= $0 } ?? false }

    /// The share of all points, 0 to 1: what was not answered earns nothing, what was withdrawn
    /// does not count.
    package var score: Double {
        let counted = items.count - withdrawn.count
        return counted == 0 ? 0 : attempts.reduce(0) { $0 + $1.points } / Double(counted)
    }

    /// What is asked now; nil when the session is over.
    package var question: SessionQuestion? { isOver ? nil : question(at: position) }

    /// What is or was asked under a number; nil where there is none.
    ///
    /// - Parameter number: from 1.
    package func question(_ number: Int) -> SessionQuestion? {
        items.indices.contains(number - 1) ? question(at: number - 1) : nil
    }

    private func question(at position: Int) -> SessionQuestion {
        SessionQuestion(
            item: items[position], number: position + 1, count: items.count,
            shown: shownOrder(of: items[position]), seconds: seconds,
            timeLeft: timeLimit.map { max(0, $0 - seconds) })
    }

    /// What was answered under a number, and whether it was right; nil if nothing was.
    package func feedback(_ number: Int) -> SessionFeedback? {
        guard let item = question(number)?.item,
            let attempt = attempts.first(where: { $0.id == attemptID(at: number - 1) })
        else { return nil }
        return SessionFeedback(
            number: number, attempt: attempt, rightAnswer: item.rightAnswer, proof: item.proof)
    }

    private func attemptID(at position: Int) -> String { "\(id)#\(position)" }

    /// Goes on after a pause, where it was: the pause counts for nothing, but an exam's clock runs
    /// on.
    package mutating func resume(at now: Date) {
        if exam == nil { shownAt = now } else { settle(at: now) }
    }

    /// Closes an exam whose time is over, whether or not somebody still answers.
    package mutating func settle(at now: Date) {
        guard exam != nil, let timeLimit, seconds + spent(at: now) > timeLimit else { return }
        seconds = max(seconds, timeLimit)
    }

    /// Ends it: what was not answered earns nothing.
    package mutating func finish() { position = items.count }

    private func spent(at now: Date) -> Double { max(0, now.timeIntervalSince(shownAt)) }

    /// Takes in an answer, and goes on to the next item.
    ///
    /// - Parameter isFirst: whether the trainee never answered this revision of the item before.
    /// - Throws: `QuizError.sessionOver`, `.timeOver` or `.wrongResponse`; nothing is changed then,
    ///   but that a time limit passed is kept.
    package mutating func answer(
        _ response: QuizResponse, isFirst: Bool = true, at now: Date
    ) throws(QuizError) -> SessionFeedback {
        guard position < items.count else { throw .sessionOver(id) }
        let spent = spent(at: now)
        if let timeLimit, seconds + spent > timeLimit {
            seconds = timeLimit
            throw .timeOver(id)
        }
        let item = items[position]
        let points = try ItemScore.points(for: response, to: item, seconds: spent)
        let attempt = Attempt(
            id: attemptID(at: position), trainee: trainee, item: item, session: id,
            response: response, points: points, seconds: spent, at: now,
            isFirst: isFirst)
        attempts.append(attempt)
        seconds += spent
        advance(at: now)
        return SessionFeedback(
            number: position, attempt: attempt, rightAnswer: item.rightAnswer, proof: item.proof)
    }

    /// Passes over items whose documents changed meanwhile.
    ///
    /// - Parameter isCurrent: whether an item may still be asked.
    package mutating func withdraw(at now: Date, unless isCurrent: (QuizItem) -> Bool) {
        while !isOver, !isCurrent(items[position]) {
            withdrawn.append(position)
            advance(at: now)
        }
    }

    private mutating func advance(at now: Date) {
        position += 1
        shownAt = now
    }

    /// The same at each showing; steps never stand in the right order.
    private func shownOrder(of item: QuizItem) -> [Int] {
        let count: Int
        switch item.task {
        case .choice(let choices): count = choices.count
        case .order(let steps): count = steps.count
        case .search: return []
        }
        var random = SeededRandom(seed: seed, for: trainee + item.id)
        let positions = Array(0..<count)
        var shown = positions.shuffled(using: &random)
        if case .order = item.task, shown == positions { shown.reverse() }
        return shown
    }
}

extension QuizItem {
    /// The right answer in words.
    package var rightAnswer: String {
        switch task {
        case .choice(let choices): choices.first(where: \.isRight)?.text ?? ""
        case .order(let steps): steps.joined(separator: " → ")
        case .search(let documents): documents.first ?? ""
        }
    }
}
