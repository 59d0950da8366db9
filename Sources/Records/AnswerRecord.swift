package import Foundation

/// An answer that was shown: what feedback is given on.
package struct AnswerRecord: Codable, Equatable, Sendable {
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case answer, choice, card, suggested
    }

    package var id: String
    package var contact: String
    package var conversation: String?
    package var call: String?
    package var kind: Kind
    package var document: String
    package var passage: String
    package var version: String
    package var generation: Int
    /// Masked.
    package var query: String
    /// From 1.
    package var rank: Int
    package var confidence: Double
    package var level: String
    package var at: Date

    package init(
        contact: String, conversation: String? = nil, call: String? = nil, kind: Kind,
        document: String, passage: String, version: String, generation: Int, query: String,
        rank: Int, confidence: Double, level: String, at: Date = Date()
    ) {
        id = RandomID.id()
        (self.contact, self.conversation, self.call) = (contact, conversation, call)
        (self.kind, self.document, self.passage) = (kind, document, passage)
        (self.version, self.generation, self.query) = (version, generation, query)
        (self.rank, self.confidence, self.level, self.at) = (rank, confidence, level, at)
    }
}

/// How an answer was received.
package enum FeedbackKind: String, CaseIterable, Codable, Sendable {
    case shown, opened, copied, attached, helpful, dismissed, resolved
    case notHelpful = "not_helpful"

    /// What a later one of the same actor takes the place of.
    var opposite: FeedbackKind? {
        switch self {
        case .helpful: .notHelpful
        case .notHelpful: .helpful
        default: nil
        }
    }
}
