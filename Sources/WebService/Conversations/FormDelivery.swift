import Foundation
#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif
import Knowledge
import Logging
import Records

/// Sends forms on to who receives them: to a web address, or into a file of the data folder. What
/// could not be sent is tried again, also after a restart.
final class FormDelivery: Sendable {
    private let ledger: Ledger
    private let webhook: URL?
    private let file: SubmissionFile
    private let logger: Logger
    private let order = Order()

    private static let mostAttempts = 10
    private static let timeout: TimeInterval = 5

    init(ledger: Ledger, configuration: ServiceConfiguration, logger: Logger) {
        (self.ledger, self.logger) = (ledger, logger)
        webhook = configuration.formsWebhook.flatMap { URL(string: $0) }
        file = SubmissionFile(folder: configuration.data)
    }

    /// Sends what waits, beside the caller.
    func wake() { Task { await deliver() } }

    /// Sends what waits; one at a time, so that nothing is sent twice.
    func deliver() async {
        await order.run {
            do {
                let waiting = try await ledger.run {
                    try $0.submissions(state: .stored, limit: 100)
                }
                for submission in waiting.reversed() { try await deliver(submission) }
            } catch {
                logger.error("forms not delivered", metadata: ["error": "\(error)"])
            }
        }
    }

    private func deliver(_ submission: SubmissionRecord) async throws {
        do {
            try await send(submission)
            try await ledger.run { try $0.setState(.delivered, ofSubmission: submission.id) }
        } catch {
            let isLast = submission.attempts + 1 >= Self.mostAttempts
            logger.warning(
                "form not delivered",
                metadata: [
                    "submission": "\(submission.id)", "attempt": "\(submission.attempts + 1)",
                ])
            try await ledger.run {
                try $0.setState(isLast ? .failed : .stored, ofSubmission: submission.id)
            }
        }
    }

    private func send(_ submission: SubmissionRecord) async throws {
        guard let webhook else { return try file.append(submission) }
        let body = try SubmissionFile.line(submission)
        var request = URLRequest(url: webhook, timeoutInterval: Self.timeout)
        request.httpMethod = "POST"
        request.httpBody = body
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        // The receiver can tell a form that is sent again.
        request.setValue(submission.id, forHTTPHeaderField: "Idempotency-Key")
        let (_, response) = try await URLSession.shared.data(for: request)
        guard let status = (response as? HTTPURLResponse)?.statusCode, (200..<300).contains(status)
        else { throw URLError(.badServerResponse) }
    }
}
