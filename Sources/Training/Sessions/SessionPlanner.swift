package import Foundation
package import Knowledge

/// Chooses what a trainee is asked: first what is due and least remembered, then what is new in
/// the call types the trainee is weakest on, then the rest.
package struct SessionPlanner: Sendable {
    private let scheduler: FSRSScheduler
    private let knowledge: KnowledgeBase

    package init(scheduler: FSRSScheduler = .standard, knowledge: KnowledgeBase) {
        (self.scheduler, self.knowledge) = (scheduler, knowledge)
    }

    /// - Throws: `QuizError.unknownCallType`, `.countOutOfRange`, `.noItems` or `.tooFewItems`.
    package func session(
        id: String, for trainee: TraineeRecord, wanting request: SessionRequest,
        from items: [QuizItem], view: TraineeView, at now: Date
    ) throws(QuizError) -> QuizSession {
        try request.check(against: knowledge)
        let fitting = items.filter {
            $0.state == .approved && view.sees($0) && request.fits($0)
        }
        guard !fitting.isEmpty else { throw .noItems(wanted: request.wanted) }
        guard fitting.count >= request.count else {
            throw .tooFewItems(asked: request.count, available: fitting.count)
        }
        let chosen = ranked(fitting, for: trainee, request, at: now).prefix(request.count)
        return QuizSession(
            id: id, trainee: trainee.deck.trainee, items: Array(chosen),
            timeLimit: request.timeLimit, seed: request.seed, at: now)
    }

    private func ranked(
        _ items: [QuizItem], for trainee: TraineeRecord, _ request: SessionRequest, at now: Date
    ) -> [QuizItem] {
        var random = SeededRandom(seed: request.seed, for: trainee.deck.trainee)
        return items.map { ($0, rank(of: $0, trainee, at: now), random.next()) }
            .sorted { ($0.1.group, $0.1.order, $0.2) < ($1.1.group, $1.1.order, $1.2) }
            .map(\.0)
    }

    /// Lower comes first.
    private func rank(
        of item: QuizItem, _ trainee: TraineeRecord, at now: Date
    ) -> (group: Int, order: Double) {
        let card = trainee.deck.card(for: item.id)
        let recall = card?.retrievability(at: now, scheduler)
        if let card, let recall { return (card.isDue(at: now) ? 0 : 2, recall) }
        let weakness = item.callTypes.map(trainee.weakness).max() ?? 0.5
        return (1, -weakness)
    }
}
