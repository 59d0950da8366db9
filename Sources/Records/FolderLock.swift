import Foundation

/// Lets one process at a time do something with a folder.
///
///     try FolderLock.hold(folder) { try migrate() }
enum FolderLock {
    /// Runs `body` while no other process or thread holds `folder`; waits for as long as one does.
    ///
    /// - Throws: `CocoaError` if the folder cannot be opened or locked, and what `body` throws.
    static func hold<Result>(_ folder: String, _ body: () throws -> Result) throws -> Result {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(folder) }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw failure(folder) }
        }
        // A child that was forked meanwhile holds a copy of the descriptor.
        defer { flock(descriptor, LOCK_UN) }
        return try body()
    }

    private static func failure(_ folder: String) -> CocoaError {
        CocoaError(
            .fileReadUnknown,
            userInfo: [
                NSFilePathErrorKey: folder,
                NSLocalizedDescriptionKey: String(cString: strerror(errno)),
            ])
    }
}
