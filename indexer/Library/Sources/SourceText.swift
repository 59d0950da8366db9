package import Foundation
import Knowledge
package import TextAnalysis

/// Reads the bytes of a source's files as text.
package struct SourceText: Sendable {
    package let analyzer: Analyzer

    package init(analyzer: Analyzer) { self.analyzer = analyzer }

    /// Why a file could not be read, for a person who can mend it.
    package struct Failure: Error {
        package let message: String
    }

    /// The bytes of a file of at most `limit` bytes.
    package func bytes(of path: String, limit: Int) throws(Failure) -> Data {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw Failure(message: "cannot be read: \(String(cString: strerror(errno)))")
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Failure(message: "is not a regular file; it was passed over")
        }
        let size = Int(status.st_size)
        guard size <= limit else {
            let megabytes = (size + (1 << 20) - 1) >> 20
            throw Failure(
                message: "is too large (\(megabytes) MB; at most \(limit >> 20) MB are read); "
                    + "split it")
        }
        do {
            return try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
        } catch {
            throw Failure(message: "cannot be read: \(error.localizedDescription)")
        }
    }

    /// The text of `bytes`, converted from the charset that they or `declared` name.
    package func decode(_ bytes: Data, declared: String? = nil) throws(Failure) -> String {
        do {
            return try TextDecoder.decode([UInt8](bytes), declared: declared)
        } catch {
            throw Failure(message: "\(error)")
        }
    }

    /// The text of a UTF-8 file that holds one document.
    package func text(of path: String) throws(Failure) -> String {
        try decode(try bytes(of: path, limit: SourceLimits.documentBytes))
    }
}
