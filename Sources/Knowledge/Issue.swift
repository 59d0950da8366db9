/// A place in a file, for messages.
package struct SourceLocation: Hashable, Codable, Sendable {
    package let path: String
    /// From 1.
    package let line: Int

    package init(path: String, line: Int) {
        self.path = path
        self.line = line
    }
}

/// One thing that is wrong with the corpus, printed as `path:line: error: message`.
///
/// Reading and checking never throw: they return what is good, and one issue for all the rest.
package struct Issue: Hashable, Sendable, CustomStringConvertible {
    package enum Severity: String, Sendable {
        /// Something an author must change; a check fails.
        case error
        /// Something an author should look at; a check passes.
        case warning
    }

    package let severity: Severity
    package let location: SourceLocation
    package let message: String

    package init(_ severity: Severity, at location: SourceLocation, _ message: String) {
        self.severity = severity
        self.location = location
        self.message = message
    }

    package var description: String {
        "\(location.path):\(location.line): \(severity.rawValue): \(message)"
    }
}

extension Issue {
    /// The order of a report: by path, line, and what is said there.
    package static func inReportOrder(_ left: Issue, _ right: Issue) -> Bool {
        (left.location.path, left.location.line, left.message)
            < (right.location.path, right.location.line, right.message)
    }
}
