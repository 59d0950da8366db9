import Foundation

/// What a program says: results to standard output, everything else to standard error.
enum Output {
    static func result(_ text: String) { write(text + "\n", to: .standardOutput) }

    static func note(_ text: String) { write(text + "\n", to: .standardError) }

    /// One JSON value on a line of its own.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        result(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    private static func write(_ text: String, to file: FileHandle) {
        // A reader that went away (`| head`) is no reason to crash.
        try? file.write(contentsOf: Data(text.utf8))
    }
}
