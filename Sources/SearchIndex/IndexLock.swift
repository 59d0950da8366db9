import Foundation

/// Holds the advisory lock of an index folder for as long as it lives.
final class IndexLock {
    private let descriptor: Int32

    init(file: String, index: String) throws(IndexError) {
        descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw .storage(path: file, reason: String(cString: strerror(errno)))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .locked(path: index)
        }
    }

    deinit {
        // A process that was just forked may still hold a copy of the descriptor: closing ours
        // alone would leave the lock to it.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
