package import AnswerSearch
package import Knowledge
package import TextAnalysis

/// An answer that a search found, as far as a conversation keeps it.
package struct FoundAnswer: Codable, Equatable, Sendable {
    package let document: String
    package let passage: String
    package let version: String
    package let title: String
    package let text: String
    package let language: Language
    package let kind: DocumentKind
    package let confidence: Double
    package let level: Confidence.Level
    package let step: Int?
    package let url: String?

    package init(
        document: String, passage: String? = nil, version: String = "", title: String,
        text: String, language: Language, kind: DocumentKind = .faq, confidence: Double,
        level: Confidence.Level, step: Int? = nil, url: String? = nil
    ) {
        (self.document, self.passage, self.version) = (document, passage ?? document, version)
        (self.title, self.text, self.language, self.kind) = (title, text, language, kind)
        (self.confidence, self.level, self.step, self.url) = (confidence, level, step, url)
    }

    package init(_ answer: Answer) {
        self.init(
            document: answer.document, passage: answer.id, version: answer.version,
            title: answer.title, text: answer.answer, language: answer.language,
            kind: answer.kind, confidence: answer.confidence.probability,
            level: answer.confidence.level, step: answer.step, url: answer.url)
    }
}

/// What a search found for one turn of a conversation.
package struct Findings: Sendable {
    package let answers: [FoundAnswer]
    /// What the question is likely about, likeliest first.
    package let callTypes: [CallTypeProbability]

    package init(answers: [FoundAnswer] = [], callTypes: [CallTypeProbability] = []) {
        (self.answers, self.callTypes) = (answers, callTypes)
    }

    package init(_ page: AnswerPage) {
        self.init(answers: page.answers.map(FoundAnswer.init), callTypes: page.callTypes)
    }

    package static let nothing = Findings()

    var level: Confidence.Level { answers.first?.level ?? .low }

    func without(_ documents: some Collection<String>) -> Findings {
        Findings(
            answers: answers.filter { !documents.contains($0.document) }, callTypes: callTypes)
    }
}

/// What a conversation wants to have searched.
package struct FindRequest: Sendable {
    package let question: String
    /// What was said since the topic began, the question included.
    package let conversation: [Turn]
    package let language: Language
    package let shown: [String]
    package let rejected: [String]
    /// Whether for the person who takes over rather than for the customer.
    package let isForAgent: Bool
}
