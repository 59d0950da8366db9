internal import Foundation
internal import GRDB

/// Values that are kept whole, as JSON in one column.
enum RecordJSON {
    static func data(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    /// - Throws: `UnreadableRecord` naming the row.
    static func value<Value: Decodable>(
        _ type: Value.Type, _ row: Row, _ column: String = "body"
    ) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: row[column])
        } catch {
            throw UnreadableRecord(kind: "\(type)", id: row["id"] ?? "")
        }
    }
}

/// A row that this version of the program did not write.
struct UnreadableRecord: Error, CustomStringConvertible {
    let kind: String
    let id: String

    var description: String { "the \(kind) '\(id)' cannot be decoded" }
}
