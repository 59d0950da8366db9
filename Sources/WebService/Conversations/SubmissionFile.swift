package import Foundation
package import Records

/// Forms that were sent, a line of JSON each, in a file of the data folder that its owner alone reads.
package struct SubmissionFile: Sendable {
    private let path: String

    package init(folder: String) { path = folder + "/submissions.jsonl" }

    package func append(_ submission: SubmissionRecord) throws {
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        defer { try? file.close() }
        try file.seekToEnd()
        try file.write(contentsOf: Self.line(submission) + Data("\n".utf8))
    }

    /// A form as whoever receives it gets it.
    static func line(_ submission: SubmissionRecord) throws -> Data {
        try JSONText.data(
            [
                "id": .text(submission.id), "form": .text(submission.form),
                "receiver": .optional(submission.receiver),
                "values": (try? JSONParser.parse(Array(submission.payload))) ?? [:],
                "at": .text(submission.at.formatted(.iso8601)),
            ] as JSONValue)
    }
}
