import Foundation
import Indexer
import Knowledge

/// The last words of a build, for a person.
struct ReportText {
    let report: BuildReport
    let isDryRun: Bool
    let index: String

    var lines: [String] { counts + changes + [outcome] }

    private var counts: [String] {
        report.documents.sorted { $0.key < $1.key }.map { kind, languages in
            let parts = languages.sorted { $0.key < $1.key }.map { language, count in
                "\(language) \(count) (\(report.passages[kind]?[language] ?? 0) passages)"
            }
            return "\(kind): \(parts.joined(separator: ", "))"
        }
    }

    private var changes: [String] {
        let summary =
            "\(report.added.count) added, \(report.changed.count) changed, "
            + "\(report.removed.count) removed, \(report.unchanged) unchanged, "
            + "\(report.issues.count { $0.severity == .error }) errors"
        guard isDryRun else { return [summary] }
        return report.added.map { "+ \($0)" } + report.changed.map { "~ \($0)" }
            + report.removed.map { "- \($0)" } + [summary]
    }

    private var outcome: String {
        let time = String(format: "%.1f s", report.seconds)
        if isDryRun { return "nothing written; \(time)" }
        if report.isEmpty { return "no document was found; the index was left as it was" }
        guard let generation = report.generation, let megabytes = report.megabytes else {
            return "nothing changed; \(time)"
        }
        return "generation \(generation) in \(index): " + String(format: "%.1f MB, ", megabytes)
            + time
    }
}

/// What `build --json` prints.
struct ReportResult: Encodable {
    private struct Skipped: Encodable {
        let file: String
        let line: Int
        let message: String
    }

    private let documents: [String: [String: Int]]
    private let passages: [String: [String: Int]]
    private let added: [String]
    private let changed: [String]
    private let removed: [String]
    private let unchanged: Int
    private let issues: [Skipped]
    private let seconds: Double
    private let megabytes: Double?
    private let generation: Int?
    private let dryRun: Bool

    private enum CodingKeys: String, CodingKey {
        case documents, passages, added, changed, removed, unchanged, issues, seconds, megabytes
        case generation
        case dryRun = "dry_run"
    }

    init(_ report: BuildReport, isDryRun: Bool) {
        documents = report.documents
        passages = report.passages
        added = report.added
        changed = report.changed
        removed = report.removed
        unchanged = report.unchanged
        issues = report.issues.map {
            Skipped(file: $0.location.path, line: $0.location.line, message: $0.message)
        }
        seconds = report.seconds
        megabytes = report.megabytes
        generation = report.generation
        dryRun = isDryRun
    }
}
