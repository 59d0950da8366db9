/// What sort of text a document is.
package enum DocumentKind: String, CaseIterable, Codable, Sendable {
    /// One question and its answer.
    case faq
    /// Numbered steps.
    case procedure
    /// A saved page of a website.
    case page
}

/// Who may see a document.
package enum Audience: String, CaseIterable, Codable, Sendable {
    /// Everybody: customers too.
    case `public`
    /// Agents, trainers and editors only.
    case agent
}

/// How far a document is on its way to its readers.
package enum DocumentState: String, CaseIterable, Codable, Sendable {
    /// Seen by editors only.
    case draft
    /// Approved for its audience.
    case validated
    /// Kept, but no longer shown.
    case archived
}
