import AnswerSearch
import Records
import SearchIndex

/// Whoever holds a key.
struct Principal: Sendable, Equatable {
    let keyID: String
    let role: KeyRole
    /// The conversation's token that was sent in the place of a key.
    var token: String?

    var isCustomer: Bool { role == .customer }

    /// Whether they see how others do in quizzes.
    var isTrainer: Bool { ![.customer, .agent].contains(role) }

    /// As whom they see documents.
    var visibility: Visibility.Role {
        switch role {
        case .customer: .customer
        case .agent, .trainer, .manager: .agent
        case .editor, .admin: .editor
        }
    }
}
