package import Knowledge

/// How far a build is.
package struct BuildProgress: Sendable {
    /// Units read, by weight: about one a document.
    package let done: Int
    package let total: Int
    package let documents: Int
    /// Passages written so far.
    package let passages: Int
    package var seconds: Double
    /// The share of the vectors that is made, 0 to 1; nil before the first one.
    package var embedded: Double?

    func embedding(_ share: Double, since start: ContinuousClock.Instant) -> BuildProgress {
        var progress = self
        (progress.embedded, progress.seconds) = (share, start.secondsAgo)
        return progress
    }
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
