import Foundation
import TextAnalysis

/// Attempts as a table, one a row.
package enum ResultsTable {
    static let header = [
        "at", "trainee", "session", "item", "revision", "kind", "call_types", "language",
        "document", "version", "points", "seconds", "first", "response",
    ]

    package static func csv(_ attempts: [Attempt], items: [String: QuizItem]) -> String {
        CSVWriter.text(header: header, rows: attempts.map { row($0, items[$0.item]) })
    }

    private static func row(_ attempt: Attempt, _ item: QuizItem?) -> [CSVWriter.Cell] {
        [
            .text(attempt.at.formatted(.iso8601)), .text(attempt.trainee), .text(attempt.session),
            .text(attempt.item), .number(Double(attempt.revision)),
            item.map { .text($0.kind.rawValue) } ?? .empty,
            item.map { .text($0.callTypes.joined(separator: " ")) } ?? .empty,
            item.map { .text($0.language.tag) } ?? .empty,
            .text(attempt.document), .text(attempt.version), .number(attempt.points),
            .number(attempt.seconds), .number(attempt.isFirst ? 1 : 0),
            .text(response(attempt.response)),
        ]
    }

    private static func response(_ response: QuizResponse) -> String {
        switch response {
        case .choice(let index): "choice \(index + 1)"
        case .order(let order): "order " + order.map { String($0 + 1) }.joined(separator: " ")
        case .opened(let document, let rank): "opened \(document) at \(rank)"
        case .skipped: "skipped"
        }
    }
}
