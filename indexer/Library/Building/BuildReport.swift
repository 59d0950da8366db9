package import Knowledge

/// How far a build is.
package struct BuildProgress: Sendable {
    /// Units read, by weight: about one a document.
    package let done: Int
    package let total: Int
    package let documents: Int
    /// Passages written so far.
    package let passages: Int
    package let seconds: Double
}

/// What a build did.
package struct BuildReport: Sendable {
    /// By kind, then language tag.
    package let documents: [String: [String: Int]]
    package let passages: [String: [String: Int]]
    package let added: [String]
    package let changed: [String]
    package let removed: [String]
    package let unchanged: Int
    package let issues: [Issue]
    package let seconds: Double
    /// The size of the new generation; nil if none was made.
    package let megabytes: Double?
    package let generation: Int?

    /// No source held any document.
    package var isEmpty: Bool { documents.isEmpty }

    package var hasErrors: Bool { issues.contains { $0.severity == .error } }
}
