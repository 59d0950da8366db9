internal import Foundation

/// An open file of the cache, closed with its last user. Reads and writes at offsets, so any
/// number of tasks may read while one writes.
final class CacheFile: Sendable {
    let path: String
    private let descriptor: Int32

    /// Opens a file that exists; nil if there is none or it may not be opened.
    init?(existing path: String, writing: Bool) {
        let descriptor = open(path, (writing ? O_RDWR : O_RDONLY) | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        self.descriptor = descriptor
        self.path = path
    }

    /// Creates an empty file, in place of one that may be there.
    init(creating path: String) throws(EmbeddingError) {
        descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        self.path = path
        guard descriptor >= 0 else { throw failure() }
    }

    deinit { close(descriptor) }

    func size() throws(EmbeddingError) -> Int {
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { throw failure() }
        return Int(info.st_size)
    }

    /// Reads up to `count` bytes; fewer only at the end of the file.
    func read(at offset: Int, count: Int) throws(EmbeddingError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let step = bytes.withUnsafeMutableBytes {
                pread(
                    descriptor, $0.baseAddress.map { $0 + done }, count - done,
                    off_t(offset + done))
            }
            if step < 0 && errno == EINTR { continue }
            guard step >= 0 else { throw failure() }
            if step == 0 { break }
            done += step
        }
        return done == count ? bytes : Array(bytes[..<done])
    }

    func write(_ bytes: [UInt8], at offset: Int) throws(EmbeddingError) {
        var done = 0
        while done < bytes.count {
            let step = bytes.withUnsafeBytes {
                pwrite(
                    descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done,
                    off_t(offset + done))
            }
            if step < 0 && errno == EINTR { continue }
            guard step > 0 else { throw failure() }
            done += step
        }
    }

    func truncate(to size: Int) throws(EmbeddingError) {
        guard ftruncate(descriptor, off_t(size)) == 0 else { throw failure() }
    }

    /// Takes the place of the file at `target`, whole or not at all, even if the power fails.
    func replace(_ target: String) throws(EmbeddingError) {
        guard fsync(descriptor) == 0, rename(path, target) == 0 else { throw failure() }
    }

    private func failure() -> EmbeddingError {
        .storage(path: path, reason: String(cString: strerror(errno)))
    }
}
