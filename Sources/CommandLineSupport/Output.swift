import Foundation

/// What a program says: results to standard output, everything else to standard error.
///
///     Output.result("1. Late fee")
///     Output.note("3 documents, 0 errors")
package enum Output {
    /// A line of the result.
    package static func result(_ text: String) { write(text + "\n", to: .standardOutput) }

    /// A line beside the result.
    package static func note(_ text: String) { write(text + "\n", to: .standardError) }

    /// Overwrites the line that the cursor is on, on a terminal.
    package static func progress(_ text: String) {
        write("\r" + text + "\u{1B}[K", to: .standardError)
    }

    /// One JSON value on a line of its own.
    ///
    /// - Throws: `EncodingError` if the value cannot be written as JSON.
    package static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        result(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    private static func write(_ text: String, to file: FileHandle) {
        // A reader that went away (`| head`) is no reason to crash.
        try? file.write(contentsOf: Data(text.utf8))
    }
}
