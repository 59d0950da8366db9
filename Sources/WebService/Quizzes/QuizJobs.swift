import Foundation
import Logging
import Synchronization
import Training

/// The making of items, which takes longer than a request may.
struct QuizJob: Sendable {
    enum State: Sendable {
        case running
        case done(Outcome)
        /// Why, for whoever asked.
        case failed(String)
    }

    struct Outcome: Sendable {
        let counts: ItemCounts
        let refresh: ItemBank.Refresh
    }

    let id: String
    let began: Date
    var state: State
}

/// Makes items one job at a time, on a thread of its own, so that questions go on being answered.
/// The last jobs are remembered until the service stops.
final class QuizJobs: Sendable {
    private let jobs = Mutex<[QuizJob]>([])
    private let worker = Workers(threads: 1)
    private let logger: Logger
    private static let remembered = 100

    init(logger: Logger) { self.logger = logger }

    func job(_ id: String) -> QuizJob? { jobs.withLock { jobs in jobs.first { $0.id == id } } }

    /// - Throws: `Problem` of kind `conflict` while another runs.
    func start(
        _ work: @escaping @Sendable (Workers) async throws -> QuizJob.Outcome
    ) throws -> QuizJob {
        let job = QuizJob(id: UUID().uuidString.lowercased(), began: Date(), state: .running)
        try jobs.withLock { jobs in
            if let running = jobs.first(where: \.isRunning) {
                throw Problem(
                    .conflict,
                    "Items are being made. GET /v1/quizzes/jobs/\(running.id) until it is done.")
            }
            jobs = jobs.suffix(Self.remembered - 1) + [job]
        }
        Task { finish(job.id, await state(of: work)) }
        return job
    }

    private func state(
        of work: @Sendable (Workers) async throws -> QuizJob.Outcome
    ) async -> QuizJob.State {
        do {
            return .done(try await work(worker))
        } catch let error as QuizError {
            return .failed(error.problem.detail)
        } catch let problem as Problem {
            return .failed(problem.detail)
        } catch {
            logger.error("items not made", metadata: ["error": "\(type(of: error))"])
            return .failed("The service failed. The operator finds the reason in the log.")
        }
    }

    private func finish(_ id: String, _ state: QuizJob.State) {
        jobs.withLock { jobs in
            guard let place = jobs.firstIndex(where: { $0.id == id }) else { return }
            jobs[place].state = state
        }
    }
}

extension QuizJob {
    fileprivate var isRunning: Bool {
        if case .running = state { true } else { false }
    }
}
