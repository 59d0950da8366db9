import Foundation
import Synchronization

/// Every operation of the service, in the order of the OpenAPI document.
enum ServiceRoutes {
    static func operations(_ parts: ServiceParts) -> [Operation] {
        let document = LateDocument()
        let groups: [any RouteGroup] = [
            SearchRoutes(search: parts.search, contexts: parts.contexts),
            DocumentRoutes(search: parts.search),
            CustomerRoutes(customers: parts.customers),
            FormRoutes(search: parts.search, ledger: parts.ledger),
            FeedbackRoutes(ledger: parts.ledger),
            CallRoutes(
                desk: CallDesk(
                    ledger: parts.ledger, search: parts.search, contexts: parts.contexts),
                stream: parts.stream),
            ConversationRoutes(
                desk: parts.conversations, customers: parts.customers, guesses: GuessLimiter()),
            HandOffRoutes(desk: parts.handOffs, ledger: parts.ledger, stream: parts.stream),
            QuizSessionRoutes(quizzes: parts.quizzes),
            QuizItemRoutes(quizzes: parts.quizzes),
            QuizJobRoutes(quizzes: parts.quizzes),
            QuizExamRoutes(quizzes: parts.quizzes),
            QuizCohortRoutes(quizzes: parts.quizzes),
            QuizResultRoutes(quizzes: parts.quizzes),
            HealthRoutes(
                search: parts.search, metrics: parts.metrics, hasModel: parts.hasModel,
                isDatabaseReady: { await parts.isDatabaseReady() }, document: { document.data }),
        ]
        let operations = groups.flatMap(\.operations)
        document.describe(operations)
        return operations
    }
}

/// The OpenAPI document, which describes the operation that gives it out too.
private final class LateDocument: Sendable {
    private let bytes = Mutex(Data())

    var data: Data { bytes.withLock { $0 } }

    func describe(_ operations: [Operation]) {
        // Encoding texts and numbers cannot fail.
        let data = (try? JSONText.data(OpenAPIDocument(operations: operations).json)) ?? Data()
        bytes.withLock { $0 = data }
    }
}
