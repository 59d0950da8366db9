package import Foundation

/// How the service writes JSON.
package enum JSONText {
    /// Keys sorted, slashes as they are, on one line.
    package static func data(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }
}
