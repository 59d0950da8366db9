import Foundation
package import Knowledge
package import TextAnalysis

/// A file of JSON objects, one a line, each a question and its answer.
///
/// Keys as the columns of `TableSource`; `variants` and `call_types` are arrays.
package struct JSONLinesSource: DocumentSource {
    package let path: String
    private let defaults: QuestionRecordDefaults

    package init(path: String, audience: Audience, language: Language?, text: SourceText) {
        self.path = path
        let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
        defaults = QuestionRecordDefaults(
            name: name, audience: audience, language: language, text: text)
    }

    package func list() -> SourceListing {
        JSONLines.list(path, text: defaults.text) {
            (line, location) throws(SourceText.Failure) in
            try defaults.document(try JSONLines.decode(QuestionRecord.self, line), at: location)
        }
    }
}

/// Reads files of one JSON object a line.
enum JSONLines {
    private static let linesPerUnit = 256

    /// Lists the file in stretches of lines, each line made into a document by `document`.
    static func list(
        _ path: String, text: SourceText,
        document: @escaping @Sendable (Data, SourceLocation) throws(SourceText.Failure) -> Document
    ) -> SourceListing {
        let reader: LineReader
        do throws(SourceText.Failure) {
            reader = LineReader(try text.bytes(of: path, limit: SourceLimits.collectionBytes))
        } catch {
            return .failed(path, error.message)
        }
        let units = reader.stretches(of: linesPerUnit).map { stretch in
            SourceUnit(weight: stretch.lines) {
                var reading = SourceReading()
                for (number, line) in reader.lines(of: stretch) {
                    let location = SourceLocation(path: path, line: number)
                    do throws(SourceText.Failure) {
                        reading.documents.append(try document(line, location))
                    } catch {
                        reading.issues.append(Issue(.error, at: location, error.message))
                    }
                }
                return reading
            }
        }
        return units.isEmpty ? .failed(path, "is empty") : SourceListing(units: units)
    }

    static func decode<Value: Decodable>(
        _ type: Value.Type, _ line: Data
    ) throws(SourceText.Failure) -> Value {
        do {
            return try JSONDecoder().decode(type, from: line)
        } catch {
            throw SourceText.Failure(
                message: "is no JSON object of the expected form (\(explain(error))); "
                    + "it was passed over")
        }
    }

    private static func explain(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' has another type"
        case .keyNotFound(let key, _): "'\(key.stringValue)' is missing"
        default: "not valid JSON in UTF-8"
        }
    }
}
