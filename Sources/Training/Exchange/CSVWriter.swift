import Foundation

/// Writes tables as CSV that a spreadsheet may open without running what a cell says.
///
/// - Note: RFC 4180: CRLF, quotes doubled. A text that a spreadsheet would take for a formula
///   begins with an apostrophe, after OWASP, "CSV Injection".
package enum CSVWriter {
    /// One cell: a number is written as it is, a text is made safe.
    package enum Cell: Equatable, Sendable {
        case text(String)
        case number(Double)
        case empty
    }

    package static func text(header: [String], rows: [[Cell]]) -> String {
        let lines = [header.map { cell(.text($0)) }] + rows.map { $0.map(cell) }
        return lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    private static func cell(_ cell: Cell) -> String {
        switch cell {
        case .empty: return ""
        case .number(let value):
            guard value.isFinite else { return "" }
            return value == value.rounded() && abs(value) < 1e15
                ? String(Int(value)) : String(value)
        case .text(let text): return quoted(safe(text))
        }
    }

    private static func safe(_ text: String) -> String {
        guard
            let first = text.unicodeScalars.first(where: { !" \u{A0}".unicodeScalars.contains($0) })
        else { return text }
        return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) ? "'" + text : text
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
