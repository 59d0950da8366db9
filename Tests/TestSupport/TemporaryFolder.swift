package import Foundation

/// A folder of its own for one test, removed when the last reference goes.
package final class TemporaryFolder: Sendable {
    package let path: String

    package init() throws {
        path = NSTemporaryDirectory() + "firsthand-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file at a path below the folder, with the folders it needs.
    @discardableResult
    package func write(_ text: String, to file: String) throws -> String {
        try write(Data(text.utf8), to: file)
    }

    @discardableResult
    package func write(_ data: Data, to file: String) throws -> String {
        let target = path + "/" + file
        try FileManager.default.createDirectory(
            atPath: (target as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true)
        try data.write(to: URL(filePath: target))
        return target
    }
}
