import Foundation
package import Knowledge
internal import SwiftCSV
package import TextAnalysis

/// A CSV table (RFC 4180) of questions and answers.
///
/// Columns: `question` (or `title`) and `answer` (or `text`); if there, also `id`, `language`,
/// `audience`, `url`, `variants` and `call_types`, the last two with `|` between several.
package struct TableSource: DocumentSource {
    package let path: String
    private let defaults: QuestionRecordDefaults

    package init(path: String, audience: Audience, language: Language?, text: SourceText) {
        self.path = path
        let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
        defaults = QuestionRecordDefaults(
            name: name, audience: audience, language: language, text: text)
    }

    package func list() -> SourceListing {
        guard FileManager.default.fileExists(atPath: path) else {
            return .failed(path, "there is no such file")
        }
        return SourceListing(units: [SourceUnit { read() }])
    }

    private func read() -> SourceReading {
        let table: Table
        do throws(SourceText.Failure) {
            let bytes = try defaults.text.bytes(of: path, limit: SourceLimits.tableBytes)
            table = try Table(try defaults.text.decode(bytes))
            try check(table.columns)
        } catch {
            return .failed(path, error.message)
        }
        var reading = SourceReading()
        for (row, line) in table.rows {
            let location = SourceLocation(path: path, line: line)
            do throws(SourceText.Failure) {
                reading.documents.append(
                    try defaults.document(QuestionRecord(row: row), at: location))
            } catch {
                reading.issues.append(Issue(.error, at: location, error.message))
            }
        }
        return reading
    }

    private func check(_ columns: [String]) throws(SourceText.Failure) {
        for names in [QuestionRecord.questionColumns, QuestionRecord.answerColumns]
        where !names.contains(where: columns.contains) {
            throw SourceText.Failure(
                message: "has no column '\(names[0])'; its columns are "
                    + columns.map { "'\($0)'" }.joined(separator: ", "))
        }
    }
}

/// The rows of a CSV text, each with the line it begins on.
package struct Table {
    package let columns: [String]
    package let rows: [(row: [String: String], line: Int)]

    /// - Throws: what is wrong with the table as a whole; a field in quotes that nothing closes
    ///   would swallow the rest of it.
    package init(_ text: String) throws(SourceText.Failure) {
        guard text.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) else {
            throw SourceText.Failure(message: "has a quotation mark that nothing closes")
        }
        let table: EnumeratedCSV
        do {
            table = try EnumeratedCSV(string: text, loadColumns: false)
        } catch {
            throw SourceText.Failure(message: "is no readable CSV table: \(error)")
        }
        columns = table.header.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
        var line = 2
        var rows: [(row: [String: String], line: Int)] = []
        for fields in table.rows {
            let row = Dictionary(zip(columns, fields)) { first, _ in first }
            if !fields.allSatisfy(\.isEmpty) { rows.append((row, line)) }
            line += 1 + fields.reduce(0) { $0 + $1.count { $0.isNewline } }
        }
        guard !rows.isEmpty else { throw SourceText.Failure(message: "has no row") }
        self.rows = rows
    }
}
