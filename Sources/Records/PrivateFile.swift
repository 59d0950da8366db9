import Foundation

/// A file that only its owner reads and writes.
enum PrivateFile {
    /// Makes the file, if need be, before SQLite does, so that nobody else can read it even for a
    /// moment; SQLite gives its companions the same rights.
    static func prepare(_ path: String) throws {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure }
        defer { close(file) }
        guard fchmod(file, 0o600) == 0 else { throw failure }
    }

    private static var failure: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
