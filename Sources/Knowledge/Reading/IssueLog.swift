/// Collects what is wrong with one file while it is read.
final class IssueLog {
    let path: String
    private(set) var issues: [Issue] = []

    init(path: String) {
        self.path = path
    }

    var hasErrors: Bool { issues.contains { $0.severity == .error } }

    func error(_ line: Int, _ message: String) {
        issues.append(Issue(.error, at: location(line), message))
    }

    func warning(_ line: Int, _ message: String) {
        issues.append(Issue(.warning, at: location(line), message))
    }

    func location(_ line: Int) -> SourceLocation {
        SourceLocation(path: path, line: max(1, line))
    }
}
